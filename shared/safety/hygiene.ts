/**
 * What may be said and what one may be called. Pure: give it lists and a line, it gives back a verdict.
 *
 *   const hygiene = new Hygiene(withSeed(campaign.words), ownOf(campaign.numbers));
 *   hygiene.check("LINE交換しませんか"); // { outcome: "hold", reason: "contact", ... }
 *   hygiene.check("死にたい"); // { outcome: "pass", distress: true, ... }
 */
import { Contact, type Own } from "./contact.ts";
import { fold } from "./fold.ts";
import type { HygieneLists } from "./lists.ts";
import { checkName, type NameVerdict } from "./name.ts";
import { tidy, type TidyProblem } from "./tidy.ts";
import { tokensOf, WordIndex } from "./words.ts";

export { TEXT_GRAPHEMES } from "./tidy.ts";

/** `staff`: passes itself off as staff. */
export type HoldReason = TidyProblem | "contact" | "meeting" | "words" | "solicitation" | "lure" | "staff";

export interface TextVerdict {
  readonly outcome: "pass" | "hold";
  /** The form to deliver: NFC, one line, spaces tidied, nothing invisible. */
  readonly text: string;
  /** Why it was held. */
  readonly reason?: HoldReason;
  /** A person must look at it. */
  readonly review: boolean;
  /** The sender's own: it passes, and help is offered to them quietly. */
  readonly distress: boolean;
}

export class Hygiene {
  readonly #blocked: WordIndex;
  readonly #allowed: WordIndex;
  readonly #contact: Contact;

  constructor(lists: HygieneLists, own: Own) {
    this.#blocked = new WordIndex([...lists.blocked, ...lists.insults]);
    this.#allowed = new WordIndex(lists.allowed);
    this.#contact = new Contact(lists.services, own);
  }

  /** Judge a line as typed. `recent` are the same sender's last lines, oldest first: what is split over several is found. */
  check(typed: string, recent: readonly string[] = []): TextVerdict {
    const { text, problem } = tidy(typed);
    const hold = (reason: HoldReason, review = false): TextVerdict => ({
      outcome: "hold",
      text,
      reason,
      review,
      distress: false,
    });
    if (problem) return hold(problem);
    const folded = fold(text);
    const tokens = tokensOf(folded.line);
    if (
      this.#contact.inLine(
        folded,
        tokens,
        recent.map((line) => fold(tidy(line).text).line),
      )
    )
      return hold("contact");
    const allowed = [...this.#allowed.spans(folded)];
    const word = this.#blocked.find(folded, tokens, (found) =>
      allowed.some((a) => found.start >= a.start && found.end <= a.end),
    );
    if (word) return hold("words");
    return { outcome: "pass", text, review: false, distress: false };
  }

  /** Judge a display name: the rule of `name.ts`, and what may not be said may not be worn. */
  checkName(typed: string): NameVerdict {
    const verdict = checkName(typed);
    if (!verdict.ok || this.check(verdict.name).outcome === "pass") return verdict;
    return { ok: false, problem: "unfit" };
  }
}
