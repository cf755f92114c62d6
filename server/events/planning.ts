/** What hosts write down: events entered, changed, published, called off, copied. Whoever may not, finds no event. */
import { v7 as uuid } from "uuid";
import { eventProblem, type EventWords } from "../../shared/events/event.ts";
import type { Notice } from "../../shared/events/happenings.ts";
import type { Clash, Saved } from "../../shared/events/office.ts";
import { copyEvent, type Entry, inTheWayOf } from "../../shared/events/programme.ts";
import { isPublished, type Run, stateOf, withCrew, withOrder } from "../../shared/events/run.ts";
import { step } from "../../shared/events/step.ts";
import { covers } from "../../shared/staff/scope.ts";
import type { Actor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { HttpError } from "../web/http.ts";
import type { PlaceTurn } from "./events.store.ts";
import type { Events } from "./events.ts";
import { isGuestId } from "./guests.ts";
import { answersFor, mayChange, mayKnow, officeOf, partyOf } from "./rights.ts";
import { type After, type EventRow, newRow, planOf } from "./row.ts";
import { tidyWords } from "./tidy.ts";

/** How often another may change the same event at the same moment. */
const TRIES = 20;

export interface PlanningGiven {
  readonly events: Events;
  readonly note: Note;
  /** Whether there is an organisation with this id. */
  readonly isOrganisation: (id: string) => Promise<boolean>;
  /** Words name these files; called before they are kept. Throws an HttpError where one is not the event's own. */
  readonly link: (event: string, words: EventWords) => Promise<void>;
  /** An event was copied: what hangs on it comes along. */
  readonly copied: (from: string, to: string) => Promise<void>;
}

/** What becomes of a row, or which event is in its way. */
type Changed = { readonly row: EventRow; readonly notices: readonly Notice[] } | { readonly clash: Entry };

export class Planning {
  readonly #given: PlanningGiven;

  constructor(given: PlanningGiven) {
    this.#given = given;
  }

  /** An event that this actor may change. Throws 404 "event". */
  async own(actor: Actor, event: string): Promise<EventRow> {
    const row = await this.#given.events.find(event);
    if (!row || !mayChange(row, actor)) throw new HttpError(404, "event");
    return row;
  }

  /** An event in which this actor has a part, or for which they answer. Throws 404 "event". */
  async known(actor: Actor, event: string): Promise<EventRow> {
    const row = await this.#given.events.find(event);
    if (!row || !mayKnow(row, actor)) throw new HttpError(404, "event");
    return row;
  }

  /** Enter an event: a draft, whose host is whoever enters it. Throws 404 "organisation", 422 `EventProblem`. */
  async enter(
    actor: Actor,
    typed: EventWords,
    now: number,
    completed: (fresh: EventRow) => EventRow = (fresh) => fresh,
  ): Promise<Saved> {
    const { events, link } = this.#given;
    await this.checkOffice(actor, typed.organisation);
    const words = this.#checked(typed, now);
    const fresh = newRow(uuid(), words, actor.id, now);
    await link(fresh.id, words);
    const row = completed(fresh);
    await events.books.store.insert(row);
    await events.books.tellWords(row);
    return { event: row.id, revision: row.edition };
  }

  /** Change an event's words. Throws what `enter` does, and 409 "changed", "place-taken" with `Clash`, "not-now", "past". */
  async save(actor: Actor, event: string, revision: number, typed: EventWords, now: number): Promise<Saved> {
    const { events, link } = this.#given;
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.own(actor, event);
      if (typed.organisation !== before.words.organisation) await this.checkOffice(actor, typed.organisation);
      // Only now: whoever names another organisation's event, or writes another's name into theirs, gets none of its files.
      if (tries === 0) await link(event, typed);
      const isSameTime = typed.from === before.run.plan.from && typed.to === before.run.plan.to;
      const words = this.#checked(typed, isSameTime ? Math.min(now, typed.from) : now);
      const done = await events.books.store.turn([before.words.place, words.place], async (turn) => {
        const row = await turn.one(event);
        // Moved to another place, or taken from this actor, in between: once more from the start.
        if (!row || row.words.place !== before.words.place || !mayChange(row, actor)) return null;
        if (row.edition !== revision) throw new HttpError(409, "changed");
        const changed = await rewritten(turn, row, words, actor, now);
        return "clash" in changed || (await turn.keep(changed.row)) ? changed : null;
      });
      if (!done) continue;
      if ("clash" in done) throw await this.#clash(actor, done.clash);
      await events.books.tellStep(done.row, done.notices);
      await events.books.tellWords(done.row);
      return { event, revision: done.row.edition };
    }
    throw new Error("an event changed faster than its words could be kept");
  }

  /** Publish, take back, call off, rehearse, open the doors. Throws 409 `Refusal`. */
  async turn(
    actor: Actor,
    event: string,
    deed: "publish" | "withdraw" | "cancel" | "rehearse" | "open-doors",
    now: number,
  ): Promise<EventRow> {
    const { events, note } = this.#given;
    const before = await this.known(actor, event);
    const by = partyOf(before, actor, deed);
    if (by === null) throw new HttpError(409, "not-yours");
    const done = await events.do(event, { by, id: actor.id, deed }, now);
    if (!done.ok) {
      if (done.why === "gone") throw new HttpError(404, "event");
      const clash = done.why === "place-taken" ? await this.#inTheWay(before) : undefined;
      throw clash ? await this.#clash(actor, clash) : new HttpError(409, done.why);
    }
    if (done.isChanged && deed !== "rehearse" && deed !== "open-doors")
      await note(actor, `event-${deed}`, done.row.words.title.ja, whenOf(done.row));
    return done.row;
  }

  /** Delete a draft. Throws 409 "not-now" where it is none. */
  async remove(actor: Actor, event: string): Promise<void> {
    const { events, note } = this.#given;
    for (let tries = 0; tries < TRIES; tries++) {
      await this.own(actor, event);
      const row = await events.books.store.one(event);
      if (!row) throw new HttpError(404, "event");
      if (stateOf(row.run) !== "draft") throw new HttpError(409, "not-now");
      if (!(await events.books.store.remove(row))) continue;
      await events.books.tellGone(row);
      return note(actor, "event-delete", row.words.title.ja, whenOf(row));
    }
    throw new Error("a draft changed faster than it could be deleted");
  }

  /** The same event at another time, as a draft; who has a part in it has it again, guests excepted. */
  async copy(actor: Actor, event: string, from: number, now: number): Promise<Saved> {
    const row = await this.known(actor, event);
    const saved = await this.enter(actor, copyEvent(row.words, from), now, (fresh) => likeIt(fresh, row, now));
    await this.#given.copied(event, saved.event);
    return saved;
  }

  /** What the event asks for, and publishes, when it is over. */
  async setAfter(actor: Actor, event: string, after: After): Promise<void> {
    await this.change(actor, event, (row) => ({ ...row, after }));
  }

  /** Change what is no step and takes no place; told to all. */
  async change(actor: Actor, event: string, change: (row: EventRow) => EventRow): Promise<EventRow> {
    const { events } = this.#given;
    for (let tries = 0; tries < TRIES; tries++) {
      await this.own(actor, event);
      const row = await events.books.store.one(event);
      if (!row) throw new HttpError(404, "event");
      const next = { ...change(row), rev: row.rev + 1 };
      if (!(await events.books.store.keep(next))) continue;
      await events.books.tellWords(next);
      return next;
    }
    throw new Error("an event changed faster than it could be kept");
  }

  /** Refuses who may not enter events of this organisation, as if it were not there: 404 "organisation". */
  async checkOffice(actor: Actor, organisation: string | null): Promise<void> {
    const isOwn = covers(officeOf(actor), organisation);
    if (!isOwn || (organisation !== null && !(await this.#given.isOrganisation(organisation))))
      throw new HttpError(404, "organisation");
  }

  #checked(typed: EventWords, now: number): EventWords {
    const words = tidyWords(typed);
    if (!words) throw new HttpError(400, "bad-request");
    const problem = eventProblem(words, now);
    if (problem) throw new HttpError(422, problem);
    return words;
  }

  async #inTheWay({ id, words, run }: EventRow): Promise<Entry | undefined> {
    const { from, to, doorsMs } = run.plan;
    const entry = { id, place: words.place, from, to, doorsMs };
    const others = await this.#given.events.books.store.at(words.place, { from: from - doorsMs, to });
    return inTheWayOf(entry, others)[0];
  }

  /** Which event it is, its title only to whoever may know of it, or everybody. */
  async #clash(actor: Actor, { id, from, to }: Entry): Promise<HttpError> {
    const row = await this.#given.events.find(id);
    const isKnown = row !== null && (isPublished(row.run) || answersFor(row, actor));
    const clash: Clash = { clash: { id, title: isKnown ? row.words.title : null, from, to } };
    return new HttpError(409, "place-taken", null, clash);
  }
}

