/** Who is thinking, as they said it; each sign of it holds for a while. */

/** How long it stands after the last sign, ms. */
const STANDS_MS = 10_000;

export class Thinking {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #onChange: (members: readonly string[]) => void;

  constructor(onChange: (members: readonly string[]) => void) {
    this.#onChange = onChange;
  }

  began(member: string): void {
    clearTimeout(this.#timers.get(member));
    this.#timers.set(
      member,
      setTimeout(() => this.ended(member), STANDS_MS),
    );
    this.#tell();
  }

  ended(member: string): void {
    if (!this.#timers.has(member)) return;
    clearTimeout(this.#timers.get(member));
    this.#timers.delete(member);
    this.#tell();
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #tell(): void {
    this.#onChange([...this.#timers.keys()]);
  }
}
