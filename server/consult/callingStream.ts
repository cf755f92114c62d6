/**
 * Live tickets: a page that waits hears at once when its visitor is called, and now and then how the line moves. A line costs
 * little while nothing changes; whoever opens many loses the oldest.
 */
import type { Mine } from "../../shared/consult/api.ts";
import { EventLine } from "../web/eventStream.ts";
import { HttpError } from "../web/http.ts";
import type { Route } from "../web/routes.ts";
import type { Consult } from "./consult.ts";

/** A line says that it lives this often, ms. */
const ALIVE_MS = 15_000;
/** How the line moves is told at most this often, ms. */
const MOVES_MS = 5000;
/** Tickets looked at together when the line has moved: the store has others to answer as well. */
const TOGETHER = 20;
/** Lines of one pass: some tabs, and a phone. Of one address: a school. */
const PER_PASS = 4;
const PER_ADDRESS = 300;

interface Line {
  readonly visitor: string;
  readonly address: string;
  readonly events: EventLine;
  /** What was said last, the clock left out. */
  said: string;
  /** Whether what it shows can move without news of its own ticket. */
  isWaiting: boolean;
}

interface Given {
  readonly news: Consult["news"];
  /** The ticket of a pass, as its visitor sees it. */
  readonly mine: (visitor: string, now: number) => Promise<Mine>;
  readonly failed: (error: unknown) => void;
  readonly now: () => number;
}

export class CallingStream {
  readonly #given: Given;
  readonly #lines = new Map<string, Set<Line>>();
  readonly #addresses = new Map<string, number>();
  /** Tickets that are being asked for, and whether to ask once more. */
  readonly #looks = new Map<string, "once" | "again">();
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #ends: readonly (() => void)[];
  #hasMoved = false;
  #isMoving = false;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
    const moved = () => void (this.#hasMoved = true);
    this.#ends = [
      given.news.on("consult:ticket", ({ visitor }) => {
        moved();
        this.#tell(visitor);
      }),
      given.news.on("consult:duty", moved),
      given.news.on("consult:roster", moved),
    ];
    this.#timers = [
      setInterval(() => this.#alive(), ALIVE_MS).unref(),
      setInterval(() => void this.#move().catch(given.failed), MOVES_MS).unref(),
    ];
  }

  /** How many lines are open. */
  get size(): number {
    return [...this.#lines.values()].reduce((sum, own) => sum + own.size, 0);
  }

  /**
   * Open a line for this pass, which begins with `first`. Throws an HttpError 503 while the server closes, 429 where too many
   * come from one address.
   */
  open(visitor: string, address: string, first: Mine, res: Parameters<Route>[1]): void {
    if (this.#isClosed) throw new HttpError(503, "closing");
    const count = this.#addresses.get(address) ?? 0;
    if (count >= PER_ADDRESS) throw new HttpError(429, "too-often", ALIVE_MS / 1000);
    const own = this.#lines.get(visitor) ?? new Set<Line>();
    if (own.size >= PER_PASS) this.#end([...own][0]!);
    const line: Line = { visitor, address, events: new EventLine(res), said: "", isWaiting: false };
    own.add(line);
    this.#lines.set(visitor, own);
    this.#addresses.set(address, count + 1);
    line.events.onClose(() => this.#drop(line));
    say(line, first);
    // What happened while it was being opened was told to lines that were open.
    this.#tell(visitor);
  }

  close(): void {
    this.#isClosed = true;
    for (const end of this.#ends) end();
    for (const timer of this.#timers) clearInterval(timer);
    for (const own of this.#lines.values()) for (const line of own) this.#end(line);
  }

  #tell(visitor: string): void {
    if (this.#lines.has(visitor)) void this.#look(visitor).catch(this.#given.failed);
  }

  /** Ask for a ticket and tell its lines, where there is something new; one after the other, that nothing old comes last. */
  async #look(visitor: string): Promise<void> {
    if (this.#looks.has(visitor)) return void this.#looks.set(visitor, "again");
    try {
      do {
        this.#looks.set(visitor, "once");
        const mine = await this.#given.mine(visitor, this.#given.now());
        for (const line of this.#lines.get(visitor) ?? []) say(line, mine);
      } while (this.#looks.get(visitor) === "again");
    } finally {
      this.#looks.delete(visitor);
    }
  }

  /** Tell those who wait how the line has moved, a few at a time. */
  async #move(): Promise<void> {
    if (!this.#hasMoved || this.#isMoving) return;
    this.#hasMoved = false;
    this.#isMoving = true;
    try {
      const waiting = [...this.#lines].filter(([, own]) => [...own].some(({ isWaiting }) => isWaiting));
      for (let i = 0; i < waiting.length && !this.#isClosed; i += TOGETHER)
        await Promise.all(waiting.slice(i, i + TOGETHER).map(([visitor]) => this.#look(visitor)));
    } finally {
      this.#isMoving = false;
    }
  }

  #alive(): void {
    for (const own of this.#lines.values()) for (const { events } of own) events.alive();
  }

  #end(line: Line): void {
    this.#drop(line);
    line.events.end();
  }

  #drop(line: Line): void {
    const own = this.#lines.get(line.visitor);
    if (!own?.delete(line)) return;
    if (own.size === 0) this.#lines.delete(line.visitor);
    const left = (this.#addresses.get(line.address) ?? 1) - 1;
    if (left > 0) this.#addresses.set(line.address, left);
    else this.#addresses.delete(line.address);
  }
}

/** Say it where it is not what was said last; the clock alone is nothing new. */
const say = (line: Line, mine: Mine): void => {
  const said = JSON.stringify(mine.ticket);
  line.isWaiting = mine.ticket?.state === "waiting";
  if (said === line.said) return;
  line.said = said;
  line.events.send(JSON.stringify(mine));
};
