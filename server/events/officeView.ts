/** What hosts see of events: the month, one event with all that its office shows, and what a console begins with. */
import { calendarOf, DAY_MS } from "../../shared/campaign/days.ts";
import type {
  ConsoleView,
  Deck,
  OfficeEvent,
  OfficeList,
  PartsList,
  UploadedFile,
} from "../../shared/events/office.ts";
import type { Poll } from "../../shared/events/polls.ts";
import { stateOf } from "../../shared/events/run.ts";
import { OVERRUN_MS } from "../../shared/events/times.ts";
import { isOver } from "../../shared/events/transitions.ts";
import { type RunView, runView } from "../../shared/events/views.ts";
import { covers } from "../../shared/staff/scope.ts";
import type { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Events } from "./events.ts";
import { isGuestId } from "./guests.ts";
import { type Asking, mayChange, mayKnow, officeOf, partOf } from "./rights.ts";
import type { EventRow } from "./row.ts";

/** What an event's office shows that is kept elsewhere. */
export interface Beside {
  /** In now, over all halls. */
  people(event: string): number;
  registered(event: string): Promise<{ readonly seats: number; readonly waiting: number }>;
  decks(event: string): Promise<readonly Deck[]>;
  files(event: string): Promise<readonly UploadedFile[]>;
  polls(event: string): Promise<readonly Poll[]>;
}

interface Given {
  readonly events: Events;
  readonly beside: Beside;
  readonly organisations: Pick<OrganisationsStore, "all">;
  /** Work names of accounts. */
  readonly names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Parts are told of so long before. */
const PARTS_AHEAD_MS = 60 * DAY_MS;

export class OfficeView {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The month in which `at` lies, in its whole weeks. */
  async list(actor: Asking, at: number, now: number): Promise<OfficeList> {
    const { events, beside, organisations } = this.#given;
    const own = (await events.inSpan(calendarOf(at))).filter((row) => mayKnow(row, actor));
    const scope = officeOf(actor);
    const all = scope !== null && scope.size === 0 ? [] : await organisations.all();
    return {
      now,
      events: await Promise.all(
        own.map(async (row) => ({
          id: row.id,
          state: stateOf(row.run),
          words: row.words,
          part: partOf(row, actor.id),
          mayChange: mayChange(row, actor),
          // A draft, and one where one just comes, has nobody to count.
          registered: row.words.registration === "none" ? 0 : (await beside.registered(row.id)).seats,
        })),
      ),
      organisations: all
        .filter(({ id }) => covers(scope, id))
        .map(({ id, name, easy, en }) => ({ id, name: { ja: name, easy, en } })),
      isWholePlace: scope === null,
    };
  }

  /** One's own parts in what is not over, as far ahead as one needs to know of them. */
  async parts(actor: Pick<Asking, "id">, now: number): Promise<PartsList> {
    const near = await this.#given.events.inSpan({ from: now - OVERRUN_MS, to: now + PARTS_AHEAD_MS });
    return {
      parts: near
        .flatMap((row) => {
          const part = partOf(row, actor.id);
          const state = stateOf(row.run);
          return part === null || isOver(state)
            ? []
            : [{ event: row.id, part, title: row.words.title, from: row.words.from, state }];
        })
        .toSorted((a, b) => a.from - b.from),
    };
  }

  async event(actor: Asking, row: EventRow, now: number): Promise<OfficeEvent> {
    const isChanging = mayChange(row, actor);
    return {
      ...(await this.console(actor.id, row, now)),
      id: row.id,
      part: partOf(row, actor.id),
      mayChange: isChanging,
      code: isChanging ? row.code : null,
      after: row.after,
    };
  }

  /** `self`: an account or a guest. */
  async console(self: string, row: EventRow, now: number): Promise<ConsoleView> {
    const { beside } = this.#given;
    const [run, decks, files, polls] = await Promise.all([
      this.run(row, now),
      beside.decks(row.id),
      beside.files(row.id),
      beside.polls(row.id),
    ]);
    return {
      self: partOf(row, self) === null ? null : self,
      run,
      revision: row.edition,
      words: row.words,
      decks,
      files,
      polls,
      survey: row.after.survey,
    };
  }

  /** The run with names and numbers, as every hand of it sees it. */
  async run(row: EventRow, now: number): Promise<RunView> {
    const { beside } = this.#given;
    const [{ seats, waiting }, nameOf] = await Promise.all([beside.registered(row.id), this.#names(row)]);
    return runView(row.run, { people: beside.people(row.id), registered: seats, waiting }, nameOf, now);
  }

  async #names(row: EventRow) {
    const { names, events } = this.#given;
    const ids = row.run.crew.map(({ id }) => id);
    const [accounts, guests] = await Promise.all([
      names(ids.filter((id) => !isGuestId(id))),
      ids.some(isGuestId) ? events.guests.names(row.id) : new Map<string, string>(),
    ]);
    return (id: string) => ({ name: accounts.get(id) ?? guests.get(id) ?? "", isGuest: isGuestId(id) });
  }
}
