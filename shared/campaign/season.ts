/**
 * The seasons of the month: the days before it, its first day, its days, its last day, and after it; the ceremonies of the first
 * and the last day; and whether the square is open to visits. Days and times of day are Japan's. Pure.
 */
import type { ZoneId } from "../walk/map.ts";
import { DAY_MS, dayOf, isIn, momentOf, startOfDay } from "./days.ts";

/** What the operator set of the place: in the campaign's files, or over them in the browser. */
export interface PlaceSettings {
  /** The first and the last day of the month, "2027-05-01". */
  readonly opens: string;
  readonly closes: string;
  /** The daily hours in which one can come in, "10:00" to "22:00"; null: all day. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  /** Whether one can come in before and after the month, too. */
  readonly open: { readonly before: boolean; readonly after: boolean };
  /** The time of day of each ceremony: on the first day, and on the last; null: there is none. */
  readonly ceremonies: { readonly opening: string | null; readonly closing: string | null };
  /** Zones that nobody may enter for now. */
  readonly closedZones: readonly ZoneId[];
}

export const seasons = ["before", "opening", "during", "closing", "after"] as const;
export type Season = (typeof seasons)[number];

export const seasonOf = ({ opens, closes }: Pick<PlaceSettings, "opens" | "closes">, now: number): Season => {
  const day = dayOf(now);
  if (day < opens) return "before";
  if (day > closes) return "after";
  if (day === opens) return "opening";
  return day === closes ? "closing" : "during";
};

/** Nights until a day begins in Japan; 0 on it, and after. */
export const nightsUntil = (day: string, now: number): number =>
  Math.max(0, Math.round((momentOf(day, "00:00")! - startOfDay(now)) / DAY_MS));

export const ceremonyKinds = ["opening", "closing"] as const;
export type CeremonyKind = (typeof ceremonyKinds)[number];

/** A calm moment that all in the square see at the same time; epoch ms. */
export interface Ceremony {
  readonly kind: CeremonyKind;
  readonly from: number;
  readonly to: number;
}

/** So long it is, ms. */
export const CEREMONY_MS = 10 * 60 * 1000;

export const ceremonyOf = ({ opens, closes, ceremonies }: PlaceSettings, kind: CeremonyKind): Ceremony | null => {
  const clock = ceremonies[kind];
  const from = clock === null ? null : momentOf(kind === "opening" ? opens : closes, clock);
  return from === null ? null : { kind, from, to: from + CEREMONY_MS };
};

/** The ceremony that is held at `now`; null: none. */
export const ceremonyAt = (place: PlaceSettings, now: number): Ceremony | null =>
  ceremonyKinds.map((kind) => ceremonyOf(place, kind)).find((one) => one !== null && isIn(one, now)) ?? null;

/** The next one after `now` that begins within a day; null: none. It is told so that people can come. */
export const ceremonySoon = (place: PlaceSettings, now: number): Ceremony | null =>
  ceremonyKinds
    .map((kind) => ceremonyOf(place, kind))
    .find((one) => one !== null && now < one.from && one.from - now < DAY_MS) ?? null;

/** How much of a ceremony is over, 0 to 1. */
export const progressOf = ({ from, to }: Ceremony, now: number): number =>
  Math.min(1, Math.max(0, (now - from) / (to - from)));

/** The share of a ceremony in which its lanterns come, or go. */
const LIGHTING = 0.4;
/** The share at the end of the opening in which they go over into the usual light. */
const FADING = 0.1;

/**
 * How many of the lanterns shine, 0 to 1. At the opening they come one by one, and stay; at the closing all are there, and go one by
 * one as the last words are said.
 */
export const lanternsAt = (ceremony: Ceremony, now: number): number => {
  if (now < ceremony.from || now >= ceremony.to) return 0;
  const done = progressOf(ceremony, now);
  if (ceremony.kind === "opening") return Math.min(1, done / LIGHTING, (1 - done) / FADING);
  return Math.min(1, done / FADING, (1 - done) / LIGHTING);
};

/** Which of so many lines is said at this share of a ceremony; each stays for the same time. */
export const lineAt = (lines: number, progress: number): number => Math.min(lines - 1, Math.floor(progress * lines));

/** Whether one can come in, and where not, why, and when one can. */
export interface Doors {
  readonly isOpen: boolean;
  readonly why: "before" | "after" | "hours" | null;
  /** Epoch ms; null: they are open, or not known. */
  readonly opensAt: number | null;
  /** When they close, where they are open now and hours are set. */
  readonly closesAt: number | null;
}

const OPEN: Doors = { isOpen: true, why: null, opensAt: null, closesAt: null };

/** The moment of a time of day; "24:00" is the next day's beginning. */
const clockOn = (day: string, clock: string): number =>
  clock === "24:00" ? momentOf(day, "00:00")! + DAY_MS : momentOf(day, clock)!;

/** The doors of the square at `now`. Help, numbers and the booths have hours of their own. */
export const doorsAt = (place: PlaceSettings, now: number): Doors => {
  const { hours, open, opens } = place;
  const season = seasonOf(place, now);
  const first = clockOn(opens, hours?.from ?? "00:00");
  if (season === "before" && !open.before) return { isOpen: false, why: "before", opensAt: first, closesAt: null };
  if (season === "after" && !open.after) return { isOpen: false, why: "after", opensAt: null, closesAt: null };
  if (!hours) return OPEN;
  const [from, to] = [clockOn(dayOf(now), hours.from), clockOn(dayOf(now), hours.to)];
  if (isIn({ from, to }, now)) return { ...OPEN, closesAt: to };
  const next = now < from ? from : clockOn(dayOf(now + DAY_MS), hours.from);
  const isOver = seasonOf(place, next) === "after" && !open.after;
  return { isOpen: false, why: isOver ? "after" : "hours", opensAt: isOver ? null : next, closesAt: null };
};
