/** A visitor's complaint: to somebody outside that conversation, in their own words, with lines that they chose to attach. */
import type { z } from "zod";
import type { complaintSchema } from "../../shared/consult/api.ts";
import { DAY_MS, startOfDay } from "../../shared/consult/hours.ts";
import { clean } from "../safety/clean.ts";
import type { ComplaintsStore } from "./complaints.store.ts";
import type { Consult } from "./consult.ts";

/** UTF-16 units, as the shape allows them. */
const WORDS = 2000;
const LINE = 4000;
/** Whom somebody complained of they do not meet again for so long, ms: as long as they may come here, in a month. */
const AVOID_MS = 30 * DAY_MS;

interface Given {
  readonly consult: Pick<Consult, "find" | "avoid">;
  readonly store: ComplaintsStore;
}

export class Complaints {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /**
   * Keep what this visitor (a pass) complains of, and keep from them those it is about. False when the ticket is not theirs, or
   * too long ago for anybody to know who took part.
   */
  async take(
    visitor: string,
    { ticket, words, lines }: Pick<z.infer<typeof complaintSchema>, "ticket" | "words" | "lines">,
    now: number,
  ): Promise<boolean> {
    const { consult, store } = this.#given;
    const kept = await consult.find(ticket);
    if (kept?.ticket.visitor !== visitor) return false;
    await store.add({
      organisation: kept.servedBy ?? kept.ticket.organisation,
      tookPart: kept.took,
      words: clean(words, WORDS),
      lines: lines.map((line) => clean(line, LINE)),
      at: now,
    });
    // To the end of a day: by its moment nobody finds out whose complaint it was.
    const until = startOfDay(now + AVOID_MS) + DAY_MS;
    for (const account of kept.took) await consult.avoid(visitor, account, until, now);
    return true;
  }
}
