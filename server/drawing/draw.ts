/**
 * Has a job drawn by a process of its own: with little memory, little time and the lowest rank on the processor, no settings, no
 * files but its own, no way to start anything. Files that people upload are the likeliest way into a server.
 */
import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Job, Progress, Reply } from "./job.ts";

const root = realpathSync(fileURLToPath(new URL("../../", import.meta.url)));
const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

export interface Limits {
  /** In all, and from one slide to the next, ms. */
  readonly allMs: number;
  readonly slideMs: number;
  /** Memory that the process may take, MB. */
  readonly memoryMb: number;
}
export const usualLimits: Limits = { allMs: 150_000, slideMs: 15_000, memoryMb: 640 };

/** The program's own files, and not what lies beside them: a data folder may be there. */
const READABLE = ["node_modules/*", "server/drawing/*", "shared/*", "package.json"];
/** Where the libraries really lie: an installation may share them by a link. */
const libraries = realpathSync(join(root, "node_modules"));
/** How often its memory is looked at, ms. */
const LOOK_MS = 100;
const PAGE_BYTES = 4096;

const start = (job: Job, { memoryMb }: Limits): ChildProcess =>
  fork(worker, [], {
    execArgv: [
      "--permission",
      "--allow-addons",
      ...READABLE.map((part) => `--allow-fs-read=${join(root, part)}`),
      `--allow-fs-read=${libraries}/*`,
      ...("file" in job ? [`--allow-fs-read=${realpathSync(job.file)}`] : []),
      ...("out" in job ? [`--allow-fs-write=${realpathSync(job.out)}/*`] : []),
      `--max-old-space-size=${Math.floor(memoryMb * 0.8)}`,
    ],
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

/** Bytes in memory, where the system tells (Linux); else the engine's own limit must do. */
const memoryOf = async (pid: number): Promise<number> => {
  try {
    return Number((await readFile(`/proc/${pid}/statm`, "utf8")).split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
};

/** Draw; never throws for what is in a file. Rejects where the process cannot be started at all. */
export const draw = (job: Job, limits: Limits = usualLimits): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const child = start(job, limits);
    const { pid } = child;
    let reply: Reply | null = null;
    const stop = (problem: "too-slow" | "too-complex") => {
      reply ??= { ok: false, problem };
      child.kill("SIGKILL");
    };
    const slow = () => stop("too-slow");
    const all = setTimeout(slow, limits.allMs);
    let slide = setTimeout(slow, limits.slideMs);
    const looking = setInterval(() => {
      if (pid) void memoryOf(pid).then((bytes) => bytes > limits.memoryMb * 1024 * 1024 && stop("too-complex"));
    }, LOOK_MS);
    const rest = () => {
      clearTimeout(all);
      clearTimeout(slide);
      clearInterval(looking);
    };
    child.on("message", (message: Progress | Reply) => {
      if ("ok" in message) return void (reply ??= message);
      clearTimeout(slide);
      slide = setTimeout(slow, limits.slideMs);
    });
    // More than once: where it could not be started, it cannot be told of its job either.
    child.on("error", (error) => {
      rest();
      reject(error);
    });
    child.once("exit", (_code, signal) => {
      rest();
      // The engine ends itself by SIGABRT where its memory is used up.
      resolve(reply ?? { ok: false, problem: signal === "SIGABRT" ? "too-complex" : "broken" });
    });
    try {
      // Whoever is in the hall this moment comes first.
      if (pid) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // It has ended already, or the system keeps ranks to itself.
    }
    child.send(job);
  });
