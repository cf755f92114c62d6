/**
 * Whether somebody gave the code of an event by code. Guessing is made hopeless: after a few wrong ones a pass must wait, and after
 * many all of its network must, for new passes are easily had; everybody only when a crowd of networks guesses, so that one stranger
 * locks nobody out. Whoever came in or registered once is known by that.
 */
import type { EntryRefusal } from "../../shared/events/hallCodes.ts";
import { Entry } from "../talk/entry.ts";
import type { EventRow } from "./row.ts";

/** Wrong codes in ten minutes that are too many. There are 16^8 codes: thousands of guesses find none. */
export const CODE_GUESSES = { pass: 5, source: 100, all: 2000 } as const;

export class Codes {
  readonly #entries = new Map<string, Entry>();

  /** Why a pass with this code may not in; null when it may, or the event asks for none. `source`: its network, as `sourceOf` names it. */
  refusal(
    { id, words, code }: Pick<EventRow, "id" | "words" | "code">,
    { pass, source }: { readonly pass: string; readonly source: string },
    typed: string | null,
    now: number,
  ) {
    if (words.audience !== "code") return null;
    if (code === null) return "by-code" as const;
    let entry = this.#entries.get(id);
    // Drawn anew, whoever was let in before gives the new one.
    if (!entry || entry.code !== code) this.#entries.set(id, (entry = new Entry(code, CODE_GUESSES)));
    if (entry.admits(pass)) return null;
    if (typed === null) return "by-code" as const;
    return entry.give(pass, typed, now, source) as Extract<EntryRefusal, "code-wrong" | "code-wait"> | null;
  }
}
