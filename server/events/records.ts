/** Records of attendance: who gets one, and whether one that is shown was given. */
import { createHmac } from "node:crypto";
import type { Span } from "../../shared/campaign/days.ts";
import type { EventRecord, RecordError } from "../../shared/events/api.ts";
import { type Attendance, recordProblem } from "../../shared/events/attendance.ts";
import type { Lines } from "../../shared/events/event.ts";
import type { AttendanceFigures, Confirmed } from "../../shared/events/office.ts";
import { numberInput, readNumber, recordNumber } from "../../shared/events/recordNumber.ts";
import type { Run } from "../../shared/events/run.ts";
import { deriveSecret } from "../staff/secret.ts";
import type { RecordsStore } from "./records.store.ts";
import type { Registering } from "./registering.ts";
import type { EventRow } from "./row.ts";
import type { Visits } from "./visits.ts";

/** The time that counts, up to `now`. */
export const countedOf = ({ stage }: Pick<Run, "stage">, now: number): readonly Span[] => {
  const held = stage.state === "ended" ? stage.held : "counted" in stage ? stage : null;
  if (!held) return [];
  const { counted, countingSince: from } = held;
  return from === null || from >= now ? counted : [...counted, { from, to: now }];
};

interface Given {
  readonly store: RecordsStore;
  readonly visits: Pick<Visits, "attendance" | "figures">;
  readonly registering: Pick<Registering, "counts">;
  readonly find: (event: string) => Promise<EventRow | null>;
  /** Who holds an event of this organisation (null: of the place), in the three languages. */
  readonly organiser: (organisation: string | null) => Promise<Lines>;
  /** Signs passes; numbers have a key of their own, made from it. */
  readonly secret: string;
}

export class Records {
  readonly #given: Given;
  readonly #key: Uint8Array;

  constructor(given: Given) {
    this.#given = given;
    this.#key = deriveSecret(given.secret, "records of attendance");
  }

  /** The record of a pass; or why there is none (yet). */
  async give(row: EventRow, pass: string, hasReflected: boolean, now: number): Promise<EventRecord | RecordError> {
    const { id, words, run, after } = row;
    if (words.record === null) return "none";
    const attendance = await this.#attendance(row, pass, now);
    const problem = recordProblem(attendance, after.rule, { isOver: run.stage.state === "ended", hasReflected });
    if (problem) return problem;
    const number = this.#numberOf(id, pass);
    await this.#given.store.give(number, id, now);
    return {
      number,
      title: words.title,
      words: words.record,
      organiser: await this.#given.organiser(words.organisation),
      from: run.plan.from,
      to: run.plan.to,
      percent: percentOf(attendance),
    };
  }

  /** The number that a pass was given; null while there is none. */
  async numberOf(event: string, pass: string): Promise<string | null> {
    const number = this.#numberOf(event, pass);
    return (await this.#given.store.eventOf(number)) === event ? number : null;
  }

  /** A pass's share of the time that counts so far, percent; null where it was not here. */
  async percentOf(row: EventRow, pass: string, now: number): Promise<number | null> {
    const attendance = await this.#attendance(row, pass, now);
    return attendance.presentMs > 0 || attendance.share > 0 ? percentOf(attendance) : null;
  }

  /** Whether a record with this number was given; null where the number has a slip in it. */
  async confirm(typed: string): Promise<Confirmed | null> {
    const number = readNumber(typed);
    if (number === null) return null;
    const event = await this.#given.store.eventOf(number);
    const row = event === null ? null : await this.#given.find(event);
    if (!row) return { isGiven: false };
    return { isGiven: true, event: row.id, title: row.words.title, from: row.run.plan.from };
  }

  /** Figures for those who hold an event, and no person. */
  async figures({ id, run }: EventRow, now: number): Promise<AttendanceFigures> {
    const { seats, waiting } = await this.#given.registering.counts(id);
    const figures = await this.#given.visits.figures(id, countedOf(run, now));
    return { registered: seats + waiting, ...figures, records: await this.#given.store.count(id) };
  }

  #attendance({ id, run }: EventRow, pass: string, now: number): Promise<Attendance> {
    return this.#given.visits.attendance(id, pass, countedOf(run, now));
  }

  #numberOf(event: string, pass: string): string {
    return recordNumber(createHmac("sha256", this.#key).update(numberInput(event, pass)).digest());
  }
}

const percentOf = ({ share }: Attendance): number => Math.round(share * 100);
