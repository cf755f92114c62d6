/** Where this tab is: the square and its first screen at "/", the way to the booths at "/talk", the staff's pages under "/staff". */
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

/** Go to a page of this place without loading anything anew. `instead` leaves no way back to the one before. */
export const goTo = (path: string, { instead = false } = {}): void => {
  if (instead) history.replaceState(null, "", path);
  else if (path !== here()) history.pushState(null, "", path);
  usePath.setState(here(), true);
};
