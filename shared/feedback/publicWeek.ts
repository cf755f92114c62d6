/**
 * A week as anybody may see it: no number of people stands for fewer than ten, and none can be reckoned from the others. Publish
 * whole weeks only, once each, or the difference of two tables tells what each of them hides. Pure.
 */
import { dayOf } from "../campaign/days.ts";
import { publicFigures } from "../consult/publicFigures.ts";
import { figuresOf } from "../consult/figures.ts";
import { isIn, type Span } from "../campaign/days.ts";
import { type Cell, cell, hideParts } from "./cells.ts";
import { type PlaceFacts, placeFigures } from "./placeFigures.ts";
import { type PublicVisit, publicVisit } from "./questions.ts";

export interface PublicWeek {
  /** Its Monday in Japan, "2027-05-03". */
  readonly week: string;
  readonly visits: Cell;
  readonly talkers: Cell;
  /** Conversations in the booths. */
  readonly answered: Cell;
  /** How many events took place: the programme says so as well. */
  readonly events: number;
  readonly attendees: Cell;
  /** Reports that a person answered. */
  readonly handled: Cell;
  readonly cards: Cell;
  readonly visit: PublicVisit;
}

/** `GET /api/feedback/weeks`: the latest whole weeks in which anybody came, the newest first. */
export interface PublicPlaceWeeks {
  readonly weeks: readonly PublicWeek[];
}

/** The week of what is known; null where nobody came and nothing took place. */
export const publicWeek = (facts: PlaceFacts, span: Span): PublicWeek | null => {
  const figures = placeFigures(facts, span);
  const { visits, talkers, tickets, events, attendees, handled, cards, visit } = figures;
  if (visits + tickets + events + handled + cards === 0) return null;
  const records = facts.records.filter(({ takenAt }) => isIn(span, takenAt));
  return {
    week: dayOf(span.from),
    visits: cell(visits),
    // Whoever came and said nothing is a part of the visits, too.
    talkers: hideParts({ talkers, silent: visits - talkers }).talkers,
    // As the booths publish it themselves: two ways to hide the same number would tell it.
    answered: publicFigures(figuresOf(records)).answered,
    events,
    attendees: cell(attendees),
    handled: cell(handled),
    cards: cell(cards),
    visit: publicVisit(visit, cards),
  };
};
