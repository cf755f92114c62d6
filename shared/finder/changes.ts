/**
 * What the operator changed of a record in the browser, laid over the record of the campaign's files: who confirmed it, whether it
 * is closed for some days, in which periods it works. Pure.
 */
import { type Language, languageTag, type Texts } from "../campaign/language.ts";
import type { Hours } from "./hours.ts";
import type { HelpRecord } from "./record.ts";

/** Days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface HelpChange {
  /** The day on which somebody last found it right; later than the file's. */
  readonly checkedOn?: string;
  /** How many people did, the file's own included; so many as count. */
  readonly confirmed?: number;
  /** Closed on these days. */
  readonly closed?: Period;
  /** It works in these periods, in the place of the file's. Only for hours by rules. */
  readonly only?: readonly Period[];
}
/** By the record's id. */
export type HelpChanges = Readonly<Record<string, HelpChange>>;

const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(languageTag(language), { month: "long", day: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** The words by language of days, both included; one day is said once. */
const periodWords = ({ from, to }: Period, language: Language): string => {
  const [first, last] = [dayWords(from, language), dayWords(to, language)];
  if (from === to) return first;
  return language === "en" ? `${first} to ${last}` : `${first}から${last}まで`;
};

const closedWords: Readonly<Record<Language, (when: string) => string>> = {
  ja: (when) => `${when}はお休みです。`,
  easy: (when) => `${when}は 休みです。`,
  en: (when) => `Closed ${when}.`,
};
const onlyWords: Readonly<Record<Language, (when: string) => string>> = {
  ja: (when) => `受付期間：${when}。`,
  easy: (when) => `電話が できるのは ${when}です。`,
  en: (when) => `Open ${when}.`,
};

const withWords = (note: Texts, more: (language: Language) => string): Texts => ({
  ja: `${note.ja} ${more("ja")}`.trim(),
  easy: `${note.easy} ${more("easy")}`.trim(),
  en: `${note.en} ${more("en")}`.trim(),
});

const closedHours = (hours: Hours, closed: Period): Hours => {
  if (hours.when === "always")
    return { when: "rules", rules: [{ from: "00:00", to: "24:00" }], off: [], only: [], closed: [closed] };
  return { ...hours, closed: [...(hours.closed ?? []), closed] };
};

/** A record as it holds now; the same object where nothing was changed. */
export const withChanges = <R extends Pick<HelpRecord, "checkedOn" | "confirmedBy" | "hours" | "hoursNote">>(
  record: R,
  change: HelpChange | undefined,
): R => {
  if (!change) return record;
  const { checkedOn = record.checkedOn, confirmed, closed, only } = change;
  let { hours, hoursNote } = record;
  if (only && hours.when === "rules") {
    hours = { ...hours, only: [...only] };
    if (only.length > 0)
      hoursNote = withWords(hoursNote, (language) =>
        onlyWords[language](only.map((period) => periodWords(period, language)).join(language === "en" ? ", " : "、")),
      );
  }
  if (closed) {
    hours = closedHours(hours, closed);
    hoursNote = withWords(hoursNote, (language) => closedWords[language](periodWords(closed, language)));
  }
  // Who they were is the staff's to know: everybody else learns how many.
  const confirmedBy = confirmed === undefined ? record.confirmedBy : Array.from({ length: confirmed }, () => "staff");
  return { ...record, checkedOn, confirmedBy, hours, hoursNote };
};
