/**
 * How late a frame comes. A line that stutters brings some frames later than others; whoever takes each for news of this
 * moment shows people behind where they are, until the next news of them. The quickest frames of late say what is usual.
 */
import { STAMP_MS, STAMPS } from "./frame.ts";

/** The quickest frame is forgotten at this rate, ms a second: clocks drift, and lines become slower for good. */
const FORGOTTEN = 4;
/** Later than this is no stutter but a sleep, ms: the motion it tells of is long over. */
const LATEST_MS = 1000;

export class Lateness {
  #usual = Infinity;
  #heard = 0;

  /** Seconds by which a frame with this stamp is later than usual, when it comes in at `now` (ms of any steady clock). */
  of(stamp: number, now: number): number {
    // Stamps start again every eleven minutes: what counts is the distance between two clocks, on that circle.
    const circle = STAMPS * STAMP_MS;
    const took = (((now - stamp * STAMP_MS) % circle) + circle) % circle;
    const usual = this.#usual + ((now - this.#heard) / 1000) * FORGOTTEN;
    this.#heard = now;
    const late = ((took - usual + circle * 1.5) % circle) - circle / 2;
    if (!(late > 0 && late <= LATEST_MS)) {
      this.#usual = took;
      return 0;
    }
    this.#usual = usual;
    return late / 1000;
  }
}
