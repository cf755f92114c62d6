/** What those who run the place do about it in the browser, and what they are shown. Each deed is noted before it is done. */
import { v7 as uuid } from "uuid";
import { dayOf } from "../../../shared/campaign/days.ts";
import type { HelpHoursInput, NoticeInput, PlacePatch } from "../../../shared/campaign/place.schema.ts";
import type { Numbers, NumberView, PlaceOffice } from "../../../shared/campaign/placeOffice.ts";
import { withChanges } from "../../../shared/finder/changes.ts";
import { type HelpRecord, standingOf, STALE_DAYS } from "../../../shared/finder/record.ts";
import type { Actor } from "../../staff/door.ts";
import type { Note } from "../../staff/note.ts";
import { HttpError } from "../../web/http.ts";
import { clean } from "../../safety/clean.ts";
import { countingOf, digestOf } from "./confirming.ts";
import type { Place } from "./place.ts";
import { NOTICE_LENGTH } from "../../../shared/campaign/noticeLength.ts";

interface Given {
  readonly place: Place;
  readonly note: Note;
  /** What is wrong in the campaign's files, and what in them waits for somebody. */
  readonly found: () => Pick<PlaceOffice, "problems" | "hints">;
}

/** So many notices at most: more are read by nobody. */
const NOTICES = 20;
const HOUR_MS = 3600_000;

const words = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

export class PlaceDesk {
  readonly #place: Place;
  readonly #note: Note;
  readonly #found: Given["found"];

  constructor({ place, note, found }: Given) {
    this.#place = place;
    this.#note = note;
    this.#found = found;
  }

  /** The page's first look. */
  office(now: number): PlaceOffice {
    const day = dayOf(now);
    const open = this.#place.directory(now).filter((record) => standingOf(record, day) === "confirm");
    return {
      now,
      settings: this.#place.settings,
      campaign: this.#place.base,
      notices: this.#place.rows.notices,
      ...this.#found(),
      numbers: {
        all: this.#place.records.length,
        toConfirm: open.length,
        coreToConfirm: open.filter(({ isCore }) => isCore).length,
      },
    };
  }

  /** The directory for those who confirm it: what is to be confirmed first. */
  numbers(actor: Actor, now: number): Numbers {
    const views = this.#place.records.map((record) => this.#view(record, actor, now));
    const rank = ({ standing, isCore }: NumberView): number => (standing === "good" ? 2 : 0) + (isCore ? 0 : 1);
    return { numbers: views.toSorted((a, b) => rank(a) - rank(b) || (a.checkedOn < b.checkedOn ? -1 : 1)) };
  }

  async set(actor: Actor, { giveBack = [], ...patch }: PlacePatch, now: number): Promise<void> {
    const settings = new Map(Object.entries(patch).filter(([, value]) => value !== undefined));
    const details = [...settings].map(([key, value]) => `${key}=${words(value)}`);
    await this.#note(actor, "place-set", "place", [...details, ...giveBack.map((key) => `${key}=*`)].join(" "));
    await this.#place.change((store) => store.set(settings, giveBack, actor, now));
  }

  /** Tell a notice, or change one. Answers its id. */
  async tell(actor: Actor, { id, words: said, ...notice }: NoticeInput, now: number): Promise<{ id: string }> {
    const known = this.#place.rows.notices;
    if (id !== null && !known.some((one) => one.id === id)) throw new HttpError(404, "notice");
    if (notice.to <= now) throw new HttpError(400, "over");
    if (id === null && known.filter(({ to }) => to > now).length >= NOTICES) throw new HttpError(409, "too-many");
    const [ja, easy, en] = [said.ja, said.easy, said.en].map((text) => clean(text, NOTICE_LENGTH)) as [
      string,
      string,
      string,
    ];
    if (ja === "" || easy === "" || en === "") throw new HttpError(400, "words");
    const own = id ?? uuid();
    await this.#note(actor, "place-notice", "place", ja);
    await this.#place.change((store) => store.putNotice({ ...notice, id: own, words: { ja, easy, en } }, actor, now));
    return { id: own };
  }

  async takeBack(actor: Actor, id: string): Promise<void> {
    const notice = this.#place.rows.notices.find((one) => one.id === id);
    if (!notice) throw new HttpError(404, "notice");
    await this.#note(actor, "place-notice-end", "place", notice.words.ja);
    await this.#place.change((store) => store.deleteNotice(id));
  }

  /** Find a record right, or take that back. `digest` is what was looked at; another one throws 409 "changed". */
  async confirm(actor: Actor, id: string, digest: string, isRight: boolean, now: number): Promise<void> {
    const record = this.#record(id);
    if (digestOf(record) !== digest) throw new HttpError(409, "changed");
    const details = `${record.tel ?? record.url ?? ""}`;
    await this.#note(actor, isRight ? "number-confirm" : "number-doubt", record.name.ja, details);
    const row = { record: id, account: actor.id, digest, name: actor.name, at: now };
    await this.#place.change((store) => (isRight ? store.confirm(row) : store.withdraw(id, actor.id)));
  }

  /** Days on which a record is closed, and the periods in which it works. */
  async setHours(actor: Actor, hours: HelpHoursInput, now: number): Promise<void> {
    const record = this.#record(hours.record);
    if (hours.only !== null && record.hours.when !== "rules") throw new HttpError(409, "hours");
    const details = `closed=${words(hours.closed)} only=${words(hours.only)}`;
    await this.#note(actor, "number-hours", record.name.ja, details);
    await this.#place.change((store) => store.setHelpHours(hours, actor, now));
  }

  #record(id: string): HelpRecord {
    const record = this.#place.records.find((one) => one.id === id);
    if (!record) throw new HttpError(404, "record");
    return record;
  }

  #view(record: HelpRecord, actor: Actor, now: number): NumberView {
    const day = dayOf(now);
    const { confirmations, helpHours } = this.#place.rows;
    const set = helpHours.get(record.id);
    const shown = withChanges(record, this.#place.help(now)[record.id]);
    const isFileFresh = Date.parse(day) - Date.parse(record.checkedOn) <= STALE_DAYS * 24 * HOUR_MS;
    const inFile = isFileFresh ? record.confirmedBy : [];
    const counting = countingOf(record, confirmations, day);
    return {
      id: record.id,
      name: record.name,
      tel: record.tel,
      url: record.url,
      hoursNote: shown.hoursNote,
      source: record.source,
      isCore: record.isCore,
      validFrom: record.validFrom,
      validTo: record.validTo,
      standing: standingOf(shown, day),
      checkedOn: shown.checkedOn,
      confirmedBy: [
        ...inFile.map((name) => ({ name, on: record.checkedOn, isMe: false })),
        ...counting.map(({ name, at, account }) => ({ name, on: dayOf(at), isMe: account === actor.id })),
      ],
      digest: digestOf(record),
      closed: set?.closed ?? null,
      only: record.hours.when !== "rules" ? null : (set?.only ?? record.hours.only),
      isOnlyOwn: !set?.only,
    };
  }
}
