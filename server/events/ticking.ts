/** The clock of the events. Every process looks each second for what is due, and whoever keeps a step first has told it. */
import type { EventBooks } from "./books.ts";
import type { HandLines } from "./handLines.ts";
import type { EventSteps } from "./steps.ts";

const LOOK_MS = 1000;
/** Events of one look; the rest is the next one's. */
const MOST = 200;

interface Given {
  readonly books: EventBooks;
  readonly steps: EventSteps;
  readonly lines: HandLines;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

export class EventTicking {
  readonly #given: Given;
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | null = null;

  constructor(given: Given) {
    this.#given = given;
    this.#timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  /** Look once; a look that still runs is the same look. What goes wrong is told, and tried again with the next. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch(this.#given.failed)
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { books, steps, lines, failed, now } = this.#given;
    // Who is here comes first: a floor passes on by it.
    await lines.sweep().catch(failed);
    const at = now();
    for (const event of await books.store.due(at, MOST)) await steps.tick(event, at).catch(failed);
  }
}
