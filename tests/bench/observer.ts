/**
 * One more visitor, in a thread of its own as on a device of its own: sees everybody through its line, and compares that
 * with where they really are. Their truth lies in shared memory.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { decodeFrame, type Motion } from "../../shared/walk/frame.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { Lateness } from "../../shared/walk/lateness.ts";
import { CARRY_ON_S, reckon } from "../../shared/walk/reckon.ts";
import { Lean } from "../process/lean.ts";
import { quantile, round } from "./measure.ts";

/** How often what is seen is compared with the truth, ms. */
const COMPARE_MS = 100;
/** Numbers of a person in shared memory: x, z, yaw, gait, and the moment, ms. */
const FIELDS = 5;

const clock = (): number => performance.timeOrigin + performance.now();

/** Where everybody really is, for all threads. */
export class Truth {
  readonly buffer: SharedArrayBuffer;
  readonly #values: Float64Array;

  constructor(people: number, buffer = new SharedArrayBuffer(people * FIELDS * 8)) {
    this.buffer = buffer;
    this.#values = new Float64Array(buffer);
  }

  write(index: number, m: Motion): void {
    this.#values.set([m.x, m.z, m.yaw, m.gait, clock()], index * FIELDS);
  }

  /** Where somebody is at this moment. */
  read(index: number, now: number): Motion {
    const [x, z, yaw, gait, at] = this.#values.subarray(index * FIELDS, (index + 1) * FIELDS);
    return carriedOn({ x: x!, z: z!, yaw: yaw!, gait: gait! }, now - at!);
  }
}

const carriedOn = (motion: Motion, ms: number): Motion => {
  const now = { ...motion };
  reckon(now, Math.min(CARRY_ON_S, Math.max(0, ms / 1000)));
  return now;
};

/** How one sees the others, by the name that the room has for them (a slot, or a session). */
interface Sight {
  seen(name: string, now: number): Motion | undefined;
}

const lookOn = async (server: string, options: object): Promise<Sight> => {
  const known = new Map<string, { motion: Motion; at: number }>();
  const lateness = new Lateness();
  const onFrame = (bytes: Uint8Array) => {
    const heard: [number, Motion][] = [];
    const stamp = decodeFrame(bytes, (slot, x, z, yaw, gait) => heard.push([slot, { x, z, yaw, gait }]));
    const at = clock() - lateness.of(stamp!, clock()) * 1000;
    for (const [slot, motion] of heard) known.set(String(slot), { motion, at });
  };
  await Lean.join(server, options, { onFrame });
  return {
    seen: (name, now) => {
      const seen = known.get(name);
      return seen && carriedOn(seen.motion, now - seen.at);
    },
  };
};

const lookOnPlain = async (server: string): Promise<Sight> => {
  const { Client } = await import("colyseus.js");
  interface Body {
    readonly x: number;
    readonly z: number;
    readonly yaw: number;
  }
  const room = await new Client(server).joinOrCreate<{ people: Map<string, Body> }>("plain");
  return {
    seen: (name) => {
      const body = room.state?.people?.get(name);
      // Until their first step nobody's place is in the state.
      return body?.x === undefined ? undefined : { x: body.x, z: body.z, yaw: body.yaw, gait: 0 };
    },
  };
};

interface Setting {
  readonly server: string;
  readonly truth: SharedArrayBuffer;
  /** Options of a join; without them the room is the plain one. */
  readonly options: object | null;
}

export interface Errors {
  readonly errorP50M: number;
  readonly errorP99M: number;
}

/** An observer of the room at `server`. It looks on from `watch` to `stop`. */
export class Observer {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async join(server: string, truth: Truth, options: object | null): Promise<Observer> {
    const setting: Setting = { server, truth: truth.buffer, options };
    const worker = new Worker(new URL(import.meta.url), { workerData: setting });
    await said(worker);
    return new Observer(worker);
  }

  /** `names[i]` is the room's name for person `i`. */
  watch(names: readonly string[]): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(names);
  }

  async stop(): Promise<Errors> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(null);
    const errors = (await said(this.#worker)) as Errors;
    await this.#worker.terminate();
    return errors;
  }
}

const said = (worker: Worker): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });

if (!isMainThread && parentPort) {
  const { server, truth: buffer, options } = workerData as Setting;
  const truth = new Truth(0, buffer);
  const sight = options ? await lookOn(server, options) : await lookOnPlain(server);
  const errors: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  const port = parentPort;
  port.on("message", (names: readonly string[] | null) => {
    clearInterval(timer);
    if (names === null) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      port.postMessage({ errorP50M: round(quantile(errors, 0.5)), errorP99M: round(quantile(errors, 0.99)) });
      return;
    }
    timer = setInterval(() => {
      const now = clock();
      for (const [i, name] of names.entries()) {
        const seen = sight.seen(name, now);
        if (seen) errors.push(distance(seen, truth.read(i, now)));
      }
    }, COMPARE_MS);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  port.postMessage("here");
}
