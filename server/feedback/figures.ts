/** The place's figures: exact ones for the operator, and whole weeks for everybody. */
import { DAY_MS, dayOf, type Span, startOfWeek } from "../../shared/campaign/days.ts";
import { type Period, periodsOf } from "../../shared/consult/figurePeriods.ts";
import type { TicketRecord } from "../../shared/consult/figures.ts";
import { hasHall } from "../../shared/events/kinds.ts";
import { stateOf } from "../../shared/events/run.ts";
import {
  type HeldEvent,
  isOfCards,
  type PlaceFacts,
  placeFigures,
  type PlaceView,
} from "../../shared/feedback/placeFigures.ts";
import { type PublicWeek, publicWeek } from "../../shared/feedback/publicWeek.ts";
import type { EventRow } from "../events/row.ts";
import type { FiguresStore } from "./figures.store.ts";

const WEEK_MS = 7 * DAY_MS;
/** Weeks that are published. */
const WEEKS = 12;
/** Anybody may ask, and a week that is over changes no more: the answer is kept so long, ms. */
const KEPT_MS = 10 * 60 * 1000;
/** A week is published so long after its end, ms, as the booths do it: until then its last evening may still end. */
const SETTLED_MS = DAY_MS;

interface Given {
  readonly store: FiguresStore;
  /** Tickets of the whole place that are over, by when they were taken. */
  readonly records: (span: Span) => Promise<readonly TicketRecord[]>;
  /** Events that share a moment with a span. */
  readonly events: (span: Span) => Promise<readonly EventRow[]>;
}

export class Figures {
  readonly #given: Given;
  #latest: { readonly at: number; readonly weeks: Promise<readonly PublicWeek[]> } | null = null;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Whole days, all together and cut into parts. */
  async view(span: Span, by: Period, now: number): Promise<PlaceView> {
    const facts = settled(await this.#facts(span), dayOf(now));
    const parts = periodsOf(span, by).map((part) => ({ span: part, figures: placeFigures(facts, part) }));
    return { span, all: placeFigures(facts, span), parts, events: facts.events };
  }

  /** The latest weeks in which there was something to count, the newest first. */
  weeks(now: number): Promise<readonly PublicWeek[]> {
    if (!this.#latest || Math.abs(now - this.#latest.at) > KEPT_MS) {
      const weeks = this.#weeks(now);
      this.#latest = { at: now, weeks };
      weeks.catch(() => (this.#latest = null));
    }
    return this.#latest.weeks;
  }

  async #weeks(now: number): Promise<readonly PublicWeek[]> {
    const to = startOfWeek(now - SETTLED_MS);
    const facts = await this.#facts({ from: to - WEEKS * WEEK_MS, to });
    return Array.from({ length: WEEKS }, (_, i) => to - (i + 1) * WEEK_MS).flatMap(
      (from) => publicWeek(facts, { from, to: from + WEEK_MS }) ?? [],
    );
  }

  async #facts(span: Span): Promise<PlaceFacts> {
    const { store, records, events } = this.#given;
    const [visits, counts, tickets, reports, rows] = await Promise.all([
      store.visits(span),
      store.counts(span),
      records(span),
      store.reports(span),
      events(span),
    ]);
    const held = rows.filter(({ run, words }) => stateOf(run) === "ended" && words.from >= span.from);
    const came = await store.came(held.map(({ id }) => id));
    const shown = held.map(({ id, words }): HeldEvent => {
      const { title, from, place } = words;
      return { id, title: title.ja, from, came: hasHall(place) ? (came.get(id) ?? 0) : null };
    });
    return { visits, counts, records: tickets, events: shown, ...reports };
  }
}

/**
 * What is said on leaving is told once its day is over: whoever looks at the figures while one visitor leaves would read in them what
 * that visitor answered.
 */
const settled = (facts: PlaceFacts, today: string): PlaceFacts => ({
  ...facts,
  counts: facts.counts.filter(({ day, what }) => day < today || !isOfCards(what)),
});
