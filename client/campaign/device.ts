/**
 * What this device remembers, and how it forgets. Everything is kept under one prefix, so that "forget me here" can be
 * sure of taking all of it. Storage may be missing or full (private windows, in-app browsers): then nothing is kept.
 *
 * A quick exit locks the device: nothing is read or written until the person chooses to continue, or somebody starts anew. What
 * is kept under "own." is gone then.
 */
const PREFIX = "plat.";
const LOCK = "lock";
/** What is for one's own eyes alone is kept under keys that begin so: a quick exit takes it, wherever it is pressed. */
const OWN = "own.";
/** Kept per tab, not per device: this tab was inside the square, so a reload goes straight back. */
const INSIDE = "inside";

const attempt = <T>(action: () => T): T | null => {
  try {
    return action();
  } catch {
    return null;
  }
};

const read = (key: string): string | null => attempt(() => localStorage.getItem(PREFIX + key));
const write = (key: string, value: string): void => void attempt(() => localStorage.setItem(PREFIX + key, value));

const dropAll = (prefix: string): void =>
  void attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  });

export const isLocked = (): boolean => read(LOCK) !== null;
export const lock = (): void => {
  dropAll(PREFIX + OWN);
  write(LOCK, "1");
};
export const unlock = (): void => void attempt(() => localStorage.removeItem(PREFIX + LOCK));

/** Read what was kept under `key`; null when there is nothing or the device is locked. */
export const recall = (key: string): string | null => (isLocked() ? null : read(key));

/** Keep `value` under `key`, unless the device is locked. */
export const keep = (key: string, value: string): void => {
  if (!isLocked()) write(key, value);
};

/** Whether anything is kept here that "continue" could go back to, locked or not. */
export const hasPast = (): boolean => read("pass") !== null;

/** Drop one thing that was kept. */
export const drop = (key: string): void => void attempt(() => localStorage.removeItem(PREFIX + key));

/** Forget everything about whoever used this device, the lock included. */
export const forgetAll = (): void => {
  dropAll(PREFIX);
  markInside(false);
};

export const markInside = (inside: boolean): void =>
  void attempt(() =>
    inside ? sessionStorage.setItem(PREFIX + INSIDE, "1") : sessionStorage.removeItem(PREFIX + INSIDE),
  );
export const wasInside = (): boolean => attempt(() => sessionStorage.getItem(PREFIX + INSIDE)) === "1";
