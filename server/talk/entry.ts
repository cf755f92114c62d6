/**
 * Who may sit down at a table by code: whoever once gave its code, until it closes. Guessing is made hopeless: after a few wrong
 * ones a pass must wait, and after many wrong ones everybody must, for new passes are easily had.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { plainCode } from "../../shared/talk/code.ts";
import type { Refusal } from "../../shared/walk/messages.ts";

/** Wrong codes are counted for so long, ms ... */
export const GUESSES_MS = 10 * 60_000;
/** ... and so many are too many. */
interface Guesses {
  /** Of one pass. */
  readonly pass: number;
  /** Of one network, where it is told: whoever guesses from there keeps nobody else out. */
  readonly source: number;
  /** Of all together. */
  readonly all: number;
}
/** At a table nobody's network is told. */
export const GUESSES = { pass: 5, source: 100, all: 100 } as const satisfies Guesses;

const digest = (code: string): Buffer => createHash("sha256").update(plainCode(code)).digest();

export class Entry {
  /** As its host gave it. */
  readonly code: string;
  readonly #digest: Buffer;
  readonly #admitted = new Set<string>();
  /** Wrong codes within the last while, oldest first. */
  #wrong: { readonly pass: string; readonly source: string | null; readonly at: number }[] = [];
  readonly #guesses: Guesses;

  constructor(code: string, guesses: Guesses = GUESSES) {
    this.#guesses = guesses;
    this.code = plainCode(code);
    this.#digest = digest(code);
  }

  admits(pass: string): boolean {
    return this.#admitted.has(pass);
  }

  /** Let a pass in that gives the code; why not, otherwise. `source` names the network that it comes from. */
  give(pass: string, typed: string, now: number, source: string | null = null): Refusal | null {
    this.#wrong = this.#wrong.filter(({ at }) => now - at < GUESSES_MS);
    const own = this.#wrong.filter((wrong) => wrong.pass === pass).length;
    const near = source === null ? 0 : this.#wrong.filter((wrong) => wrong.source === source).length;
    const most = this.#guesses;
    if (own >= most.pass || near >= most.source || this.#wrong.length >= most.all) return "code-wait";
    if (!timingSafeEqual(digest(typed), this.#digest)) {
      this.#wrong.push({ pass, source, at: now });
      return "code-wrong";
    }
    this.#admitted.add(pass);
    return null;
  }
}
