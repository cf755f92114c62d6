/**
 * Where this tab is: the square and its first screen at "/", the way to the booths at "/talk", events under "/events", what there is
 * to see under "/see", the staff's pages under "/staff".
 */
import { create } from "zustand";

const STAFF = "/staff";
const TALK = "/talk";

/** Without a slash at the end, which means the same. */
const here = (): string => (globalThis.location?.pathname ?? "/").replace(/(.)\/+$/, "$1");

export const usePath = create(here);
globalThis.addEventListener?.("popstate", () => usePath.setState(here(), true));

export const isStaffPath = (path: string): boolean => path === STAFF || path.startsWith(`${STAFF}/`);

/** The way to the booths; where one is in the square, it lies over it. */
export const isTalkPath = (path: string): boolean => path === TALK;

const HALL = /^\/events\/([\w-]{1,64})\/hall$/;
/** The event that one attends by this path; null: none. */
export const hallOf = (path: string): string | null => HALL.exec(path)?.[1] ?? null;

const CONSOLE = /^\/events\/([\w-]{1,64})\/console$/;
/** The event whose console a guest holds by this path; null: none. */
export const guestConsoleOf = (path: string): string | null => CONSOLE.exec(path)?.[1] ?? null;

/** Events outside of their halls: the programme (event null), one event, or what comes with it. */
export interface EventsPath {
  readonly event: string | null;
  readonly part: "record" | "survey" | "archive" | null;
}
const EVENTS = /^\/events(?:\/([\w-]{1,64})(?:\/(record|survey|archive))?)?$/;
/** Which of them is meant by this path; null: none. */
export const eventsOf = (path: string): EventsPath | null => {
  const found = EVENTS.exec(path);
  return found && { event: found[1] ?? null, part: (found[2] as EventsPath["part"] | undefined) ?? null };
};

/** What there is to see: all of it (sight null), one page, or something on that page. */
export interface SightPath {
  readonly sight: string | null;
  readonly item: string | null;
}
const SIGHTS = /^\/see(?:\/([a-z-]{1,32})(?:\/([\w-]{1,64}))?)?$/;
/** Which of it is meant by this path; null: none. */
export const sightsOf = (path: string): SightPath | null => {
  const found = SIGHTS.exec(path);
  return found && { sight: found[1] ?? null, item: found[2] ?? null };
};

/** What takes the whole screen; where one is in the square, that goes on behind it. */
export const isOverSquare = (path: string): boolean =>
  isTalkPath(path) ||
  hallOf(path) !== null ||
  eventsOf(path) !== null ||
  sightsOf(path) !== null ||
  guestConsoleOf(path) !== null;

/** Go to a page of this place without loading anything anew. `instead` leaves no way back to the one before. */
export const goTo = (path: string, { instead = false } = {}): void => {
  if (instead) history.replaceState(null, "", path);
  else if (path !== here()) history.pushState(null, "", path);
  usePath.setState(here(), true);
};
