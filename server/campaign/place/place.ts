/**
 * What holds in the place now: the campaign's settings and directory, and over them what the operator set in the browser. A change
 * holds at once in this process, within moments in the others, and after a restart.
 */
import { z } from "zod";
import { DAY_MS, dayOf } from "../../../shared/campaign/days.ts";
import type { PlaceNow } from "../../../shared/campaign/place.ts";
import { placeSettingSchemas } from "../../../shared/campaign/place.schema.ts";
import { type Doors, doorsAt, type PlaceSettings } from "../../../shared/campaign/season.ts";
import { type HelpChanges, withChanges } from "../../../shared/finder/changes.ts";
import type { HelpRecord } from "../../../shared/finder/record.ts";
import type { Presence } from "../../talk/topic.ts";
import { changeOf } from "./confirming.ts";
import type { PlaceRows, PlaceStore } from "./place.store.ts";

/** "The place is set otherwise: read it again." */
const TOPIC = "campaign:place";
/** It is read again this often, should the news be lost on its way, ms. */
const READ_MS = 15_000;
/** Notices stay readable for the operator so long after their end, ms. */
const NOTICES_KEPT_MS = 14 * DAY_MS;

export interface PlaceGiven {
  /** As the campaign's files have it. */
  readonly base: PlaceSettings;
  /** The directory of help, as the files have it now. */
  readonly records: () => readonly HelpRecord[];
  readonly store: PlaceStore;
  readonly relay: Presence;
  /** Hears of a later reading that did not succeed. */
  readonly failed: (error: unknown) => void;
}

/** A stored value, or what holds without it: a row that an older or newer server wrote must not stop this one. */
const valued = <T>(stored: ReadonlyMap<string, unknown>, key: string, schema: z.ZodType<T>, base: T): T => {
  if (!stored.has(key)) return base;
  const parsed = schema.safeParse(stored.get(key));
  return parsed.success ? parsed.data : base;
};

const merge = (base: PlaceSettings, stored: ReadonlyMap<string, unknown>): PlaceSettings => ({
  ...valued(stored, "month", placeSettingSchemas.month, { opens: base.opens, closes: base.closes }),
  hours: valued(stored, "hours", placeSettingSchemas.hours, base.hours),
  open: valued(stored, "open", placeSettingSchemas.open, base.open),
  ceremonies: valued(stored, "ceremonies", placeSettingSchemas.ceremonies, base.ceremonies),
  closedZones: valued(stored, "closedZones", placeSettingSchemas.closedZones, [...base.closedZones]),
});

const nothing: PlaceRows = { settings: new Map(), notices: [], confirmations: [], helpHours: new Map() };

export class Place {
  readonly #given: PlaceGiven;
  readonly #handlers = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  #rows: PlaceRows = nothing;
  /** The rows as they were read last, to see whether anything is new. */
  #written = "";
  #settings: PlaceSettings;
  /** What lies over the directory; made anew with the rows, the records and the day. */
  #help: { of: PlaceRows; records: readonly HelpRecord[]; day: string; changes: HelpChanges } | null = null;
  /** Readings follow each other: an older one must not overtake a newer. */
  #chain: Promise<void> = Promise.resolve();

  private constructor(given: PlaceGiven) {
    this.#given = given;
    this.#settings = given.base;
    this.#timer = setInterval(this.#heard, READ_MS).unref();
  }

  /** Read what is set, and listen for changes. */
  static async open(given: PlaceGiven): Promise<Place> {
    const place = new Place(given);
    await place.#read();
    await given.relay.subscribe(TOPIC, place.#heard);
    return place;
  }

  get base(): PlaceSettings {
    return this.#given.base;
  }

  get settings(): PlaceSettings {
    return this.#settings;
  }

  get rows(): PlaceRows {
    return this.#rows;
  }

  /** The directory as the files have it. */
  get records(): readonly HelpRecord[] {
    return this.#given.records();
  }

  /** What everybody may know at `now`. */
  current(now: number): PlaceNow {
    const notices = this.#rows.notices
      .filter(({ from, to }) => to > now && from < now + DAY_MS)
      .map(({ id, kind, words, from, to }) => ({ id, kind, words, from, to }));
    return { ...this.#settings, now, notices, help: this.help(now) };
  }

  /** What lies over the records on the day of `now`. */
  help(now: number): HelpChanges {
    const [day, records] = [dayOf(now), this.records];
    if (this.#help?.of === this.#rows && this.#help.records === records && this.#help.day === day)
      return this.#help.changes;
    const changes = Object.fromEntries(
      records.flatMap((record) => {
        const change = changeOf(record, this.#rows.confirmations, this.#rows.helpHours.get(record.id), day);
        return change ? [[record.id, change]] : [];
      }),
    );
    this.#help = { of: this.#rows, records, day, changes };
    return changes;
  }

  /** The directory as it holds at `now`. */
  directory(now: number): HelpRecord[] {
    const changes = this.help(now);
    return this.records.map((record) => withChanges(record, changes[record.id]));
  }

  /** Whether one can come in. */
  doors(now: number): Doors {
    return doorsAt(this.#settings, now);
  }

  /** Write something with `deed`, for everybody everywhere. Throws when it cannot be stored. */
  async change<T>(deed: (store: PlaceStore) => Promise<T>): Promise<T> {
    const answer = await deed(this.#given.store);
    await this.#read();
    await this.#given.relay.publish(TOPIC, { changed: true });
    return answer;
  }

  /** Be called after each change, from wherever it came. Returns how to end that. */
  onChange(handler: () => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#given.relay.unsubscribe(TOPIC, this.#heard);
  }

  readonly #heard = (): void => void this.#read().catch(this.#given.failed);

  #read(): Promise<void> {
    const reading = this.#chain.then(() => this.#readNow());
    this.#chain = reading.catch(() => undefined);
    return reading;
  }

  async #readNow(): Promise<void> {
    const rows = await this.#given.store.read(Date.now() - NOTICES_KEPT_MS);
    const written = JSON.stringify([[...rows.settings], rows.notices, rows.confirmations, [...rows.helpHours]]);
    if (written === this.#written) return;
    this.#written = written;
    this.#rows = rows;
    this.#settings = merge(this.#given.base, rows.settings);
    for (const handler of this.#handlers) handler();
  }
}
