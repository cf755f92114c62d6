/**
 * Which confirmations of a record count: of what it says now, by different people, and not too long ago. Pure but for the digest.
 */
import { createHash } from "node:crypto";
import { DAY_MS, dayOf } from "../../../shared/campaign/days.ts";
import type { HelpChange } from "../../../shared/finder/changes.ts";
import { type HelpRecord, STALE_DAYS } from "../../../shared/finder/record.ts";
import type { Confirmation, HelpHours } from "./place.store.ts";

/** So many people must find a record right. */
const PEOPLE = 2;

/** What is no fact that one could find wrong by asking: how it is described and found here, and who looked at it when. */
const NOT_ASKED: ReadonlySet<string> = new Set([
  "about",
  "worries",
  "isCore",
  "source",
  "checkedOn",
  "confirmedBy",
  "easy",
  "en",
]);

/** The same facts written in another order are the same. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([key, one]) => !NOT_ASKED.has(key) && one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, canonical(one)]);
};

/** Names what a record says: another number, other hours, another digest. */
export const digestOf = (record: HelpRecord): string =>
  createHash("sha256")
    .update(JSON.stringify(canonical(record)))
    .digest("base64url")
    .slice(0, 22);

/** Whole days from one to another, "2027-05-01". */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const isFresh = (day: string, today: string): boolean => daysBetween(day, today) <= STALE_DAYS;

/** Of a record, the confirmations that count on a day; oldest first. `all` are of any record. */
export const countingOf = (record: HelpRecord, all: readonly Confirmation[], today: string): Confirmation[] => {
  const of = all.filter((one) => one.record === record.id && isFresh(dayOf(one.at), today));
  if (of.length === 0) return of;
  const digest = digestOf(record);
  return of.filter((one) => one.digest === digest);
};

/** What lies over a record on a day; undefined: nothing. */
export const changeOf = (
  record: HelpRecord,
  confirmations: readonly Confirmation[],
  hours: HelpHours | undefined,
  today: string,
): HelpChange | undefined => {
  const counting = countingOf(record, confirmations, today);
  const closed = hours?.closed && hours.closed.to >= today ? hours.closed : null;
  const only = hours?.only ?? null;
  if (counting.length === 0 && !closed && !only) return undefined;
  if (counting.length === 0) return { ...(closed && { closed }), ...(only && { only }) };
  // Names in the file are of no use once its own date is old; who stands in it may be the same person.
  const named = isFresh(record.checkedOn, today) ? record.confirmedBy : [];
  const people = new Set([...named, ...counting.map(({ name }) => name)]);
  const accounts = new Set(counting.map(({ account }) => account));
  // Two accounts of one name are two people all the same.
  const confirmed = Math.min(PEOPLE, Math.max(people.size, accounts.size));
  const last = dayOf(Math.max(...counting.map(({ at }) => at)));
  return {
    checkedOn: last > record.checkedOn ? last : record.checkedOn,
    confirmed,
    ...(closed && { closed }),
    ...(only && { only }),
  };
};
