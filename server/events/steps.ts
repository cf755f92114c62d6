/** One step of one event: asked of the pure rules, kept where nobody was faster, told to all. */
import { nextDue } from "../../shared/events/clock.ts";
import type { Happening, Outcome } from "../../shared/events/happenings.ts";
import { inTheWayOf, isPlaceFree } from "../../shared/events/programme.ts";
import { isPublished, type Run, stateOf } from "../../shared/events/run.ts";
import { step } from "../../shared/events/step.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import type { EventBooks } from "./books.ts";
import type { InTransaction, PlaceTurn } from "./events.store.ts";
import { type AskedHappening, entryOf, type EventRow, type StepDone } from "./row.ts";

/** How often another process may be faster before something else must be wrong. */
const TRIES = 20;
/** What time alone does after a standstill, in turn, at most. */
const TICKS = 8;

/** How many hold a seat in an event, or wait for one. */
export type CountRegistered = (trx: InTransaction, event: string) => Promise<number>;

type Done = Outcome & { readonly ok: true };

export class EventSteps {
  readonly #books: EventBooks;
  countRegistered: CountRegistered = async () => 0;

  constructor(books: EventBooks) {
    this.#books = books;
  }

  /** Do something to an event. "gone" where there is none such. */
  async do(event: string, asked: AskedHappening, now: number): Promise<StepDone> {
    for (let tries = 0; tries < TRIES; tries++) {
      const row = await this.#books.store.one(event);
      if (!row) return { ok: false, why: "gone" };
      const done = await this.#try(row, asked, now);
      if (done) return done;
    }
    throw new Error("an event changed faster than a step could be kept");
  }

  /** Whatever is due by now, one after the other. */
  async tick(event: string, now: number): Promise<void> {
    for (let ticks = 0; ticks < TICKS; ticks++) {
      const done = await this.do(event, { by: "clock", id: "", deed: "tick" }, now);
      if (!done.ok || !done.isChanged) return;
      const due = nextDue(done.row.run);
      if (due === null || due > now) return;
    }
  }

  /** Null when another was faster. */
  async #try(row: EventRow, asked: AskedHappening, now: number): Promise<StepDone | null> {
    // As if the place were free and nobody had registered: whatever is refused now, is refused either way.
    const trial = step(row.run, filled(asked, true, 0), now);
    if (!trial.ok) return trial;
    if (trial.run === row.run) return { ok: true, row, notices: [], isChanged: false };
    if (asked.deed === "withdraw") return this.#withdraw(row, asked, now);
    if (!takesPlace(row.run, asked, trial)) return this.#keep(row, trial, now);
    const kept = await this.#books.store.turn([row.words.place], async (turn) => {
      const isFree = await isFreeFor(turn, row, asked);
      if (asked.deed === "reopen" && !isFree) return { ok: false, why: "place-taken" } as const;
      const outcome = step(row.run, filled(asked, isFree, 0), now);
      if (!outcome.ok || outcome.run === row.run) return outcome;
      return (await turn.keep(stepped(row, outcome, now))) ? outcome : null;
    });
    if (!kept || !kept.ok) return kept;
    if (kept.run === row.run) return { ok: true, row, notices: [], isChanged: false };
    return this.#tell(stepped(row, kept, now), kept);
  }

  async #keep(row: EventRow, outcome: Done, now: number): Promise<StepDone | null> {
    const next = stepped(row, outcome, now);
    return (await this.#books.store.keep(next)) ? this.#tell(next, outcome) : null;
  }

  async #withdraw(row: EventRow, asked: AskedHappening, now: number): Promise<StepDone | null> {
    const outcome = await this.#books.store.holding(row.id, async (held, trx, keep) => {
      if (held?.rev !== row.rev) return null;
      const after = step(row.run, filled(asked, true, await this.countRegistered(trx, row.id)), now);
      return !after.ok || (await keep(stepped(row, after, now))) ? after : null;
    });
    return outcome?.ok ? this.#tell(stepped(row, outcome, now), outcome) : outcome;
  }

  async #tell(row: EventRow, { notices }: Done): Promise<StepDone> {
    await this.#books.tellStep(row, notices);
    return { ok: true, row, notices, isChanged: true };
  }
}

/** The happening with what was left out. */
const filled = (asked: AskedHappening, isFree: boolean, registered: number): Happening => {
  const all: object = { ...asked, isFree, registered };
  return all as Happening;
};

/** Whether this is only kept in one's turn with the place. */
const takesPlace = (run: Run, { deed }: AskedHappening, { run: next }: Done): boolean =>
  deed === "publish" || (deed === "move" && isPublished(run)) || (isOpen(stateOf(next)) && !isOpen(stateOf(run)));

const isFreeFor = async (turn: PlaceTurn, row: EventRow, asked: AskedHappening): Promise<boolean> => {
  const entry = entryOf(row);
  if (asked.deed !== "publish" && asked.deed !== "move") return isPlaceFree(entry, await turn.openAt(entry.place));
  const moved = asked.deed === "move" ? { ...entry, from: asked.from, to: asked.to } : entry;
  const span = { from: moved.from - moved.doorsMs, to: moved.to };
  return inTheWayOf(moved, await turn.at(entry.place, span)).length === 0;
};

/** The row after a step. Another time, or a calling off, is a change of the calendar's entry. */
const stepped = (row: EventRow, { run }: Pick<Done, "run">, now: number): EventRow => {
  const { from, to } = run.plan;
  const isMoved = from !== row.run.plan.from || to !== row.run.plan.to;
  const isTold =
    isPublished(row.run) && (isMoved || (stateOf(run) === "cancelled" && stateOf(row.run) !== "cancelled"));
  return {
    ...row,
    rev: row.rev + 1,
    run,
    ...(isMoved ? { words: { ...row.words, from, to }, edition: row.edition + 1 } : {}),
    ...(isTold ? { sequence: row.sequence + 1 } : {}),
    ...(isMoved || isTold ? { changedAt: now } : {}),
  };
};
