/** Reactions of one event at one process: its own of this window, and the sum of all processes that is shown next. */
import {
  addReaction,
  addReactions,
  isNothing,
  noReactions,
  type Reaction,
  type ReactionCounts,
} from "../../shared/events/reactions.ts";

export class Wave {
  #own: ReactionCounts = noReactions;
  #sum: ReactionCounts = noReactions;

  /** Somebody here pressed. */
  react(reaction: Reaction): void {
    this.#own = addReaction(this.#own, reaction);
  }

  /** What this process has to tell; null: nothing. Told, it comes back with all the others. */
  takeOwn(): ReactionCounts | null {
    const own = this.#own;
    this.#own = noReactions;
    return isNothing(own) ? null : own;
  }

  /** A process told. */
  add(counts: ReactionCounts): void {
    this.#sum = addReactions(this.#sum, counts);
  }

  /** The sum since this was asked last. */
  take(): ReactionCounts {
    const sum = this.#sum;
    this.#sum = noReactions;
    return sum;
  }
}

/** Small changes of how many are in are told after so long, ms. */
const SOON_MS = 5000;

/** How many are in, as it is told to thousands: at once while few are in, now and then when many come. */
export class PeopleTold {
  #told = 0;
  #at = 0;

  /** Whether it is to be told now. */
  isDue(people: number, now: number): boolean {
    if (people === this.#told) return false;
    // Of a clock that was set back nobody waits the difference.
    return people < 50 || now < this.#at || now - this.#at >= SOON_MS;
  }

  told(people: number, now: number): void {
    this.#told = people;
    this.#at = now;
  }
}
