/** The audit log: who did what to whom, and when. It can be added to and read; nothing else, here or in the database. */
import { v7 as uuid } from "uuid";
import type { Audit } from "../../shared/safety/desk.ts";
import { accountLabel } from "../../shared/staff/accountLabel.ts";
import type { AuditStore } from "./audit.store.ts";
import { clean } from "./clean.ts";

/** Entries in one answer. */
const PAGE = 50;
/** Characters of each part of an entry. */
const LONGEST = { name: 80, deed: 40, to: 120, details: 400 } as const;
/** Words that a search goes by. */
const WORDS = 8;

/** Who did it; null where nobody did. */
export type AuditBy = { readonly id: string; readonly name: string } | null;

export class AuditLog {
  readonly #store: AuditStore;

  constructor(store: AuditStore) {
    this.#store = store;
  }

  /**
   * Note that `by` did `deed` to `to`, as the desk names it: an account's name, a table, the label of a pass, never a pass.
   * What was typed by somebody is cut to one line of a few hundred characters.
   */
  async note(by: AuditBy, deed: string, to: string, details = ""): Promise<void> {
    await this.#store.add({
      id: uuid(),
      at: Date.now(),
      by_account: by?.id ?? null,
      by_name: by ? clean(by.name, LONGEST.name) : "system",
      deed: clean(deed, LONGEST.deed),
      about: clean(to, LONGEST.to),
      details: clean(details, LONGEST.details),
    });
  }

  /** Newest first, 50 at a time: those before the entry `before`, in which all of the words occur. */
  async search(words: string, before: string | null): Promise<Audit> {
    const all = clean(words, 200).split(/\s/).filter(Boolean).slice(0, WORDS);
    const found = await this.#store.search(all, before, PAGE + 1);
    const entries = found.slice(0, PAGE).map(({ id, at, by_account, by_name, deed, about, details }) => ({
      id,
      at,
      by: by_name,
      account: by_account === null ? "" : accountLabel(by_account),
      deed,
      to: about,
      details,
    }));
    return { entries, hasMore: found.length > PAGE };
  }
}
