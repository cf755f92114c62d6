/**
 * Who may sit down at a table by code: whoever once gave its code, until it closes. Guessing is made hopeless: after a few wrong
 * ones a pass must wait, and after many wrong ones everybody must, for new passes are easily had.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { plainCode } from "../../shared/talk/code.ts";
import type { Refusal } from "../../shared/walk/messages.ts";

/** Wrong codes are counted for so long, ms ... */
export const GUESSES_MS = 10 * 60_000;
/** ... and this many of one pass, or of all together, are too many. */
export const GUESSES = { pass: 5, all: 100 } as const;

const digest = (code: string): Buffer => createHash("sha256").update(plainCode(code)).digest();

export class Entry {
  /** As its host gave it. */
  readonly code: string;
  readonly #digest: Buffer;
  readonly #admitted = new Set<string>();
  /** Wrong codes within the last while, oldest first. */
  #wrong: { readonly pass: string; readonly at: number }[] = [];

  constructor(code: string) {
    this.code = plainCode(code);
    this.#digest = digest(code);
  }

  admits(pass: string): boolean {
    return this.#admitted.has(pass);
  }

  /** Let a pass in that gives the code; why not, otherwise. */
  give(pass: string, typed: string, now: number): Refusal | null {
    this.#wrong = this.#wrong.filter(({ at }) => now - at < GUESSES_MS);
    const own = this.#wrong.filter((wrong) => wrong.pass === pass).length;
    if (own >= GUESSES.pass || this.#wrong.length >= GUESSES.all) return "code-wait";
    if (!timingSafeEqual(digest(typed), this.#digest)) {
      this.#wrong.push({ pass, at: now });
      return "code-wrong";
    }
    this.#admitted.add(pass);
    return null;
  }
}
