import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../../shared/campaign/days.ts";
import type { EventWords } from "../../../../shared/events/event.ts";
import { MINUTE } from "../../../../shared/events/times.ts";
import { type Draft, draftOf, readDraft } from "./draft.ts";
import { isChanged, merge } from "./merge.ts";
import { missingAnywhere, missingInSection } from "./missing.ts";

/** Saturday, the first of May 2027, 14:00 in Japan. */
const FROM = Date.UTC(2027, 4, 1, 5);
const NOW = FROM - 10 * DAY_MS;
const lines = (ja: string) => ({ ja, easy: "", en: "" });
const event: EventWords = {
  kind: "course",
  organisation: null,
  title: { ja: "つながりサポーター養成講座", easy: "つながりの 講座", en: "Supporter course" },
  text: { ja: "話を聞く練習。", easy: "", en: "" },
  speakers: [{ name: lines("こはる"), about: "" }],
  place: "hall",
  from: FROM,
  to: FROM + 90 * MINUTE,
  capacity: 100,
  audience: "anybody",
  registration: "nickname",
  handouts: [],
  order: [{ id: "a", kind: "talk", title: lines("はじめに"), minutes: 10, speaker: 0 }],
  worksheet: [],
  video: { from: "youtube", film: "dQw4w9WgXcQ", isLive: false },
  signing: null,
  keepsTranscript: true,
  record: null,
};

describe("a draft", () => {
  it("of an event is that event", () => {
    const draft = draftOf(event);
    expect([draft.day, draft.clock, draft.minutes]).toEqual(["2027-05-01", "14:00", 90]);
    expect(readDraft(draft, NOW, event)).toEqual({ words: event, problems: null });
  });

  it("past midnight, and without counted seats, too", () => {
    const late = { ...event, from: FROM + 9 * 60 * MINUTE, to: FROM + 11 * 60 * MINUTE, capacity: null, video: null };
    expect(readDraft(draftOf(late), NOW, event).words).toEqual(late);
  });

  it.each<[string, Partial<Draft>, string]>([
    ["title.ja", { title: { ja: " ", easy: "", en: "" } }, "empty"],
    ["title.en", { title: { ja: "題", easy: "", en: "x".repeat(81) } }, "tooLong"],
    ["day", { day: "2027-06-31" }, "day"],
    ["clock", { clock: "" }, "clock"],
    ["minutes", { minutes: null }, "number"],
    ["minutes", { minutes: 3 }, "short"],
    ["minutes", { minutes: 900 }, "long"],
    ["day", { day: "2027-01-01" }, "past"],
    ["day", { day: "2029-01-01" }, "far"],
    ["capacity", { isCounted: true, capacity: null }, "number"],
    ["capacity", { isCounted: true, capacity: 0 }, "number"],
    ["video.address", { video: { from: "youtube", address: "https://example.jp/", isLive: false } }, "film"],
    ["signing.file", { signing: { from: "file", file: null, captions: null } }, "file"],
    ["order.0.title.ja", { order: [{ ...event.order[0]!, title: lines("") }] }, "empty"],
    ["order.0.minutes", { order: [{ ...event.order[0]!, minutes: null }] }, "number"],
    ["order", { speakers: [] }, "speaker"],
    ["speakers.0.name.ja", { speakers: [{ name: lines(""), about: "" }] }, "empty"],
  ])("says at %s what is wrong", (field, change, why) => {
    const { words, problems } = readDraft({ ...draftOf(event), ...change }, NOW, event);
    expect(words).toBeNull();
    expect(problems).toEqual({ [field]: why });
  });

  it("says everything that is wrong at once", () => {
    const { problems } = readDraft({ ...draftOf(event), title: lines(""), clock: "25:00", minutes: null }, NOW, event);
    expect(problems).toEqual({ "title.ja": "empty", clock: "clock", minutes: "number" });
  });

  it("keeps its time to the millisecond, and past, as long as nobody changes it", () => {
    const odd = { ...event, from: FROM + 12_345, to: FROM + 12_345 + 90 * MINUTE };
    const after = odd.to + DAY_MS;
    expect(readDraft({ ...draftOf(odd), title: lines("記録") }, after, odd).words).toEqual({
      ...odd,
      title: lines("記録"),
    });
    expect(readDraft({ ...draftOf(odd), clock: "14:30" }, after, odd).problems).toEqual({ day: "past" });
  });

  it("takes an empty text of the record for none", () => {
    expect(readDraft({ ...draftOf(event), record: lines(" ") }, NOW, event).words?.record).toBeNull();
  });
});

describe("two who write at once", () => {
  const base = draftOf(event);
  it("keep what each of them changed", () => {
    const mine = { ...base, title: lines("わたしの題") };
    const theirs = { ...base, clock: "15:00" };
    expect(merge(base, mine, theirs)).toEqual({ draft: { ...mine, clock: "15:00" }, taken: ["clock"], both: [] });
  });

  it("are told where both changed the same", () => {
    const mine = { ...base, title: lines("わたしの題") };
    const theirs = { ...base, title: lines("ほかの題"), minutes: 60 };
    expect(merge(base, mine, theirs)).toEqual({ draft: { ...mine, minutes: 60 }, taken: ["minutes"], both: ["title"] });
    expect(merge(base, mine, mine).both).toEqual([]);
    expect([isChanged(base, mine), isChanged(base, draftOf(event))]).toEqual([true, false]);
  });
});

it("languages that are missing are named by section", () => {
  const missing = missingInSection(event);
  expect([missing.what, missing.speakers, missing.worksheet]).toEqual([["easy", "en"], ["easy", "en"], []]);
  const done = { ...event, text: event.title, speakers: [], order: [] };
  expect(missingAnywhere(done)).toEqual([]);
  expect(missingAnywhere({ ...done, text: lines("") })).toEqual([]);
});
