/** What of a month is shown where. Pure. */
import { type Kind, kinds } from "../../../shared/events/kinds.ts";
import { monthOfEntries, nextAfter, onNow } from "../../../shared/events/programme.ts";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { isOver } from "../../../shared/events/transitions.ts";

/** So many next ones are shown when nothing is on. */
const NEXT = 2;

/** A card as the programme's rules take it. */
const entryOf = (card: EventCard) => ({ ...card, doorsMs: card.from - card.doorsAt });

export interface Near {
  readonly on: readonly EventCard[];
  readonly next: readonly EventCard[];
  /** Those that one registered for or is reminded of, and that are not over. */
  readonly mine: readonly EventCard[];
}

/** What is on now, what comes next, and what one meant to come to; each event once. */
export const near = (cards: readonly EventCard[], own: ReadonlyMap<string, OwnEvent> | null, now: number): Near => {
  const entries = cards.map(entryOf);
  const on = onNow(entries);
  const next = on.length > 0 ? [] : nextAfter(entries, now, NEXT);
  const shown = new Set([...on, ...next].map(({ id }) => id));
  const mine = entries.filter((card) => {
    const { registered, reminds } = own?.get(card.id) ?? {};
    const isMine = registered === "seat" || registered === "waiting" || reminds === true;
    // What was called off is told until its time is past: nobody comes for nothing.
    const isAhead = !isOver(card.state) || (card.state === "cancelled" && card.to > now);
    return isMine && isAhead && !shown.has(card.id);
  });
  return { on, next, mine };
};

/** Day by day; `month` is any moment of it. */
export const byDay = (
  cards: readonly EventCard[],
  month: number,
): { readonly day: number; readonly cards: readonly EventCard[] }[] =>
  monthOfEntries(cards.map(entryOf), month).map(({ day, entries }) => ({ day, cards: entries }));

/** The kinds that there are, in their order. */
export const kindsIn = (cards: readonly EventCard[]): Kind[] =>
  kinds.filter((kind) => cards.some((card) => card.kind === kind));

export const ofKind = (cards: readonly EventCard[], kind: Kind | "all"): readonly EventCard[] =>
  kind === "all" ? cards : cards.filter((card) => card.kind === kind);
