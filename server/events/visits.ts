/** Attendance by presence: signs of visits, written down in groups, and what follows from them. */
import type { Span } from "../../shared/campaign/days.ts";
import { attendanceOf, type Attendance, type Visit, withSign } from "../../shared/events/attendance.ts";
import { SECOND } from "../../shared/events/times.ts";
import { Groups } from "../store/groups.ts";
import type { VisitRow, VisitsStore } from "./visits.store.ts";

/** Signs are kept after so long, ms; a kill costs no more of them. */
const KEEP_MS = 2 * SECOND;
/** That a server is up is written down so often, ms; what is missing for longer than this was a time without one. */
const SERVE_MS = 5 * SECOND;
const DOWN_MS = 20 * SECOND;

interface Given {
  readonly store: VisitsStore;
  /** Whether an event runs now: only then it matters that a server is up. */
  readonly isServing: () => boolean;
  readonly failed: (error: unknown) => void;
  readonly now?: () => number;
}

export class Visits {
  readonly #store: VisitsStore;
  readonly #failed: (error: unknown) => void;
  readonly #groups: Groups<VisitRow>;
  /** The last visit of each who was here lately, by event and pass. */
  readonly #last = new Map<string, Visit>();
  readonly #serving: NodeJS.Timeout;

  constructor({ store, isServing, failed, now = Date.now }: Given) {
    this.#store = store;
    this.#failed = failed;
    this.#groups = new Groups({
      write: (group) => store.keep([...group.values()]),
      merge: (_, later) => later,
      everyMs: KEEP_MS,
      failed,
    });
    this.#serving = setInterval(() => {
      if (isServing()) store.serve(now(), DOWN_MS).catch(failed);
    }, SERVE_MS).unref();
  }

  /** Whether a pass was at an event before; asked of who comes in: whose visit goes on here, if they are back soon. */
  async wasIn(event: string, pass: string): Promise<boolean> {
    const last = (await this.of(event, pass)).at(-1);
    if (last) this.#last.set(keyOf(event, pass), last);
    return last !== undefined;
  }

  /** The visits of a pass in order, those that are not written yet too. */
  async of(event: string, pass: string): Promise<Visit[]> {
    const kept = await this.#store.of(event, pass);
    const own = this.#last.get(keyOf(event, pass));
    if (!own) return kept;
    // It may have gone on at another process since.
    const known = kept.find(({ from }) => from === own.from);
    const last = known && known.to > own.to ? known : own;
    return [...kept.filter(({ from }) => from !== last.from), last].toSorted((a, b) => a.from - b.from);
  }

  /** They are here. `atOnce`: they came or go; it is written within a moment. */
  sign(event: string, pass: string, now: number, atOnce = false): void {
    const key = keyOf(event, pass);
    const { visit } = withSign(this.#last.get(key) ?? null, now);
    this.#last.set(key, visit);
    this.#groups.note(`${key} ${visit.from}`, { event, pass, visit }, atOnce);
  }

  /** Events at which a pass was. */
  eventsOf(pass: string): Promise<string[]> {
    return this.#store.eventsOf(pass);
  }

  /** Which share of the time that counts a pass was here; `counted` is the run's. */
  async attendance(event: string, pass: string, counted: readonly Span[]): Promise<Attendance> {
    const visits = await this.of(event, pass);
    return attendanceOf(visits, counted, await this.#downIn(counted));
  }

  /** How many came, how many were there at once at most, and for how many tenths of the time that counts. No person. */
  async figures(
    event: string,
    counted: readonly Span[],
  ): Promise<{ readonly came: number; readonly most: number; readonly tenths: readonly number[] }> {
    await this.#groups.flush();
    const all = [...(await this.#store.all(event)).values()];
    const down = await this.#downIn(counted);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const visits of all) {
      const { share } = attendanceOf(visits, counted, down);
      tenths[Math.min(9, Math.floor(share * 10))]! += 1;
    }
    return { came: all.length, most: mostAtOnce(all), tenths };
  }

  /** When no server was up within a span. */
  async down(span: Span): Promise<Span[]> {
    const up = await this.#store.serving({ from: span.from - DOWN_MS, to: span.to + DOWN_MS });
    return up
      .slice(1)
      .map(({ from }, i) => ({ from: Math.max(span.from, up[i]!.to), to: Math.min(span.to, from) }))
      .filter(({ from, to }) => to > from);
  }

  /** Nobody is at this event any more. */
  over(event: string): void {
    for (const key of this.#last.keys()) if (key.startsWith(`${event} `)) this.#last.delete(key);
  }

  forget(before: number): Promise<void> {
    return this.#store.forget(before);
  }

  async close(): Promise<void> {
    clearInterval(this.#serving);
    await this.#groups.close().catch(this.#failed);
  }

  async #downIn(counted: readonly Span[]): Promise<Span[]> {
    if (counted.length === 0) return [];
    return this.down({
      from: Math.min(...counted.map(({ from }) => from)),
      to: Math.max(...counted.map(({ to }) => to)),
    });
  }
}

const keyOf = (event: string, pass: string): string => `${event} ${pass}`;

/** Several visits of one person at once are one person. */
export const mostAtOnce = (all: readonly (readonly Visit[])[]): number => {
  const changes = all.flatMap((visits) => {
    const spans = visits.toSorted((a, b) => a.from - b.from);
    const joined: { from: number; to: number }[] = [];
    for (const { from, to } of spans) {
      const last = joined.at(-1);
      if (last && from <= last.to) last.to = Math.max(last.to, to);
      else joined.push({ from, to });
    }
    return joined.flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ]);
  });
  // Who comes in the moment when somebody goes was there with them.
  changes.sort((a, b) => a.at - b.at || b.by - a.by);
  let [now, most] = [0, 0];
  for (const { by } of changes) most = Math.max(most, (now += by));
  return most;
};
