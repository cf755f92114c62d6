/**
 * A badge comes off when its account may no longer wear it: at once where a process says so, before a kept place is taken, and,
 * for whatever was never said, such as the end of a session's hours, by looking again.
 */
import type { Badges, WornBadge } from "../staff/badges.ts";
import type { Person } from "../walk/person.ts";

/** How often everybody's badge is looked at again, ms. */
const AGAIN_MS = 60_000;

interface Staff {
  readonly badges: Pick<Badges, "holds">;
  /** Tells which account may do something else than before, or nothing any more. */
  onRevoked(heard: (account: string) => void): () => void;
}

export class StaffWatch {
  readonly #badges: Staff["badges"];
  readonly #people: () => Iterable<Person>;
  readonly #dismiss: (person: Person) => void;
  readonly #worn = new WeakMap<Person, WornBadge>();
  readonly #close: () => void;

  /** `people` are those in the square, `dismiss` sends one of them to come in anew, `failed` hears of a database that is away. */
  constructor(
    staff: Staff,
    people: () => Iterable<Person>,
    dismiss: (person: Person) => void,
    failed: (error: unknown) => void,
  ) {
    this.#badges = staff.badges;
    this.#people = people;
    this.#dismiss = dismiss;
    const stop = staff.onRevoked((account) => {
      for (const person of people()) if (person.account === account) dismiss(person);
    });
    const timer = setInterval(() => void this.#look().catch(failed), AGAIN_MS);
    this.#close = () => {
      stop();
      clearInterval(timer);
    };
  }

  /** Whether somebody may come in with this badge; null, a visitor, may. */
  async admits(worn: WornBadge | null): Promise<boolean> {
    return worn === null || this.#badges.holds(worn);
  }

  /** Somebody came in, or took over from their former tab, with this badge or none. */
  joined(person: Person, worn: WornBadge | null): void {
    if (worn) this.#worn.set(person, worn);
    else this.#worn.delete(person);
  }

  close(): void {
    this.#close();
  }

  async #look(): Promise<void> {
    for (const person of this.#people()) {
      const worn = this.#worn.get(person);
      // Meanwhile they may have come in anew, with another badge.
      if (worn && !(await this.#badges.holds(worn)) && this.#worn.get(person) === worn) this.#dismiss(person);
    }
  }
}
