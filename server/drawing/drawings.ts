/** Lets one drawing go on at a time, so that whoever is in the hall has the other cores; small ones do not wait for long ones. */
import { NoTurn, Turns } from "../staff/turns.ts";
import { HttpError } from "../web/http.ts";
import { draw } from "./draw.ts";
import type { Job } from "./job.ts";

/** Long work that waits for its turn, and short work that does. */
const WAITING = { long: 6, short: 40 } as const;

export class Drawings {
  readonly #long = new Turns(1, WAITING.long);
  readonly #short = new Turns(1, WAITING.short);

  /** What stands on each slide. Throws an HttpError: 422 with the DeckProblem; 429 "busy" where too many wait. */
  async draw(job: Job): Promise<readonly string[]> {
    const turns = job.kind === "pdf" || job.kind === "slides" ? this.#long : this.#short;
    try {
      const reply = await turns.take(() => draw(job));
      if (reply.ok) return reply.words;
      throw new HttpError(422, reply.problem);
    } catch (error) {
      throw error instanceof NoTurn ? new HttpError(429, "busy", 30) : error;
    }
  }
}
