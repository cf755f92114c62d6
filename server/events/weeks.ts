/** Many events at once: a week copied into another, and the sample programme entered into a month. */
import { v7 as uuid } from "uuid";
import { DAY_MS, type Span, weekOf } from "../../shared/campaign/days.ts";
import { eventProblem } from "../../shared/events/event.ts";
import type { WeekCopied } from "../../shared/events/office.ts";
import { copyProgramme, inTheWayOf, type Planned } from "../../shared/events/programme.ts";
import type { SampleEvent } from "../../shared/events/sample.ts";
import { sampleDates, sampleWords } from "../../shared/events/sample.ts";
import type { Actor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import type { Events } from "./events.ts";
import { likeIt, type Planning, type PlanningGiven } from "./planning.ts";
import { answersFor } from "./rights.ts";
import { entryOf, type EventRow, newRow } from "./row.ts";

interface Given extends Pick<PlanningGiven, "note" | "copied" | "link"> {
  readonly events: Events;
  readonly planning: Planning;
  readonly sample: readonly SampleEvent[];
}

/** Events of a day or more before a span may reach into it: their doors, and what goes past midnight. */
const around = ({ from, to }: Span): Span => ({ from: from - DAY_MS, to: to + DAY_MS });

const plannedOf = (row: EventRow): Planned => ({ ...entryOf(row), words: row.words });

export class Weeks {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The week of `from` into that of `to`, of the events that this actor answers for, as published as they were. */
  async copy(actor: Actor, weeks: Span, now: number): Promise<WeekCopied> {
    const { events, note, copied, link } = this.#given;
    const { store } = events.books;
    const own = (await store.inSpan(weekOf(weeks.from))).filter((row) => answersFor(row, actor));
    const target = around(weekOf(weeks.to));
    const done = await store.turn(
      own.map(({ words }) => words.place),
      async (turn) => {
        const known = (await turn.inSpan(target)).map(plannedOf);
        const copy = copyProgramme(own.map(plannedOf), known, weeks, now);
        if (copy.copies.some(({ words }) => eventProblem(words, now) === "far")) throw new HttpError(422, "far");
        const entered: { readonly from: string; readonly row: EventRow }[] = [];
        for (const { id: from, words } of copy.copies) {
          const original = own.find(({ id }) => id === from)!;
          const draft = likeIt(newRow(uuid(), words, actor.id, now), original, now);
          const row: EventRow = { ...draft, run: { ...draft.run, stage: { state: "published" } } };
          await turn.insert(row);
          entered.push({ from, row });
        }
        return { ...copy, entered };
      },
    );
    for (const { from, row } of done.entered) {
      await link(row.id, row.words);
      await copied(from, row.id);
      await events.books.tellStep(row, []);
    }
    const entered = done.entered.length;
    if (entered > 0) await note(actor, "event-week", "", `entered=${entered} ${dayOf(weeks.from)}/${dayOf(weeks.to)}`);
    return { entered, clashing: done.clashing.map(({ id }) => id), present: done.present, past: done.past };
  }

  /** The sample programme into the month of `month`, as drafts. `clashing` are titles. Throws 404 "organisation". */
  async enterSample(
    actor: Actor,
    { month, organisation }: { readonly month: number; readonly organisation: string | null },
    now: number,
  ): Promise<WeekCopied> {
    const { planning, note } = this.#given;
    await planning.checkOffice(actor, organisation);
    const result = await this.fill(actor.id, { month, organisation, isPublished: false }, now);
    if (result.entered > 0) await note(actor, "event-sample", "", `entered=${result.entered} ${dayOf(month)}`);
    return result;
  }

  /** The same, whoever asks; `host` answers for what is entered. */
  async fill(
    host: string,
    { month, organisation, isPublished }: { month: number; organisation: string | null; isPublished: boolean },
    now: number,
  ): Promise<WeekCopied> {
    const { events, sample } = this.#given;
    const entered: EventRow[] = [];
    const clashing = new Set<string>();
    let [present, past] = [0, 0];
    await events.books.store.turn(
      sample.map(({ words }) => words.place),
      async (turn) => {
        for (const one of sample)
          for (const from of sampleDates(one, month)) {
            const words = sampleWords(one, from, organisation);
            const known = await turn.inSpan(words);
            const row = newRow(uuid(), words, host, now);
            const isThere = known.some(
              (other) => other.words.place === words.place && other.words.title.ja === words.title.ja,
            );
            if (words.to <= now) past++;
            else if (isThere) present++;
            else if (inTheWayOf(entryOf(row), await turn.at(words.place, around(words))).length > 0)
              clashing.add(words.title.ja);
            else {
              const stage = isPublished ? ({ state: "published" } as const) : row.run.stage;
              const kept = { ...row, run: { ...row.run, stage } };
              await turn.insert(kept);
              entered.push(kept);
            }
          }
      },
    );
    for (const row of entered) await events.books.tellStep(row, []);
    return { entered: entered.length, clashing: [...clashing], present, past };
  }
}

const dayOf = (at: number): string => new Date(at + 9 * 3600_000).toISOString().slice(0, 10);
