/** The token of a guest's link: taken out of the address at once, and kept in this tab and no longer. */
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";

const PREFIX = "plat.guest.";
const FRAGMENT = /^#guest=([\w.~+/=-]{1,1024})$/;

/** For browsers that keep nothing. */
const held = new Map<string, string>();

const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};

/** The token for an event, from the address or from before a reload; null where this tab has none. */
export const guestToken = (event: string): string | null => {
  const found = FRAGMENT.exec(location.hash)?.[1];
  if (found !== undefined) {
    held.set(event, found);
    attempt(() => sessionStorage.setItem(PREFIX + event, found));
    history.replaceState(null, "", location.pathname);
  }
  return attempt(() => sessionStorage.getItem(PREFIX + event)) ?? held.get(event) ?? null;
};

const forget = (): void => {
  held.clear();
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  });
};
beforeExit(forget);
beforeForgetting(forget);
