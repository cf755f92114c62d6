/** Out of the programme what the square tells: what is on now, what comes next, here and anywhere. Pure. */
import { onNow, nextAfter } from "../../../shared/events/programme.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import type { ZoneId } from "../../../shared/walk/map.ts";
import { zoneOfPlace } from "./where.ts";

export interface NowAndNext {
  /** Doors open, live or paused; what began last first. */
  readonly now: readonly EventCard[];
  /** The soonest first. */
  readonly next: readonly EventCard[];
}

/** At most so many of those that come; `now` in epoch ms by the server's clock. */
export const nowAndNext = (cards: readonly EventCard[], now: number, most: number): NowAndNext => {
  const entries = cards.map((card) => ({ ...card, doorsMs: card.from - card.doorsAt, card }));
  return {
    now: onNow(entries).map(({ card }) => card),
    next: nextAfter(entries, now, most).map(({ card }) => card),
  };
};

/** So long before its doors open a zone tells of what comes, ms: who stands there may wait for it. */
const SOON_MS = 60 * 60_000;
/** And so far ahead a table does, in the list of all tables. */
const TODAY_MS = 12 * 60 * 60_000;

/**
 * What a zone tells of itself: what is on there, else what comes there soon. The signs tell of the next supporter course. The gate
 * tells only of what is on: everybody arrives there, and has enough to look at.
 */
export const eventAt = (zone: ZoneId, cards: readonly EventCard[], now: number): EventCard | null => {
  const isCourse = zone === "signs";
  const there = cards.filter(({ kind, place }) => (isCourse ? kind === "course" : zoneOfPlace(place) === zone));
  const { now: on, next } = nowAndNext(there, now, 1);
  const soon = next.find(({ doorsAt }) => isCourse || (zone !== "gate" && doorsAt - now < SOON_MS));
  return on[0] ?? soon ?? null;
};

/** Those at this table that are on or come within the day. */
export const eventsAtTable = (table: string, cards: readonly EventCard[], now: number): readonly EventCard[] => {
  const { now: on, next } = nowAndNext(
    cards.filter(({ place }) => place === table),
    now,
    2,
  );
  return [...on, ...next.filter(({ doorsAt }) => doorsAt - now < TODAY_MS)];
};
