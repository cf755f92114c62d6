/**
 * Who is in which hall of which event, over all processes. Each process tells of its own once a second where something changed,
 * and now and then that it lives; one that falls silent is forgotten. Read at once, without asking anybody.
 */
import { type Hall } from "../../shared/events/halls.ts";
import type { Part } from "../../shared/events/kinds.ts";
import type { EventsNewsroom } from "./news.ts";

/** Somebody who holds an event and is there: seen in every hall. */
export interface HandSeen {
  readonly who: string;
  readonly name: string;
  readonly look: number;
  readonly part: Part;
}

/** What one process has of one event. */
export interface Filled {
  readonly halls: readonly Hall[];
  readonly hands: readonly HandSeen[];
}
/** A hall, and where it is; null: here. */
export interface HallAt extends Hall {
  readonly process: string | null;
}

/** What changed is told after so long, ms. */
const TELL_MS = 1000;
/** What did not change is told again after so long, ms; and a process is forgotten after this. */
const ALIVE_MS = 3000;
const SILENT_MS = 8000;

const EMPTY: Filled = { halls: [], hands: [] };
const sumOf = ({ halls }: Filled): number => halls.reduce((sum, { people }) => sum + people, 0);

interface Given {
  readonly news: EventsNewsroom;
  /** Names this process. */
  readonly process: string;
  readonly failed: (error: unknown) => void;
  readonly now?: () => number;
}

export class Halls {
  readonly #given: Given;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** What this process has, as it is asked each time. */
  readonly #own = new Map<string, () => Filled>();
  readonly #told = new Map<string, { readonly text: string; readonly at: number }>();
  /** By event, then process. */
  readonly #others = new Map<string, Map<string, Filled & { readonly at: number }>>();
  readonly #heard = new Set<(event: string) => void>();

  constructor(given: Given) {
    this.#given = given;
    this.#now = given.now ?? Date.now;
    given.news.on("events:halls", ({ process, event, halls, hands }) => {
      if (process === given.process) return;
      let of = this.#others.get(event);
      if (!of) this.#others.set(event, (of = new Map()));
      if (halls.length === 0 && hands.length === 0) of.delete(process);
      else of.set(process, { halls, hands, at: this.#now() });
      for (const heard of this.#heard) heard(event);
    });
    this.#timer = setInterval(() => this.tell(), TELL_MS).unref();
  }

  /** This process has halls of an event, until the returned function is called. */
  open(event: string, filled: () => Filled): () => void {
    this.#own.set(event, filled);
    return () => {
      this.#own.delete(event);
      this.#tell(event, EMPTY);
      this.#told.delete(event);
    };
  }

  /** Hear that another process told of an event. Until the returned function is called. */
  onOthers(heard: (event: string) => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /** How many are in, over all halls. */
  peopleOf(event: string): number {
    let sum = sumOf(this.#own.get(event)?.() ?? EMPTY);
    for (const filled of this.#alive(event).values()) sum += sumOf(filled);
    return sum;
  }

  /** All halls, with where they are. */
  halls(event: string): HallAt[] {
    const own = (this.#own.get(event)?.() ?? EMPTY).halls.map((hall): HallAt => ({ ...hall, process: null }));
    const others = [...this.#alive(event)].flatMap(([process, { halls }]) =>
      halls.map((hall): HallAt => ({ ...hall, process })),
    );
    return [...own, ...others].toSorted((a, b) => a.hall - b.hall);
  }

  /** Who holds it, at other processes. */
  handsElsewhere(event: string): HandSeen[] {
    return [...this.#alive(event).values()].flatMap(({ hands }) => hands);
  }

  /** A process does not answer: until it tells again, it has nobody. */
  silent(process: string): void {
    for (const of of this.#others.values()) of.delete(process);
  }

  /** Tell what changed, of one event at once. */
  tell(only?: string): void {
    for (const [event, filled] of this.#own) {
      if (only !== undefined && event !== only) continue;
      this.#tell(event, filled());
    }
  }

  close(): void {
    clearInterval(this.#timer);
    for (const event of this.#own.keys()) this.#tell(event, EMPTY);
  }

  #tell(event: string, filled: Filled): void {
    const [text, now] = [JSON.stringify(filled), this.#now()];
    const told = this.#told.get(event);
    if (told?.text === text && now - told.at < ALIVE_MS) return;
    this.#told.set(event, { text, at: now });
    const { news, process, failed } = this.#given;
    news.tell("events:halls", { process, event, ...filled }).catch(failed);
  }

  #alive(event: string): ReadonlyMap<string, Filled> {
    const of = this.#others.get(event);
    if (!of) return new Map();
    for (const [process, { at }] of of) if (this.#now() - at > SILENT_MS) of.delete(process);
    return of;
  }
}
