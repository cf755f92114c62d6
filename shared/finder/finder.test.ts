import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testRecord } from "./fixture.ts";
import { channels, type HelpRecord, standingOf, type Worry, worries } from "./record.ts";
import { recordSchema } from "./record.schema.ts";
import { resultsFor } from "./results.ts";
import { pathsOf, placeAfter, suits, type Tree, treeProblems, UNSURE } from "./tree.ts";
import { treeSchema } from "./tree.schema.ts";

const words = { ja: "言葉", easy: "ことば", en: "words" };
const record = (id: string, changes: Partial<HelpRecord> = {}): HelpRecord =>
  recordSchema.parse(
    testRecord(id, {
      hours: { when: "always" },
      isCore: false,
      checkedOn: "2027-04-20",
      confirmedBy: ["a", "b"],
      ...changes,
    }),
  );

const tree: Tree = {
  first: "what",
  questions: [
    {
      id: "what",
      ask: words,
      choices: [
        { id: "ill", say: words, wants: { worry: "health" }, next: "who" },
        { id: "lonely", say: words, wants: { worry: "relationships" }, next: null },
      ],
      unsure: "who",
    },
    {
      id: "who",
      ask: words,
      choices: [
        { id: "child", say: words, wants: { age: 12 }, next: null },
        { id: "adult", say: words, wants: { age: 40 }, next: null },
      ],
      unsure: null,
    },
  ],
};
const records = [
  record("anybody", { worries: [...worries] }),
  record("children", { worries: ["health", "relationships"], age: { from: 0, to: 18 } }),
];

describe("a record", () => {
  it.each<[string, object]>([
    ["no way to reach it", { tel: undefined }],
    ["a phone without a number", { tel: undefined, url: "https://example.org/" }],
    ["an age turned round", { age: { from: 20, to: 10 } }],
    ["dates turned round", { validFrom: "2027-05-02", validTo: "2027-05-01" }],
    ["a script for an address", { url: "javascript:alert(1)" }],
    ["a prefecture that is none", { areas: [48] }],
    ["a language missing", { name: { ja: "言葉", en: "words" } }],
    ["something else in it", { colour: "red" }],
  ])("is refused with %s", (_, changes) => expect(() => record("one", changes as never)).toThrow());

  it.each<[string, Partial<HelpRecord>, string]>([
    ["checked and confirmed", {}, "good"],
    ["confirmed by one", { confirmedBy: ["a"] }, "confirm"],
    ["not looked at for long", { checkedOn: "2027-01-01" }, "confirm"],
    ["past its last day", { validTo: "2027-04-30" }, "hidden"],
    ["on its last day", { validTo: "2027-05-01" }, "good"],
    ["before its first day", { validFrom: "2027-05-02" }, "hidden"],
    ["past its last day, but one of the core", { validTo: "2027-04-30", isCore: true }, "confirm"],
  ])("%s", (_, changes, standing) => expect(standingOf(record("one", changes), "2027-05-01")).toBe(standing));
});

describe("the questions", () => {
  it("lead on, or to an end", () => {
    expect(placeAfter(tree, [])).toMatchObject({ at: "question", question: { id: "what" } });
    expect(placeAfter(tree, ["ill", "child"])).toEqual({ at: "end", wants: { worry: "health", age: 12 } });
    expect(placeAfter(tree, [UNSURE, UNSURE])).toEqual({ at: "end", wants: {} });
    expect(placeAfter(tree, ["lonely", "child"])).toBeNull();
    expect(placeAfter(tree, ["nonsense"])).toBeNull();
  });

  it("are sound", () => expect(treeProblems(treeSchema.parse(tree), records)).toEqual([]));

  it.each<[string, Partial<Tree>, readonly HelpRecord[], string]>([
    ["nothing at an end", {}, [records[1]!], 'nothing at the end of "ill > adult"'],
    ["no first question", { first: "where" }, records, "the first question"],
  ])("are not with %s", (_, changes, of, problem) => {
    expect(treeProblems({ ...tree, ...changes }, of).join("\n")).toContain(problem);
  });

  it("of which no answer leads to a record name it", () => {
    const rare = record("rare", { worries: ["danger"], age: { from: 90, to: 95 } });
    expect(treeProblems(tree, [...records, rare])).toEqual(['no answer leads to the record "rare"']);
  });

  it("that go round in a circle are named", () => {
    const circle: Tree = { ...tree, questions: tree.questions.map((q) => ({ ...q, unsure: "what" })) };
    expect(treeProblems(circle, records).join("\n")).toContain("more than");
  });
});

const anyRecord = fc
  .record({
    id: fc.uuid().map((id) => id.slice(0, 8)),
    of: fc.uniqueArray(fc.constantFrom<Worry>(...worries), { minLength: 1 }),
    by: fc.uniqueArray(fc.constantFrom(...channels), { minLength: 1 }),
    area: fc.option(fc.integer({ min: 1, max: 47 }), { nil: null }),
    hours: fc.constantFrom<HelpRecord["hours"]>(
      { when: "always" },
      { when: "unsure" },
      { when: "rules", rules: [{ from: "09:00", to: "17:00" }], off: [], only: [] },
      { when: "rules", rules: [{ weekdays: [7], from: "22:00", to: "06:00" }], off: [], only: [] },
    ),
  })
  .map(({ id, of, by, area, hours }) =>
    record(id, { worries: of, channels: by, areas: area === null ? [] : [area], hours }),
  );

describe("what is found", () => {
  it("at the end of every path suits what was asked, open ones first, and nothing that suits is missing", () =>
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 30 }),
        fc.constantFrom(...pathsOf(tree)),
        fc.option(fc.integer({ min: 1, max: 47 }), { nil: null }),
        fc.integer({ min: 0, max: 14 * 24 }),
        (all, path, area, hour) => {
          const place = placeAfter(tree, path)!;
          const now = Date.parse("2027-05-01T00:00:00+09:00") + hour * 60 * 60_000;
          const results = resultsFor(all, { ...place.wants, area }, now, new Set());
          const order = results.map(({ isOpen, record: { channels: by } }) =>
            isOpen === false ? 2 : isOpen === null || by.join() === "read" ? 1 : 0,
          );
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          const closed = results.filter(({ isOpen }) => isOpen === false).map(({ opensAt }) => opensAt!);
          expect(closed).toEqual(closed.toSorted((a, b) => a - b));
          const expected = all.filter(
            (one) => suits(one, place.wants) && (one.areas.length === 0 || (area !== null && one.areas.includes(area))),
          );
          expect(new Set(results.map(({ record: { id } }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        },
      ),
      { numRuns: 300 },
    ));

  it("is what can be reached as one wishes, and what is near, first", () => {
    const [a, b, c] = [
      record("a"),
      record("b", { channels: ["chat"], url: "https://example.org/" }),
      record("c", { areas: [13] }),
    ];
    const asked = { worry: "other", area: 13 } as const;
    const now = Date.parse("2027-05-01T12:00:00+09:00");
    expect(
      resultsFor([a, b, c], { ...asked, channel: "chat" }, now, new Set()).map(({ record: { id } }) => id),
    ).toEqual(["b", "c", "a"]);
    expect(resultsFor([a, b, c], { ...asked, area: null }, now, new Set()).map(({ record: { id } }) => id)).toEqual([
      "a",
      "b",
    ]);
  });
});
