/**
 * Whether those who hold an event are there: their open lines, of all processes. A process gives a sign of life each second while
 * it has any; when it falls silent, the others take its lines for gone, so that the floor passes on within ten seconds in all.
 */
import { randomUUID } from "node:crypto";
import { handOf } from "../../shared/events/run.ts";
import type { Store } from "../store/store.ts";
import type { EventBooks } from "./books.ts";
import { LinesStore } from "./lines.store.ts";
import type { EventSteps } from "./steps.ts";

/** A process that gave no sign for so long is gone, ms. */
const SILENT_MS = 3000;
/** Whoever did something without a line is here for so long, ms: their console opens a moment later. */
const LINELESS_MS = 5000;

interface Given {
  readonly store: Store;
  readonly books: EventBooks;
  readonly steps: EventSteps;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

/** The sign of a process as it was found last, and when it was found so first: by our own clock, whatever theirs says. */
interface Sign {
  readonly beat: number;
  readonly at: number;
}

const keyOf = (event: string, who: string): string => `${event} ${who}`;

export class HandLines {
  /** Of this start of this process: one that comes back after a kill is another. */
  readonly #process = randomUUID();
  readonly #given: Given;
  readonly #lines: LinesStore;
  /** Own open lines, and how many of each. */
  readonly #own = new Map<string, { readonly event: string; readonly who: string; count: number }>();
  readonly #chains = new Map<string, Promise<void>>();
  #signs = new Map<string, Sign>();
  /** Until when somebody's line was there, for those whose process fell silent. */
  #lastOf = new Map<string, string[]>();

  constructor(given: Given) {
    this.#given = given;
    this.#lines = new LinesStore(given.store);
  }

  up(event: string, who: string): Promise<void> {
    return this.#inTurn(event, who, async () => {
      const key = keyOf(event, who);
      const own = this.#own.get(key);
      if (own) own.count += 1;
      else this.#own.set(key, { event, who, count: 1 });
      if (!own) await this.#lines.put(this.#process, [{ event, who }]);
      await this.#step(event, who, "back", this.#given.now());
    });
  }

  down(event: string, who: string, silentMs = 0): Promise<void> {
    return this.#inTurn(event, who, async () => {
      const own = this.#own.get(keyOf(event, who));
      if (!own || (own.count -= 1) > 0) return;
      this.#own.delete(keyOf(event, who));
      await this.#lines.remove({ event, who, process: this.#process });
      const isElsewhere = (await this.#lines.all()).some((line) => line.event === event && line.who === who);
      if (!isElsewhere) await this.#step(event, who, "drop", this.#given.now() - silentMs);
    });
  }

  /** Give a sign, and look for processes that give none any more. Each second. */
  async sweep(): Promise<void> {
    const { books, now } = this.#given;
    if (this.#own.size > 0 && !(await this.#lines.beat(this.#process)))
      await this.#lines.put(this.#process, [...this.#own.values()]);
    const here = books.known.filter(({ run }) => run.crew.some(({ isHere }) => isHere));
    if (here.length === 0 && this.#own.size === 0) return;
    const gone = await this.#gone(now());
    const lines = await this.#lines.all();
    const processesOf = new Map<string, string[]>();
    for (const { event, who, process } of lines)
      processesOf.set(keyOf(event, who), [...(processesOf.get(keyOf(event, who)) ?? []), process]);
    for (const { id, run } of here)
      for (const { id: who, isHere, since } of run.crew) {
        const key = keyOf(id, who);
        if (!isHere || processesOf.has(key)) continue;
        const silentSince = this.#lastOf.get(key)?.flatMap((process) => gone.get(process) ?? []) ?? [];
        if (silentSince.length > 0) await this.#step(id, who, "drop", Math.max(since, ...silentSince));
        else if (now() - since > LINELESS_MS) await this.#step(id, who, "drop", now());
      }
    this.#lastOf = processesOf;
    await this.#heal();
  }

  /** The lines of this process are closed with it. */
  async close(): Promise<void> {
    const own = [...this.#own.values()];
    for (const line of own) {
      line.count = 1;
      await this.down(line.event, line.who);
    }
    await this.#lines.forget(this.#process);
  }

  /** Forget processes that fell silent; since when each was. */
  async #gone(now: number): Promise<ReadonlyMap<string, number>> {
    const signs = new Map<string, Sign>();
    const gone = new Map<string, number>();
    for (const { process, beat } of await this.#lines.processes()) {
      if (process === this.#process) continue;
      const known = this.#signs.get(process);
      // A clock that was set back makes nobody dead, and nobody immortal.
      const sign = known?.beat === beat && known.at <= now ? known : { beat, at: now };
      signs.set(process, sign);
      if (now - sign.at < SILENT_MS) continue;
      await this.#lines.forget(process, beat);
      gone.set(process, sign.at);
    }
    // Another may have been faster: whoever was known a moment ago and is not any more, fell silent when we heard it last.
    for (const [process, { at }] of this.#signs) if (!signs.has(process)) gone.set(process, at);
    this.#signs = signs;
    return gone;
  }

  /** Whoever has a line here is here, whatever was taken for gone while this process stood still. */
  async #heal(): Promise<void> {
    const { books, now } = this.#given;
    for (const { event, who } of this.#own.values()) {
      const row = books.known.find(({ id }) => id === event);
      if (row && handOf(row.run, who)?.isHere === false) await this.#step(event, who, "back", now());
    }
  }

  async #step(event: string, who: string, deed: "drop" | "back", now: number): Promise<void> {
    await this.#given.steps.do(event, { by: "line", id: "", deed, who }, now);
  }

  /** One after the other for each: a line that comes back while the former one goes. */
  #inTurn(event: string, who: string, work: () => Promise<void>): Promise<void> {
    const key = keyOf(event, who);
    const settled = (this.#chains.get(key) ?? Promise.resolve())
      .then(work)
      .catch(this.#given.failed)
      .finally(() => {
        if (this.#chains.get(key) === settled) this.#chains.delete(key);
      });
    this.#chains.set(key, settled);
    return settled;
  }
}
