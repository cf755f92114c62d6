/**
 * Who is where when, and the organisations' rules. Kept in memory of each process and read again with every change, from
 * whichever process it came, and now and then in case the news of one was lost.
 */
import type { Texts } from "../../shared/campaign/language.ts";
import { DAY_MS, type Shift, type Span, standing } from "../../shared/consult/hours.ts";
import { type BoothRow, DEFAULT_RULES } from "../../shared/consult/roster.ts";
import { AT_ONCE, type BoothRules } from "../../shared/consult/times.ts";
import type { Store } from "../store/store.ts";
import type { ConsultNewsroom } from "./news.ts";
import { type CounsellorRow, type OwnRules, RosterStore } from "./roster.store.ts";

/** Everything is read again this often, should the news be lost on its way, ms. */
const READ_MS = 15_000;
/** Shifts that are kept in memory: of yesterday, and so many days ahead. */
const KEPT = { back: DAY_MS, ahead: 35 * DAY_MS } as const;

interface Given {
  readonly store: Store;
  readonly news: ConsultNewsroom;
  /** Hears of a later reading that did not succeed. */
  readonly failed: (error: unknown) => void;
}

export interface OrganisationRow {
  readonly id: string;
  readonly name: Texts;
}

/** All that is kept, as it was at one moment. */
interface Known {
  readonly booths: readonly BoothRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly counsellors: readonly CounsellorRow[];
  /** "account organisation" of each of them. */
  readonly isFit: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, OwnRules>;
  readonly atOnce: ReadonlyMap<string, number>;
  readonly span: Span;
  readonly shifts: readonly Shift[];
}

const nothing: Known = {
  booths: [],
  organisations: [],
  counsellors: [],
  isFit: new Set(),
  rules: new Map(),
  atOnce: new Map(),
  span: { from: 0, to: 0 },
  shifts: [],
};

export class Roster {
  readonly #store: RosterStore;
  readonly #news: ConsultNewsroom;
  readonly #failed: (error: unknown) => void;
  readonly #handlers = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  readonly #unhear: () => void;
  #known = nothing;
  /** Readings follow each other: an older one must not overtake a newer. */
  #chain: Promise<void> = Promise.resolve();

  private constructor({ store, news, failed }: Given) {
    this.#store = new RosterStore(store);
    this.#news = news;
    this.#failed = failed;
    this.#unhear = news.on("consult:roster", this.#heard);
    this.#timer = setInterval(this.#heard, READ_MS).unref();
  }

  /** Read everything, and listen for changes. */
  static async open(given: Given): Promise<Roster> {
    const roster = new Roster(given);
    await roster.#read();
    return roster;
  }

  booths(): readonly BoothRow[] {
    return this.#known.booths;
  }

  organisations(): readonly OrganisationRow[] {
    return this.#known.organisations;
  }

  /** Who can be entered for an organisation, each once, by name. */
  counsellors(organisation: string): readonly Pick<CounsellorRow, "id" | "name">[] {
    const all = this.#known.counsellors.filter((row) => row.organisation === "" || row.organisation === organisation);
    return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()];
  }

  /** Whether an account is a counsellor of an organisation, as far as is known. */
  isCounsellor(account: string, organisation: string): boolean {
    const { isFit } = this.#known;
    return isFit.has(`${account} ${organisation}`) || isFit.has(`${account} `);
  }

  /**
   * The shifts that touch a span and count: not cancelled, their booth open, and their counsellor still one. By their beginnings.
   */
  async shifts(span: Span): Promise<readonly Shift[]> {
    return standing(await this.allShifts(span), this.#known.booths).filter(({ counsellor, organisation }) =>
      this.isCounsellor(counsellor, organisation),
    );
  }

  /** Those that do not count as well: what the office sees. What changed a moment ago is in it. */
  async allShifts(span: Span): Promise<readonly Shift[]> {
    await this.#chain;
    const { span: kept, shifts } = this.#known;
    if (span.from < kept.from || span.to > kept.to) return this.#store.shifts(span);
    return shifts.filter(({ from, to }) => to > span.from && from < span.to);
  }

  /** A shift, whether it counts or not; null when there is none. */
  shift(id: string): Promise<Shift | null> {
    return this.#store.shift(id);
  }

  rules(organisation: string): BoothRules {
    return this.#known.rules.get(organisation)?.rules ?? DEFAULT_RULES;
  }

  /** The phrases that all counsellors of an organisation have at hand. */
  phrases(organisation: string): readonly string[] {
    return this.#known.rules.get(organisation)?.phrases ?? [];
  }

  /** How many conversations at once this account may have at most. */
  atOnceMost(account: string): number {
    return this.#known.atOnce.get(account) ?? AT_ONCE.min;
  }

  /** Open or close a booth at once, for everybody everywhere; false when there is none such. */
  async setClosed(booth: string, isClosed: boolean): Promise<boolean> {
    const isDone = await this.#store.setClosed(booth, isClosed);
    if (isDone) await this.changed();
    return isDone;
  }

  /** Read everything anew, as when an account may something else than before. */
  refresh(): void {
    this.#heard();
  }

  /** Something in the store was changed: read it, and tell every process. */
  async changed(): Promise<void> {
    await this.#read();
    await this.#news.tell("consult:roster", {});
  }

  /** Be called in this process after each change, when what is asked here is the new already. Returns how to end that. */
  onChange(handler: () => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#unhear();
  }

  readonly #heard = (): void => void this.#read().catch(this.#failed);

  #read(): Promise<void> {
    const reading = this.#chain.then(() => this.#readNow());
    this.#chain = reading.catch(() => undefined);
    return reading;
  }

  async #readNow(): Promise<void> {
    const now = Date.now();
    const span = { from: now - KEPT.back, to: now + KEPT.ahead };
    const store = this.#store;
    const [booths, organisations, counsellors, rules, atOnce, shifts] = await Promise.all([
      store.booths(),
      store.organisations(),
      store.counsellors(),
      store.rules(),
      store.atOnce(),
      store.shifts(span),
    ]);
    const before = this.#known;
    const isFit = new Set(counsellors.map(({ id, organisation }) => `${id} ${organisation}`));
    this.#known = { booths, organisations, counsellors, isFit, rules, atOnce, span, shifts };
    if (isSame(before, this.#known)) return;
    for (const handler of this.#handlers)
      try {
        handler();
      } catch (error) {
        this.#failed(error);
      }
  }
}

const isSame = (one: Known, other: Known): boolean => {
  const plain = ({ booths, organisations, counsellors, rules, atOnce, shifts }: Known) =>
    JSON.stringify([booths, organisations, counsellors, [...rules], [...atOnce], shifts]);
  return plain(one) === plain(other);
};
