import { expect, it } from "vitest";
import { momentOf } from "../campaign/days.ts";
import { type Greeting, greetingAt, grouped, type Question, wordsOf } from "./guide.ts";

const words = (ja: string) => ({ ja, easy: ja, en: ja });
const greetings: readonly Greeting[] = [
  { id: "after", seasons: ["after"], say: words("おかえり") },
  { id: "night", hours: { from: "23:00", to: "05:00" }, say: words("こんばんは") },
  { id: "morning", hours: { from: "05:00", to: "11:00" }, say: words("おはよう") },
  { id: "day", say: words("ようこそ") },
];
const at = (clock: string): number => momentOf("2027-05-10", clock)!;

it.each([
  ["during", "04:59", "こんばんは"],
  ["during", "05:00", "おはよう"],
  ["during", "11:00", "ようこそ"],
  ["during", "23:00", "こんばんは"],
  ["during", "00:00", "こんばんは"],
  ["after", "05:00", "おかえり"],
  [null, "12:00", "ようこそ"],
] as const)("greets by season and by Japan's clock: %s %s", (season, clock, say) =>
  expect(greetingAt(greetings, season, at(clock))?.ja).toBe(say),
);

it("has no greeting of its own where none fits", () =>
  expect(greetingAt(greetings.slice(0, 1), null, at("12:00"))).toBeNull());

it("says of a place what was written for it", () => {
  const places = [{ id: "campfire", say: words("火") }] as const;
  expect(wordsOf(places, "campfire")?.ja).toBe("火");
  expect(wordsOf(places, "hall")).toBeNull();
});

it("puts questions together by what they are about, those who need help first, and no empty group", () => {
  const question = (id: string, group: Question["group"]): Question => ({
    id,
    group,
    ask: words(id),
    say: words(id),
    ways: [],
  });
  const all = grouped([question("who", "guide"), question("a", "help"), question("b", "help")]);
  expect(all.map(({ group, questions }) => [group, questions.map(({ id }) => id)])).toEqual([
    ["help", ["a", "b"]],
    ["guide", ["who"]],
  ]);
});
