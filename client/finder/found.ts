/** What the finder found, in words: whether each is open, why it is there, and all of it as a plain note. Pure. */
import { fill } from "../../shared/campaign/fill.ts";
import type { Language } from "../../shared/campaign/language.ts";
import type { CardState } from "../../shared/finder/card.ts";
import { closesAt, type Holidays } from "../../shared/finder/hours.ts";
import { type HelpRecord, isOnlyRead, worries } from "../../shared/finder/record.ts";
import type { Asked, Result } from "../../shared/finder/results.ts";
import { sayMoment } from "../../shared/finder/when.ts";
import type { FinderWords } from "../../shared/finder/words.ts";

export type TalkWords = Pick<FinderWords, "talk" | "card" | "worries">;

export interface Moment {
  readonly now: number;
  readonly holidays: Holidays;
  readonly language: Language;
  readonly words: TalkWords;
  /** Names of the prefectures in this language, and in Japanese. */
  readonly prefectures: readonly string[];
  readonly inJapanese: readonly string[];
}

const stateOf = (
  { record, isOpen, opensAt }: Result,
  { now, holidays, language, words: { card } }: Moment,
): NonNullable<CardState["state"]> => {
  if (isOpen === null) return { kind: "unsure", words: card.unsure };
  if (isOpen) {
    const until = closesAt(record.hours, now, holidays);
    if (until === null) return { kind: "open", words: card.open };
    return { kind: "open", words: fill(card.openUntil, { when: sayMoment(until, now, card, language) }) };
  }
  if (opensAt === null) return { kind: "closed", words: card.closed };
  return { kind: "closed", words: fill(card.opensAt, { when: sayMoment(opensAt, now, card, language) }) };
};

/** Why a record is shown to whoever asked for this. */
const reasonsOf = (record: HelpRecord, { worry, age, area }: Asked, { words, prefectures }: Moment): string[] => {
  const { reasons } = words.card;
  const isForAll = worries.every((one) => one === "danger" || one === "other" || record.worries.includes(one));
  const isNear = area !== null && record.areas.includes(area);
  return [
    isForAll ? reasons.anybody : worry !== undefined && fill(reasons.about, { worry: words.worries[worry] }),
    isNear && fill(reasons.near, { prefecture: prefectures[area - 1]! }),
    age !== undefined && record.age && reasons.age,
    ...record.channels.map((channel) => reasons[channel]),
    record.cost === "free" && record.channels.includes("phone") && reasons.free,
  ].filter((reason) => typeof reason === "string");
};

/** What a card says of one result, at this moment. */
export const cardStateOf = (result: Result, asked: Asked, moment: Moment): CardState => ({
  // A page to read has no doors.
  ...(!isOnlyRead(result.record) && { state: stateOf(result, moment) }),
  why: reasonsOf(result.record, asked, moment),
  isUnsure: result.standing === "confirm",
  near: asked.area === null ? undefined : moment.inJapanese[asked.area - 1],
});

/** The same as a note to keep: plain lines. */
export const noteOf = (results: readonly Result[], { language, words: { card } }: Moment): string =>
  results
    .map(({ record: { name, about, tel, url, hoursNote, checkedOn, source }, standing }) =>
      [
        `■ ${name[language]}`,
        about[language],
        tel && `${card.call} ${tel}`,
        url,
        `${card.hours}: ${hoursNote[language]}`,
        fill(card.checked, { day: checkedOn }) + source.title,
        standing === "confirm" && card.confirm,
      ]
        .filter(Boolean)
        .join("\n"),
    )
    .join("\n\n");
