/** Finding words of a list in a folded line. */
import { type Folded, fold, foldKana, foldLine, MASK } from "./fold.ts";

/** Where a word was found: in `tight`, or -1 when as a token. */
export interface Found {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const LATIN = /^[\x20-\x7e]+$/;
const KATAKANA_RUN = /[ァ-ヶー]+/g;
const SHORT_KANA = /^[ぁ-ゖ]{1,2}$/;

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i", "|": "l" }),
);
const TOKEN = /[a-z0-9@$!|'*]+/g;
/** Letters set apart: f u c k, f.u.c.k */
const APART = /(?<![a-z])(?:[a-z][\s._*/-]{1,3}){2,}[a-z](?![a-z])/g;
/** Ends that leave a word what it was. */
const ENDS = ["", "s", "es", "ed", "er", "ers", "ing", "in", "y"];

/** The Latin words of a line, figures and signs for letters undone; each line's are made once. */
export interface Tokens {
  readonly all: readonly string[];
  /** All as one string, one space around each, for entries of several words. */
  readonly joined: string;
}

const unleet = (token: string): string => {
  if (!/[0-9@$!|]/.test(token)) return token;
  if (!/[a-z]/.test(token)) return token;
  let out = "";
  // A mark at the end of a word is punctuation.
  for (const c of token.replace(/[!|]+$/, "")) out += LEET.get(c) ?? c;
  return out;
};

const SQUEEZE = /([a-z])\1{2,}/g;

export const tokensOf = (line: string): Tokens => {
  if (!/[a-z]/.test(line)) return { all: [], joined: " " };
  const all: string[] = [];
  for (const [token] of line.matchAll(TOKEN)) {
    const word = unleet(token)
      .replace(SQUEEZE, "$1")
      .replace(/^'+|'+$/g, "");
    if (word !== "") all.push(word);
  }
  const joined = ` ${all.join(" ")} `;
  for (const [apart] of line.matchAll(APART)) all.push(`${apart.replace(/[^a-z]/g, "")}`);
  return { all, joined };
};

/** A list, ready to be looked for. Time grows with the line, hardly with the list. */
export class WordIndex {
  /** Entries in Japanese by their first character, folded. */
  readonly #anywhere = new Map<string, string[]>();
  readonly #katakana = new Set<string>();
  readonly #tokens = new Set<string>();
  /** `word*`, `*word`, `*word*`. */
  readonly #parts: { readonly part: string; readonly starts: boolean; readonly ends: boolean }[] = [];
  readonly #phrases: string[] = [];
  readonly #masked = new Map<string, string[]>();

  constructor(list: readonly string[]) {
    for (const entry of list) this.#add(entry);
  }

  /** Whether a word of the list stands in a line that `excuse` does not let go. */
  find(folded: Folded, tokens: Tokens, excuse: (found: Found) => boolean): boolean {
    for (const found of this.#all(folded, tokens)) if (!excuse(found)) return true;
    return false;
  }

  /** Where the Japanese entries lie in `tight`. */
  *spans({ tight }: Pick<Folded, "tight">): Generator<Found> {
    for (let i = 0; i < tight.length; i++) {
      const words = this.#anywhere.get(tight[i]!);
      if (words)
        for (const word of words) if (matchesAt(tight, word, i)) yield { word, start: i, end: i + word.length };
    }
  }

  /** Whether a phrase of the list, as it stands in the line, has `word` in it: "dumb question" allows "dumb" there. */
  holds(word: string, { joined }: Tokens): boolean {
    return (
      this.#tokens.has(word) || this.#phrases.some((phrase) => phrase.includes(` ${word}`) && joined.includes(phrase))
    );
  }

  #add(entry: string): void {
    const line = foldLine(entry.normalize("NFC")).trim();
    if (LATIN.test(line)) return this.#addLatin(line);
    const { tight } = fold(entry);
    if (SHORT_KANA.test(tight)) this.#katakana.add(tight);
    else if (tight !== "") this.#anywhere.set(tight[0]!, [...(this.#anywhere.get(tight[0]!) ?? []), tight]);
  }

  #addLatin(entry: string): void {
    const part = entry.replace(/^\*|\*$/g, "");
    if (part.includes(" ") || part.includes("-") || part.includes("&")) {
      this.#phrases.push(` ${part.replace(/[^a-z0-9']+/g, " ").trim()}${entry.endsWith("*") ? "" : " "}`);
      return;
    }
    if (part !== entry) this.#parts.push({ part, starts: entry.endsWith("*"), ends: entry.startsWith("*") });
    else this.#tokens.add(part);
    const key = `${part[0]}${part.length}`;
    this.#masked.set(key, [...(this.#masked.get(key) ?? []), part]);
  }

  *#all(folded: Folded, tokens: Tokens): Generator<Found> {
    yield* this.spans(folded);
    if (this.#katakana.size > 0)
      for (const [run] of folded.line.matchAll(KATAKANA_RUN)) {
        // Without its long mark ブース would be another word.
        const word = /.ー./.test(run) ? "" : foldKana(run);
        if (this.#katakana.has(word)) yield at(folded.tight, word);
      }
    if (this.#katakana.has(folded.tight) && !/.ー./.test(folded.line)) yield at(folded.tight, folded.tight);
    for (const token of tokens.all) if (this.#hasToken(token)) yield { word: token, start: -1, end: -1 };
    if (tokens.all.length > 1)
      for (const phrase of this.#phrases)
        if (tokens.joined.includes(phrase)) yield { word: phrase.trim(), start: -1, end: -1 };
  }

  #hasToken(token: string): boolean {
    for (const end of ENDS) {
      if (!token.endsWith(end)) continue;
      const stem = token.slice(0, token.length - end.length);
      if (this.#tokens.has(stem)) return true;
    }
    for (const { part, starts, ends } of this.#parts)
      if (starts && ends ? token.includes(part) : starts ? token.startsWith(part) : token.endsWith(part)) return true;
    return token.includes("*") && this.#isMasked(token);
  }

  /** f*ck: some letters starred out, the first and at least half left. */
  #isMasked(token: string): boolean {
    const stars = token.split("*").length - 1;
    if (token[0] === "*" || token.length < 4 || stars * 2 > token.length) return false;
    return (this.#masked.get(`${token[0]}${token.length}`) ?? []).some((word) =>
      [...token].every((c, i) => c === "*" || c === word[i]),
    );
  }
}

const at = (tight: string, word: string): Found => {
  const start = tight.indexOf(word);
  return { word, start, end: start + word.length };
};

/** Whether `word` stands at `i`, one letter of it masked at most and never the first. */
const matchesAt = (tight: string, word: string, i: number): boolean => {
  if (i + word.length > tight.length) return false;
  let masked = false;
  for (let k = 1; k < word.length; k++) {
    if (tight[i + k] === word[k]) continue;
    if (tight[i + k] !== MASK || masked || word.length < 3) return false;
    masked = true;
  }
  return true;
};