/** An event's time as the log has it: by the clock of Japan. */
const whenOf = ({ run: { plan } }: Pick<EventRow, "run">): string =>
  [plan.from, plan.to].map((at) => new Date(at + 9 * 3600_000).toISOString().slice(0, 16)).join("/");

/** A new event with what another one asks for afterwards, and with its crew; guests are asked anew. */
export const likeIt = (fresh: EventRow, row: EventRow, now: number): EventRow => {
  const accounts = row.run.crew.filter(({ id }) => !isGuestId(id));
  return { ...fresh, after: row.after, run: withCrew(fresh.run, accounts, now) ?? fresh.run };
};

/** The row with other words. While it is a draft or published, time and place may change; afterwards they stand. */
const rewritten = async (
  turn: PlaceTurn,
  row: EventRow,
  words: EventWords,
  actor: Actor,
  now: number,
): Promise<Changed> => {
  const { plan } = row.run;
  const state = stateOf(row.run);
  const isTold = isPublished(row.run);
  const isMoved = words.from !== plan.from || words.to !== plan.to;
  const isPlaced = words.place !== row.words.place;
  const next: EventRow = {
    ...row,
    rev: row.rev + 1,
    edition: row.edition + 1,
    words,
    changedAt: now,
    sequence: row.sequence + Number(isTold),
  };
  if (state !== "draft" && state !== "published") {
    if (isMoved || isPlaced) throw new HttpError(409, "not-now");
    return { row: { ...next, run: withOrder(row.run, planOf(words).order) }, notices: [] };
  }
  const run: Run = { ...row.run, plan: planOf(words) };
  if (state === "draft") return { row: { ...next, run }, notices: [] };
  const { doorsMs } = run.plan;
  const entry = { id: row.id, place: words.place, from: words.from, to: words.to, doorsMs };
  const others = await turn.at(words.place, { from: words.from - doorsMs, to: words.to });
  const clash = isMoved || isPlaced || doorsMs > plan.doorsMs ? inTheWayOf(entry, others)[0] : undefined;
  if (clash) return { clash };
  if (!isMoved) return { row: { ...next, run }, notices: [] };
  const by = partyOf(row, actor, "move") ?? "operator";
  const happening = { by, id: actor.id, deed: "move", from: words.from, to: words.to, isFree: true } as const;
  const outcome = step({ ...run, plan: { ...run.plan, from: plan.from, to: plan.to } }, happening, now);
  if (!outcome.ok) throw new HttpError(409, outcome.why);
  return { row: { ...next, run: outcome.run }, notices: outcome.notices };
};
