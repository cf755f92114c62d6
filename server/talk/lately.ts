/**
 * What each pass said lately, over all its visits to this server: whoever leaves and comes back in is still the same, and
 * what they split over several lines is still found. In memory only, and not for long.
 */
import { Recent } from "../recent.ts";

/** So many of their last lines are looked at together with the next: what is split over several is found. */
const RECENT = 8;
/** A line this old has nothing to do with the next, ms. */
const KEPT_MS = 10 * 60 * 1000;

interface Line {
  readonly at: number;
  readonly words: string;
}

interface Said {
  readonly lines: readonly Line[];
  /** When they said something last, ms; null when they only changed their name. */
  readonly saidAt: number | null;
}

export class Lately {
  /** By pass. */
  readonly #said = new Recent<Said>(KEPT_MS);

  /** The last lines of a pass, oldest first. */
  recent(pass: string, now: number): string[] {
    const lines = this.#said.get(pass, now)?.lines ?? [];
    return lines.filter(({ at }) => at > now - KEPT_MS).map(({ words }) => words);
  }

  /** When a pass said something last, ms; null when that is long ago. */
  saidAt(pass: string, now: number): number | null {
    const at = this.#said.get(pass, now)?.saidAt ?? null;
    return at !== null && at > now - KEPT_MS ? at : null;
  }

  said(pass: string, words: string, now: number): void {
    this.#note(pass, words, now, now);
  }

  /** Words that all could read, though nobody said them: a name. */
  shown(pass: string, words: string, now: number): void {
    this.#note(pass, words, this.saidAt(pass, now), now);
  }

  #note(pass: string, words: string, saidAt: number | null, now: number): void {
    const lines = [...(this.#said.get(pass, now)?.lines ?? []), { at: now, words }].slice(-RECENT);
    this.#said.set(pass, { lines, saidAt }, now);
  }
}
