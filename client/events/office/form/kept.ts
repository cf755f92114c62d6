/** What somebody is writing, kept in this tab: a reload, a sign-in or a look elsewhere loses nothing. */
import { beforeForgetting } from "../../../campaign/forget.ts";
import { beforeExit } from "../../../campaign/quickExit.ts";
import { useStaff } from "../../../session/staff.ts";
import type { Draft } from "./draft.ts";

export interface Kept {
  /** Of the words that were read. */
  readonly revision: number;
  readonly base: Draft;
  readonly draft: Draft;
}

const PREFIX = "plat.event-draft.";
const keyOf = (account: string, event: string): string => `${PREFIX}${account}.${event}`;

/** Without storage (some private windows) a draft lasts as long as its page. */
const attempt = <T>(act: () => T): T | null => {
  try {
    return act();
  } catch {
    return null;
  }
};

export const readKept = (account: string, event: string): Kept | null =>
  attempt(() => {
    const text = sessionStorage.getItem(keyOf(account, event));
    return text === null ? null : (JSON.parse(text) as Kept);
  });

/** Null: there is nothing to keep any more. */
export const keep = (account: string, event: string, kept: Kept | null): void =>
  void attempt(() =>
    kept === null
      ? sessionStorage.removeItem(keyOf(account, event))
      : sessionStorage.setItem(keyOf(account, event), JSON.stringify(kept)),
  );

/** The events of which this account has something unsaved here. */
export const keptEvents = (account: string): ReadonlySet<string> => {
  const prefix = keyOf(account, "");
  const keys = attempt(() => Object.keys(sessionStorage)) ?? [];
  return new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
};

const forgetDrafts = (): void => {
  for (const key of attempt(() => Object.keys(sessionStorage)) ?? [])
    if (key.startsWith(PREFIX)) attempt(() => sessionStorage.removeItem(key));
};
beforeExit(forgetDrafts);
beforeForgetting(forgetDrafts);
// Signing out on purpose; a session that merely ran out keeps `me`, and what was typed.
useStaff.subscribe(({ me }, before) => {
  if (before.me && me === null) forgetDrafts();
});
