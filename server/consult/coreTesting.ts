/** The booths' core on a store, with a roster that is simply said, and a clock that is turned by hand. For tests. */
import { type Booth, type Shift, type Span } from "../../shared/consult/hours.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { LocalRelay } from "../safety/testing.ts";
import type { Store } from "../store/store.ts";
import { Consult, type Wish } from "./consult.ts";
import { openConsultNews } from "./news.ts";
import type { RosterPort } from "./ports.ts";

/** A morning in Japan. */
export const NOW = Date.parse("2027-05-10T10:00:00+09:00");
export const HOUR = 60 * MINUTE;

export const shiftOf = (counsellor: string, change: Partial<Shift> = {}): Shift => ({
  id: `shift of ${counsellor}`,
  organisation: "org",
  booth: "b1",
  counsellor,
  from: NOW - HOUR,
  to: NOW + 5 * HOUR,
  isCancelled: false,
  ...change,
});

/** A roster in memory. */
export class SaidRoster implements RosterPort {
  shiftList: Shift[];
  atOnce: number;
  readonly #heard = new Set<() => void>();

  constructor(shifts: readonly Shift[], atOnce = 1) {
    this.shiftList = [...shifts];
    this.atOnce = atOnce;
  }

  booths(): readonly Booth[] {
    return [{ id: "b1", organisation: "org", isClosed: false }];
  }
  async shifts({ from, to }: Span): Promise<readonly Shift[]> {
    return this.shiftList.filter((shift) => !shift.isCancelled && shift.from < to && from < shift.to);
  }
  async shift(id: string): Promise<Shift | null> {
    return this.shiftList.find((shift) => shift.id === id) ?? null;
  }
  rules() {
    return { lengthMin: 50, gapMin: 10, perDay: 2 } as const;
  }
  atOnceMost(): number {
    return this.atOnce;
  }
  organisations() {
    return [{ id: "org", name: { ja: "組織", easy: "組織", en: "Org" } }];
  }
  onChange(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  cancel(id: string): void {
    this.shiftList = this.shiftList.map((shift) => (shift.id === id ? { ...shift, isCancelled: true } : shift));
    for (const heard of this.#heard) heard();
  }
}

/** Several cores on one store and one relay are several processes. `clock.now` is every core's time. */
export const openCore = async (
  store: Store,
  roster: RosterPort,
  { relay = new LocalRelay(), clock = { now: NOW } }: { relay?: LocalRelay; clock?: { now: number } } = {},
) => {
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  const news = await openConsultNews(relay, failed);
  const consult = await Consult.open({ store, news, roster, failed, now: () => clock.now });
  return { consult, relay, clock, failures };
};

export const wishOf = (visitor: string, change: Partial<Wish> = {}): Wish => ({
  visitor,
  source: `from ${visitor}`,
  intake: skipped,
  organisation: null,
  consent: { version: "2026-11", supervisorMayJoin: false },
  ...change,
});

/** Sign in to one's shift. */
export const beginDuty = (consult: Consult, id: string, now = NOW, atOnce = 1) =>
  consult.begin({ id, name: `name of ${id}` }, { shift: `shift of ${id}`, topics: [], languages: ["ja"], atOnce }, now);
