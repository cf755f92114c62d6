import { expect, it } from "vitest";
import { prefectureNames } from "../../shared/campaign/prefectures.ts";
import type { HelpRecord } from "../../shared/finder/record.ts";
import type { Result } from "../../shared/finder/results.ts";
import { finderWords } from "../../shared/finder/words.ts";
import { cardStateOf, noteOf, type Moment } from "./found.ts";

const words = (text: string) => ({ ja: text, easy: text, en: text });
const record: HelpRecord = {
  id: "line",
  name: words("A line"),
  about: words("It listens."),
  tel: "0120-000-000",
  channels: ["phone"],
  hours: { when: "rules", rules: [{ from: "16:00", to: "21:00" }], off: [], only: [] },
  hoursNote: words("16 to 21"),
  cost: "free",
  areas: [13],
  languages: ["ja"],
  worries: ["family"],
  isCore: false,
  source: { title: "a test" },
  checkedOn: "2027-04-20",
  confirmedBy: [],
};
const result = (changes: Partial<Result>): Result => ({
  record,
  isOpen: true,
  opensAt: null,
  standing: "good",
  ...changes,
});
const at = (clock: string): Moment => ({
  now: Date.parse(`2027-05-01T${clock}:00+09:00`),
  holidays: new Set(),
  language: "en",
  words: finderWords.en,
  prefectures: prefectureNames.en,
  inJapanese: prefectureNames.ja,
});

it("says until when it is open, when it opens, and why it is there", () => {
  const asked = { worry: "family", age: 12, area: 13 } as const;
  const open = cardStateOf(result({}), asked, at("17:00"));
  expect(open.state).toEqual({ kind: "open", words: "Open now (until today 21:00)" });
  expect(open.why).toEqual(["listens to: Family", "in Tokyo", "by phone", "free of charge"]);
  expect(open.near).toBe("東京都");
  const opensAt = Date.parse("2027-05-02T16:00:00+09:00");
  expect(cardStateOf(result({ isOpen: false, opensAt }), asked, at("22:00")).state).toEqual({
    kind: "closed",
    words: "Closed now. Opens tomorrow 16:00",
  });
});

it("gives a page to read no doors", () => {
  const page = result({ record: { ...record, channels: ["read"], hours: { when: "always" } } });
  expect(cardStateOf(page, { area: null }, at("17:00")).state).toBeUndefined();
});

it("writes a note with what one needs to call, and a doubt where there is one", () => {
  const note = noteOf([result({}), result({ standing: "confirm" })], at("17:00"));
  expect(note.match(/Call 0120-000-000/g)).toHaveLength(2);
  expect(note.match(/Please check before use/g)).toHaveLength(1);
});
