/** Somebody in the square, as the ladder and the hygiene know them. */
import type { AgeBand, Standing } from "../../shared/talk/ladder.ts";
import type { Person } from "../walk/person.ts";
import type { TalkRecord } from "./ports.ts";
import { combine, type Known } from "./standing.store.ts";

/** The line of help opens once in a visit, and again only after this, ms. */
const COMFORT_MS = 60 * 60 * 1000;

export class Talker {
  readonly person: Person;
  #known: Known;
  /** Up to here their time is counted, ms. */
  #countedAt: number;
  #comfortedAt: number | null = null;
  /** What they were told last about what they can do. */
  told = "";

  constructor(person: Person, known: Known, now: number) {
    this.person = person;
    this.#known = known;
    this.#countedAt = now;
  }

  get band(): AgeBand {
    return this.#known.band;
  }

  get hasAgreed(): boolean {
    return this.#known.hasAgreed;
  }

  agree(): void {
    this.#known = { ...this.#known, hasAgreed: true };
  }

  /** They came in anew; what is known of them may have grown elsewhere. Their time goes on. */
  learn({ band, hasAgreed }: Known): void {
    this.#known = combine(this.#known, { seconds: 0, band, hasAgreed });
  }

  /** Count the time until `now`; returns whole seconds. Time without a line is none. */
  spend(now: number): number {
    const seconds = Math.max(0, Math.floor((now - this.#countedAt) / 1000));
    this.#countedAt += seconds * 1000;
    if (this.person.facts.away) return 0;
    this.#known = { ...this.#known, seconds: this.#known.seconds + seconds };
    return seconds;
  }

  standing({ isClean, mutedUntil }: TalkRecord): Standing {
    const { seconds, band, hasAgreed } = this.#known;
    const isStaff = this.person.facts.kind === "staff";
    return { minutes: seconds / 60, isClean, band, hasAgreed, isStaff, mutedUntil };
  }

  /** Whether the line of help opens now; each time it does counts. */
  needsComfort(now: number): boolean {
    if (this.#comfortedAt !== null && now - this.#comfortedAt < COMFORT_MS) return false;
    this.#comfortedAt = now;
    return true;
  }
}
