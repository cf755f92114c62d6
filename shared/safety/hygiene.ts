/**
 * What may be said and what one may be called. Pure: give it lists and a line, it gives back a verdict.
 *
 *   const hygiene = new Hygiene(withSeed(campaign.words), ownContacts(campaign.help), officialNames(campaign));
 *   hygiene.check("LINE交換しませんか"); // { outcome: "hold", reason: "contact", ... }
 *   hygiene.check("死にたい"); // { outcome: "pass", distress: true, ... }
 */
import { Contact, type Own } from "./contact.ts";
import { asksForWay, isDistress, isThreatened, needsSomebody } from "./distress.ts";
import { type Folded, fold } from "./fold.ts";
import { groomsIn } from "./grooming.ts";
import { attacksGroupIn, harassesIn, insultsIn } from "./insults.ts";
import type { HygieneLists } from "./lists.ts";
import { Lures } from "./lures.ts";
import { Meetings } from "./meeting.ts";
import { checkName, type NameVerdict, ReservedNames } from "./name.ts";
import { pretendsIn } from "./pretence.ts";
import { Solicitations } from "./solicitation.ts";
import { type Speech, speechOf } from "./speech.ts";
import { tidy, type TidyProblem } from "./tidy.ts";
import { tradesIn } from "./trade.ts";
import { type Found, type Tokens, tokensOf, WordIndex } from "./words.ts";

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
  readonly #insults: WordIndex;
  readonly #allowed: WordIndex;
  readonly #contact: Contact;
  readonly #meetings: Meetings;
  readonly #solicitations: Solicitations;
  readonly #lures: Lures;
  readonly #official: readonly string[];
  #reserved: ReservedNames;

  /** `reserved`: names of helplines and organisations, which nobody may wear. */
  constructor(lists: HygieneLists, own: Own, reserved: readonly string[] = []) {
    this.#official = reserved;
    this.#reserved = new ReservedNames(reserved);
    this.#blocked = new WordIndex(lists.blocked);
    this.#insults = new WordIndex(lists.insults);
    this.#allowed = new WordIndex(lists.allowed);
    this.#contact = new Contact(lists.services, own);
    this.#meetings = new Meetings(lists.places);
    this.#solicitations = new Solicitations(lists.solicitation, lists.offers);
    this.#lures = new Lures(lists.lures);
  }

  /** Judge a line as typed. `recent` are the same sender's last lines, oldest first: what is split over several is found. */
  check(typed: string, recent: readonly string[] = []): TextVerdict {
    const { text, problem } = tidy(typed);
    if (problem) return { outcome: "hold", text, reason: problem, review: false, distress: false };
    const folded = fold(text);
    const tokens = tokensOf(folded.line);
    const speech = speechOf(folded, tokens);
    const asks = asksForWay(folded, tokens);
    const distress = asks || isDistress(folded, tokens) || isThreatened(folded, tokens, speech.isSuffered);
    const isLure = this.#lures.inLine(folded, tokens, speech, distress) || groomsIn(folded, tokens, speech);
    const reason = isLure ? "lure" : this.#reason(folded, tokens, speech, distress, recent);
    if (reason) {
      // Who asks for a way to die, or for company in it, needs somebody: though others are not to read it.
      const isCry = distress || needsSomebody(folded, tokens);
      return { outcome: "hold", text, reason, review: REVIEWED.has(reason), distress: isCry };
    }
    const split = recent.length > 0 && !distress ? this.#acrossLines(text, recent) : null;
    if (split) return { outcome: "hold", text, reason: split, review: REVIEWED.has(split), distress: false };
    return { outcome: "pass", text, review: asks, distress };
  }

  /** What a line is together with those before it: a word set apart letter by letter, an offer in halves. */
  #acrossLines(text: string, recent: readonly string[]): HoldReason | null {
    if (text.length > PART_UNITS) return null;
    let joined = text;
    for (const before of recent.slice(-PARTS + 1).toReversed()) {
      const part = tidy(before).text;
      if (part.length > PART_UNITS) return null;
      joined = part + joined;
      const folded = fold(joined);
      const tokens = tokensOf(folded.line);
      const speech = speechOf(folded, tokens);
      if (this.#lures.inLine(folded, tokens, speech, false) || groomsIn(folded, tokens, speech)) return "lure";
      if (this.#contact.inLine(folded, tokens, [], speech.isTold || speech.isPast || speech.isSuffered))
        return "contact";
      if (tradesIn(folded, tokens, speech)) return "solicitation";
    }
    return null;
  }

  /** Names that nobody may wear besides those that it was made with; those of the last call no longer count. */
  reserve(names: readonly string[]): void {
    this.#reserved = new ReservedNames([...this.#official, ...names]);
  }

  /** Judge a display name: the rule of `name.ts`, and what may not be said may not be worn. */
  checkName(typed: string): NameVerdict {
    const verdict = checkName(typed);
    if (!verdict.ok) return verdict;
    if (this.#reserved.in(verdict.name)) return { ok: false, problem: "reserved" };
    if (this.check(verdict.name).outcome === "pass") return verdict;
    return { ok: false, problem: "unfit" };
  }

  #reason(
    folded: Folded,
    tokens: Tokens,
    speech: Speech,
    distress: boolean,
    recent: readonly string[],
  ): HoldReason | null {
    const isStory = speech.isTold || speech.isPast || speech.isSuffered;
    if (this.#contact.inLine(folded, tokens, recent, isStory)) return "contact";
    if (!speech.isTold && !speech.isSuffered && (harassesIn(folded) || (!speech.isOfSelf && attacksGroupIn(folded))))
      return "words";
    if (!speech.isSuffered && (!distress || speech.isAtYou)) {
      if (this.#hasWord(this.#blocked, folded, tokens)) return "words";
      const isExcused = speech.isTold || (speech.isOfSelf && !speech.isAtYou);
      if (!isExcused && (insultsIn(folded, tokens) || this.#hasWord(this.#insults, folded, tokens))) return "words";
    }
    if (tradesIn(folded, tokens, speech)) return "solicitation";
    if (distress) return null;
    if (!isStory && pretendsIn(folded, tokens)) return "staff";
    if (this.#solicitations.inLine(folded, tokens)) return "solicitation";
    if (!isStory && this.#meetings.inLine(folded, tokens)) return "meeting";
    return null;
  }

  #hasWord(index: WordIndex, folded: Folded, tokens: Tokens): boolean {
    let allowed: Found[] | null = null;
    return index.find(folded, tokens, ({ word, start, end }) => {
      if (start < 0) return this.#allowed.holds(word, tokens);
      allowed ??= [...this.#allowed.spans(folded)];
      return allowed.some((a) => start >= a.start && end <= a.end);
    });
  }
}

/** So many lines are read as one, and only as long as each is this short, UTF-16 units: longer ones say something by themselves. */
const PARTS = 3;
const PART_UNITS = 12;

const REVIEWED: ReadonlySet<HoldReason> = new Set(["solicitation", "lure"]);
