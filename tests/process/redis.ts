/** A Redis of the test's own, where the machine has one. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createConnection } from "node:net";
import { freePort } from "./server.ts";

/** The program; undefined where there is none. */
export const redisServer = ["/usr/bin/redis-server", "/usr/local/bin/redis-server", "/usr/bin/valkey-server"].find(
  existsSync,
);

export interface RunningRedis {
  readonly url: string;
  stop(): void;
}

export const startRedis = async (): Promise<RunningRedis> => {
  const port = await freePort();
  const child = spawn(
    redisServer!,
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: "ignore" },
  );
  for (let up = false; !up;)
    up = await new Promise((resolve) => {
      const probe = createConnection(port, "127.0.0.1")
        .on("connect", () => resolve(true))
        .on("error", () => setTimeout(() => resolve(false), 50));
      probe.on("connect", () => probe.destroy());
    });
  return { url: `redis://127.0.0.1:${port}`, stop: () => void child.kill("SIGKILL") };
};
