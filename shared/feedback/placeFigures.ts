/**
 * How the place was used in a span of days: numbers from what was counted, nothing about anybody. Exact, for the operator; what is
 * published goes through publicWeek.ts. Days are Japan's. Pure.
 */
import { dayOf, isIn, type Span } from "../campaign/days.ts";
import type { TicketRecord } from "../consult/figures.ts";
import { type VisitCounts, type VisitQuestion, visitQuestions } from "./questions.ts";

/** What is counted by the day: who talked, ready phrases, lines of their own, cards on leaving, and each answer on them. */
export type Counted = "talkers" | "phrases" | "lines" | "cards" | `visit:${VisitQuestion}:${string}`;

/** Whether a count is of what was said on leaving. */
export const isOfCards = (what: string): boolean => what === "cards" || what.startsWith("visit:");

export interface HeldEvent {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  /** Passes that were there; null where nobody counts: at tables and on tours. */
  readonly came: number | null;
}

/** Everything that was counted in a span. */
export interface PlaceFacts {
  /** Passes that came in, by day. */
  readonly visits: ReadonlyMap<string, number>;
  readonly counts: readonly { readonly day: string; readonly what: string; readonly count: number }[];
  /** Tickets that are over, by when they were taken. */
  readonly records: readonly TicketRecord[];
  readonly events: readonly HeldEvent[];
  /** When visitors reported something, when a machine held a line, and when either was answered. Epoch ms. */
  readonly reported: readonly number[];
  readonly held: readonly number[];
  readonly handled: readonly number[];
}

export interface PlaceFigures {
  /** Passes that came in, each once a day. */
  readonly visits: number;
  /** Of them those who said something, each once a day. */
  readonly talkers: number;
  readonly phrases: number;
  readonly lines: number;
  /** Tickets of the booths, and how many of them were heard. */
  readonly tickets: number;
  readonly answered: number;
  /** Events that took place, and the sum of those who were there. */
  readonly events: number;
  readonly attendees: number;
  readonly reported: number;
  readonly held: number;
  readonly handled: number;
  /** How many answered anything on leaving, and what. */
  readonly cards: number;
  readonly visit: VisitCounts;
}

/** `GET /api/feedback/figures?from=&to=&by=`: whole days; `to` is no longer in the span. */
export interface PlaceView {
  readonly span: Span;
  readonly all: PlaceFigures;
  readonly parts: readonly { readonly span: Span; readonly figures: PlaceFigures }[];
  readonly events: readonly HeldEvent[];
}

/** The numbers that make a row of a table; what was said on leaving has a table of its own. */
export const placeColumns = [
  "visits",
  "talkers",
  "phrases",
  "lines",
  "tickets",
  "answered",
  "events",
  "attendees",
  "reported",
  "held",
  "handled",
  "cards",
] as const satisfies readonly (keyof PlaceFigures)[];
export type PlaceColumn = (typeof placeColumns)[number];

/** The figures of whole days of what is known. */
export const placeFigures = (facts: PlaceFacts, span: Span): PlaceFigures => {
  const [first, end] = [dayOf(span.from), dayOf(span.to)];
  const isDayIn = (day: string): boolean => first <= day && day < end;
  const inside = (moments: readonly number[]): number => moments.filter((at) => isIn(span, at)).length;
  const sums = new Map<string, number>();
  for (const { day, what, count } of facts.counts) if (isDayIn(day)) sums.set(what, (sums.get(what) ?? 0) + count);
  const counted = (what: Counted): number => sums.get(what) ?? 0;
  const records = facts.records.filter(({ takenAt }) => isIn(span, takenAt));
  const events = facts.events.filter(({ from }) => isIn(span, from));
  return {
    visits: [...facts.visits].reduce((sum, [day, visits]) => (isDayIn(day) ? sum + visits : sum), 0),
    talkers: counted("talkers"),
    phrases: counted("phrases"),
    lines: counted("lines"),
    tickets: records.length,
    answered: records.filter(({ seatedAt }) => seatedAt !== null).length,
    events: events.length,
    attendees: events.reduce((sum, { came }) => sum + (came ?? 0), 0),
    reported: inside(facts.reported),
    held: inside(facts.held),
    handled: inside(facts.handled),
    cards: counted("cards"),
    visit: Object.fromEntries(
      (Object.keys(visitQuestions) as VisitQuestion[]).map((question) => [
        question,
        Object.fromEntries(
          visitQuestions[question].map((answer) => [answer, counted(`visit:${question}:${answer}`)] as const),
        ),
      ]),
    ) as VisitCounts,
  };
};
