/**
 * Whether somebody gave the code of an event by code. Guessing is made hopeless: after a few wrong ones a pass must wait, and after
 * many wrong ones everybody must, for new passes are easily had. Whoever came in or registered once is known by that.
 */
import type { EntryRefusal } from "../../shared/events/hallCodes.ts";
import { Entry } from "../talk/entry.ts";
import type { EventRow } from "./row.ts";

export class Codes {
  readonly #entries = new Map<string, Entry>();

  /** Why a pass with this code may not in; null when it may, or the event asks for none. */
  refusal(
    { id, words, code }: Pick<EventRow, "id" | "words" | "code">,
    pass: string,
    typed: string | null,
    now: number,
  ) {
    if (words.audience !== "code") return null;
    if (code === null) return "by-code" as const;
    let entry = this.#entries.get(id);
    // Drawn anew, whoever was let in before gives the new one.
    if (!entry || entry.code !== code) this.#entries.set(id, (entry = new Entry(code)));
    if (entry.admits(pass)) return null;
    if (typed === null) return "by-code" as const;
    return entry.give(pass, typed, now) as Extract<EntryRefusal, "code-wrong" | "code-wait"> | null;
  }
}
