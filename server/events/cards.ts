/** Events as the programme shows them: cards of a month, the page of one, and both as calendars. */
import type { Language } from "../../shared/campaign/language.ts";
import { monthOf, type Span } from "../../shared/campaign/days.ts";
import type { EventPage, Programme } from "../../shared/events/api.ts";
import { type EventWords, lineIn, type Lines } from "../../shared/events/event.ts";
import { calendarFile, type CalendarEvent } from "../../shared/events/ics.ts";
import { cardOf, type EventCard } from "../../shared/events/views.ts";
import { stateOf } from "../../shared/events/run.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import type { EventRow } from "./row.ts";
import type { SeatsStore } from "./seats.store.ts";

/** A subscription is asked for again after so many minutes: a change of the same day is still seen. */
const REFRESH_MIN = 60;
const DAY_MS = 24 * 3600_000;
/** A subscription holds so much before and after its month: what is entered early, and what was. */
const AROUND_MS = 31 * DAY_MS;

interface Given {
  readonly events: {
    find(event: string): Promise<EventRow | null>;
    inSpan(span: Span): Promise<readonly EventRow[]>;
  };
  readonly seats: Pick<SeatsStore, "seated">;
  /** How many are in an event now, over all halls. */
  readonly peopleOf: (event: string) => number;
  /** Who holds an event of this organisation (null: of the place), in the three languages. */
  readonly organiser: (organisation: string | null) => Promise<Lines>;
  readonly hasMail: boolean;
  /** What this place is called, in the words of each language. */
  readonly title: Readonly<Record<Language, string>>;
  /** Where people reach it, where that is known. */
  readonly baseUrl: string | undefined;
}

export const hasArchive = ({ run, after }: Pick<EventRow, "run" | "after">): boolean =>
  stateOf(run) === "ended" && after.publishesArchive;

export class Cards {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  /** What shares the month of `at`, by time. */
  async programme(at: number, now: number): Promise<Programme> {
    return { now, events: await this.#cards(await this.#given.events.inSpan(monthOf(at))) };
  }

  /** The card of one event; null where nobody may know of it. */
  async card(event: string): Promise<{ readonly row: EventRow; readonly card: EventCard } | null> {
    const row = await this.#given.events.find(event);
    const [card] = row ? await this.#cards([row]) : [];
    return row && card ? { row, card } : null;
  }

  async page(event: string, now: number): Promise<EventPage | null> {
    const found = await this.card(event);
    if (!found) return null;
    const { order, handouts, worksheet, video, signing } = found.row.words;
    const organiser = await this.#given.organiser(found.row.words.organisation);
    const { hasMail } = this.#given;
    return { now, card: found.card, words: { order, handouts, worksheet, video, signing }, organiser, hasMail };
  }

  /** One event as a calendar file; `host` is how it was asked for. Null where nobody may know of it. */
  async calendar(event: string, language: Language, host: string, now: number): Promise<string | null> {
    const found = await this.card(event);
    if (!found) return null;
    const own = this.#entry(found.row, found.card, language, host);
    return calendarFile([own], { ...this.#named(language, host), everyMin: null, now });
  }

  /** What is around now, as a subscription. */
  async subscription(language: Language, host: string, now: number): Promise<string> {
    const { from, to } = monthOf(now);
    const rows = await this.#given.events.inSpan({ from: from - AROUND_MS, to: to + AROUND_MS });
    const cards = new Map((await this.#cards(rows)).map((card) => [card.id, card]));
    const entries = rows.flatMap((row) => {
      const card = cards.get(row.id);
      return card ? [this.#entry(row, card, language, host)] : [];
    });
    return calendarFile(entries, { ...this.#named(language, host), everyMin: REFRESH_MIN, now });
  }

  async #cards(rows: readonly EventRow[]): Promise<EventCard[]> {
    const { seats, peopleOf } = this.#given;
    const counted = rows.filter(({ words: { capacity } }) => capacity !== null);
    const seated = counted.length > 0 ? await seats.seated(counted.map(({ id }) => id)) : new Map<string, number>();
    return rows.flatMap((row) => {
      const { id, words, run } = row;
      const people = peopleOf(id);
      const seatsLeft = seatsLeftOf(words, { seated: seated.get(id) ?? 0, people, isHeld: isOpen(stateOf(run)) });
      return cardOf(run, words, { seatsLeft, people, hasArchive: hasArchive(row) }) ?? [];
    });
  }

  #named(language: Language, host: string): { readonly name: string; readonly domain: string } {
    return { name: this.#given.title[language], domain: new URL(this.#originOf(host)).host };
  }

  #originOf(host: string): string {
    return this.#given.baseUrl ?? `http://${host}`;
  }

  #entry({ sequence, changedAt }: EventRow, card: EventCard, language: Language, host: string): CalendarEvent {
    const { id, from, to, title, text, state } = card;
    return {
      id,
      from,
      to,
      sequence,
      changedAt,
      title: lineIn(title, language).words,
      text: lineIn(text, language).words,
      place: this.#given.title[language],
      url: `${this.#originOf(host)}/events/${id}`,
      isCancelled: state === "cancelled",
    };
  }
}

/** Seats that are left: of what nobody registers for, those that nobody sits on. */
const seatsLeftOf = (
  { capacity, registration }: Pick<EventWords, "capacity" | "registration">,
  { seated, people, isHeld }: { readonly seated: number; readonly people: number; readonly isHeld: boolean },
): number | null => {
  if (capacity === null) return null;
  const taken = registration === "none" ? (isHeld ? people : 0) : Math.max(seated, isHeld ? people : 0);
  return Math.max(0, capacity - taken);
};
