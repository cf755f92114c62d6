/**
 * How the place is set now: the campaign's settings, and over them what a moderator or the operator changed in the browser.
 * A change holds at once in this process, within moments in the others, and after a restart.
 */
import { z } from "zod";
import type { Settings } from "../../shared/campaign/content.ts";
import type { DeskRules } from "../../shared/safety/desk.ts";
import { type LadderRules, type Level, levels } from "../../shared/talk/ladder.ts";
import { type ZoneId, zoneIds } from "../../shared/walk/map.ts";
import type { RulesStore, Setting } from "./rules.store.ts";
import type { Presence } from "./topic.ts";

/** "The rules have changed: read them again." */
const TOPIC = "talk:rules";
/** They are read again this often, should the news be lost on its way, ms. */
const READ_MS = 15_000;

/** What may be changed; what is left out stays as it is. A level or notice of null is given back. */
export interface RulesPatch {
  readonly isCalm?: boolean;
  readonly levels?: Readonly<Partial<Record<ZoneId, Level | null>>>;
  /** Seconds between two lines of one person. */
  readonly slow?: Readonly<Partial<Record<ZoneId, number>>>;
  readonly nearText?: boolean;
  readonly unattended?: Level;
  readonly answerWithinHours?: number;
  readonly notice?: DeskRules["notice"];
}

type TalkSettings = Settings["talk"];

const flag = z.boolean();
const level = z.enum(levels);
const seconds = z.int().min(0).max(300);
const hours = z.int().min(1).max(168);
const notice = z.strictObject({ text: z.string(), at: z.number() });

/** A stored value, or what holds without it: a row that an older or newer server wrote must not stop this one. */
const valued = <T>(stored: ReadonlyMap<string, unknown>, key: string, schema: z.ZodType<T>, base: T): T => {
  const parsed = schema.safeParse(stored.get(key));
  return parsed.success ? parsed.data : base;
};

const byZone = <T>(value: (zone: ZoneId) => T): Record<ZoneId, T> =>
  Object.fromEntries(zoneIds.map((zone) => [zone, value(zone)])) as Record<ZoneId, T>;

/** The campaign's settings with the stored ones over them. */
const merge = (talk: TalkSettings, stored: ReadonlyMap<string, unknown>): DeskRules => ({
  isCalm: valued(stored, "calm", flag, false),
  levels: byZone((zone) => valued(stored, `level:${zone}`, level, talk.zones[zone] ?? talk.level)),
  slow: byZone((zone) => valued(stored, `slow:${zone}`, seconds, 0)),
  nearText: valued(stored, "near-text", flag, talk.nearText),
  unattended: valued(stored, "unattended", level, talk.unattended),
  answerWithinHours: valued(stored, "answer-within-hours", hours, talk.answerWithinHours),
  notice: valued(stored, "notice", notice, null),
});

const settingsOf = (patch: RulesPatch): Setting[] => {
  const all: [key: string, value: unknown][] = [
    ["calm", patch.isCalm],
    ["near-text", patch.nearText],
    ["unattended", patch.unattended],
    ["answer-within-hours", patch.answerWithinHours],
    ["notice", patch.notice],
    ...Object.entries(patch.levels ?? {}).map(([zone, value]): [string, unknown] => [`level:${zone}`, value]),
    ...Object.entries(patch.slow ?? {}).map(([zone, value]): [string, unknown] => [`slow:${zone}`, value]),
  ];
  return all.filter(([, value]) => value !== undefined).map(([key, value]) => ({ key, value }));
};

export class Rules {
  readonly #settings: TalkSettings;
  readonly #store: RulesStore;
  readonly #presence: Presence;
  readonly #failed: (error: unknown) => void;
  readonly #handlers = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #current: DeskRules;
  /** Readings follow each other: an older one must not overtake a newer. */
  #chain: Promise<void> = Promise.resolve();

  private constructor(settings: TalkSettings, store: RulesStore, presence: Presence, failed: (error: unknown) => void) {
    this.#settings = settings;
    this.#store = store;
    this.#presence = presence;
    this.#failed = failed;
    this.#current = merge(settings, new Map());
    this.#timer = setInterval(this.#heard, READ_MS).unref();
  }

  /** Read what is set, and listen for changes. `failed` hears of a later reading that did not succeed. */
  static async open(
    settings: TalkSettings,
    store: RulesStore,
    presence: Presence,
    failed: (error: unknown) => void,
  ): Promise<Rules> {
    const rules = new Rules(settings, store, presence, failed);
    await rules.#read();
    await presence.subscribe(TOPIC, rules.#heard);
    return rules;
  }

  current(): DeskRules {
    return this.#current;
  }

  /** What the ladder goes by. */
  ladder(): LadderRules {
    const { tableAfterMinutes, nearAfterMinutes } = this.#settings;
    const { nearText, unattended } = this.#current;
    return { tableAfterMinutes, nearAfterMinutes, nearText, unattended };
  }

  /** The level of a zone, or of the ways between them. In calm mode the ladder itself goes no higher than phrases. */
  levelOf(zone: ZoneId | null): Level {
    return zone === null ? this.#settings.level : this.#current.levels[zone];
  }

  /** Seconds between two lines of one person. */
  slowIn(zone: ZoneId | null): number {
    return zone === null ? 0 : this.#current.slow[zone];
  }

  /** Change something, for everybody everywhere. `by` is the account that does it. Throws when it cannot be stored. */
  async change(patch: RulesPatch, by: string): Promise<void> {
    await this.#store.write(settingsOf(patch), by, Date.now());
    await this.#read();
    await this.#presence.publish(TOPIC, { changed: true });
  }

  /** Be called after each change, from wherever it came. Returns how to end that. */
  onChange(handler: () => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#presence.unsubscribe(TOPIC, this.#heard);
  }

  readonly #heard = (): void => void this.#read().catch(this.#failed);

  #read(): Promise<void> {
    const reading = this.#chain.then(() => this.#readNow());
    this.#chain = reading.catch(() => undefined);
    return reading;
  }

  async #readNow(): Promise<void> {
    const rules = merge(this.#settings, await this.#store.read());
    if (JSON.stringify(rules) === JSON.stringify(this.#current)) return;
    this.#current = rules;
    for (const handler of this.#handlers) handler();
  }
}
