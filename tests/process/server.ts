/** Starts the real server as a process of its own, as `npm start` does, for tests and benches. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
};

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** What it has printed so far. */
  output(): string;
  /** Send a signal and wait until the process is gone; resolves with its exit code (null after a signal). */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Start again on the same port and data. */
  restart(): Promise<RunningServer>;
  /** End it and remove its data. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly port?: number;
  readonly dataDir?: string;
}

/** Milliseconds a start may take on a busy machine. */
const START_MS = 60_000;

export const startServer = async ({ env = {}, port, dataDir }: StartOptions = {}): Promise<RunningServer> => {
  const onPort = port ?? (await freePort());
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "plat-verse-data-"));
  const url = `http://127.0.0.1:${onPort}`;
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      PORT: String(onPort),
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      // The test runner has a variable of this name that means something else.
      BASE_URL: "",
      // Slides of the demo's courses are drawn at its start; whoever tests them says so.
      DEMO_EVENTS: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout!.on("data", (chunk: Buffer) => (printed += chunk));
  child.stderr!.on("data", (chunk: Buffer) => (printed += chunk));
  const gone = once(child, "exit") as Promise<[number | null]>;
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await gone)[0];
  };
  const deadline = Date.now() + START_MS;
  while (
    !(await fetch(`${url}/healthz`).then(
      (r) => r.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server did not start:\n${printed}`);
    if (Date.now() > deadline) {
      await kill("SIGKILL");
      throw new Error(`the server did not answer within ${START_MS} ms:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    port: onPort,
    pid: child.pid!,
    dataDir: folder,
    output: () => printed,
    kill,
    restart: () => startServer({ env, port: onPort, dataDir: folder }),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
