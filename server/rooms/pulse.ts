/**
 * The pulse of a square: a turn of its world at each beat, and the frame of it handed out a slice at a time so that no
 * moment is crowded. It measures what a turn costs, all slices included.
 */
import { TICK_MS } from "../../shared/walk/frame.ts";
import { Beat } from "./beat.ts";
import { SLICES } from "./lines.ts";

/** The slices of a tick follow each other after this, ms: far enough to let others speak, near enough to be one moment. */
const SLICE_MS = 10;

/** Processor time of this thread so far, microseconds: unlike the clock it does not count others' work. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

interface Work {
  /** One turn; the frame of what changed, or null. */
  turn(now: number): Uint8Array | null;
  /** Hand the frame to the lines of one slice. */
  send(slice: number, frame: Uint8Array | null): void;
  /** What a turn cost, seconds. */
  spent(seconds: number): void;
  /** Hears what went wrong in a turn: a stumble, the next one comes. */
  failed(error: unknown): void;
}

export class Pulse {
  readonly #work: Work;
  readonly #beat: Beat;
  #next: NodeJS.Timeout | undefined;
  /** Microseconds spent on the turn so far. */
  #spent = 0;

  constructor(work: Work) {
    this.#work = work;
    this.#beat = new Beat(TICK_MS, () => this.#turn(), work.failed);
  }

  stop(): void {
    this.#beat.stop();
    clearTimeout(this.#next);
  }

  #turn(): void {
    const start = cpu();
    const frame = this.#work.turn(Date.now());
    this.#spent = cpu() - start;
    this.#send(0, frame);
  }

  #send(slice: number, frame: Uint8Array | null): void {
    const start = cpu();
    this.#work.send(slice, frame);
    this.#spent += cpu() - start;
    if (slice < SLICES - 1) this.#next = setTimeout(() => this.#sendNext(slice + 1, frame), SLICE_MS);
    else this.#work.spent(this.#spent / 1_000_000);
  }

  #sendNext(slice: number, frame: Uint8Array | null): void {
    try {
      this.#send(slice, frame);
    } catch (error) {
      this.#work.failed(error);
    }
  }
}
