/** The plain room to compare with, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../process/server.ts";
import type { Mover } from "./movers.ts";
import type { PlainClient } from "./plain.client.ts";
import { speedOf } from "../../shared/walk/gait.ts";

export interface PlainServer {
  readonly url: string;
  readonly pid: number;
  /** Ask for a figure by name. */
  figure(name: string): Promise<number>;
  stop(): void;
}

/** The next figure that a child process says. (A library in it talks over the same channel.) */
const nextFigure = async (child: ChildProcess): Promise<number> => {
  for (;;) {
    const [said] = (await once(child, "message")) as [unknown];
    if (typeof said === "number") return said;
  }
};

/** Start it; it says a first figure once it listens. */
export const startPlain = async (): Promise<PlainServer> => {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL("plain.server.ts", import.meta.url)), String(port)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await nextFigure(child);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    figure: (name) => {
      child.send(name);
      return nextFigure(child);
    },
    stop: () => void child.kill("SIGKILL"),
  };
};

/** Seconds between two positions of a plain client that walks. */
const EVERY_S = 0.1;

/** Plain clients say where they are ten times a second while they walk. The result carries a mover on by `s` seconds. */
export const walkPlainly = (line: PlainClient, mover: Mover): ((s: number) => void) => {
  let late = 0;
  return (s) => {
    mover.advance(s);
    late += s;
    if (late < EVERY_S || speedOf(mover.truth.gait) === 0) return;
    late = 0;
    line.move(mover.truth);
  };
};
