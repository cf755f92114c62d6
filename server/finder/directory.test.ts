/** The directory as it comes with the product: the real records and questions, not made-up ones. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { holidaysFrom } from "./holidays.ts";
import type { HelpRecord } from "../../shared/finder/record.ts";
import { recordSchema } from "../../shared/finder/record.schema.ts";
import { resultsFor } from "../../shared/finder/results.ts";
import { pathsOf, placeAfter, suits, treeProblems, UNSURE } from "../../shared/finder/tree.ts";
import { treeSchema } from "../../shared/finder/tree.schema.ts";

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../assets/campaign/help/${name}`, import.meta.url), "utf8"));
const listOf = (name: string): HelpRecord[] => z.array(recordSchema).parse(read(name));

const core = listOf("core.json");
const kinds = [...core, ...listOf("national.yaml"), ...listOf("local.yaml")];
const prefectures = listOf("prefectures.yaml");
const records = [...kinds, ...prefectures];
const tree = treeSchema.parse(read("questions.yaml"));
const paths = pathsOf(tree);
const holidays = new Set(holidaysFrom(Date.parse("2027-05-01T12:00:00+09:00")));
const wantsAfter = (path: readonly string[]) => placeAfter(tree, path)!.wants;

describe("the directory", () => {
  it("has the core, more than sixty kinds of help, and each prefecture once", () => {
    expect(core.every(({ isCore }) => isCore)).toBe(true);
    expect(records.filter(({ isCore }) => isCore)).toHaveLength(core.length);
    expect(kinds.length).toBeGreaterThanOrEqual(60);
    expect(prefectures.map(({ areas }) => areas)).toEqual(Array.from({ length: 47 }, (_, i) => [i + 1]));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it("tells of nobody that they confirmed it, since nobody did", () =>
    expect(records.filter(({ confirmedBy }) => confirmedBy.length > 0)).toEqual([]));

  it("names a topic only where a question asks for it", () => {
    const asked = new Set(tree.questions.flatMap(({ choices }) => choices.map(({ wants }) => wants.topic)));
    const unasked = records.flatMap(({ id, topics = [] }) =>
      topics.filter((topic) => !asked.has(topic)).map((topic) => `${id}: ${topic}`),
    );
    expect(unasked).toEqual([]);
  });
});

describe("the questions", () => {
  it("are sound: every path ends in records, every record is at the end of one", () =>
    expect(treeProblems(tree, records)).toEqual([]));

  it("lead to every record of a topic by an answer that names it", () => {
    const led = new Set(
      paths
        .map(wantsAfter)
        .filter(({ topic }) => topic !== undefined)
        .flatMap((wants) => records.filter((record) => suits(record, wants)).map(({ id }) => id)),
    );
    expect(records.filter(({ id, topics }) => topics && !led.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("end, where something is named, in a list that one can read, with something for just that", () => {
    for (const path of paths.filter((answers) => wantsAfter(answers).topic !== undefined)) {
      const wants = wantsAfter(path);
      const found = kinds.filter((record) => suits(record, wants));
      expect(found.length, path.join(" > ")).toBeLessThanOrEqual(30);
      expect(
        found.some(({ topics }) => topics?.includes(wants.topic!)),
        path.join(" > "),
      ).toBe(true);
    }
  });

  it("show no counter for adults to who is under 18", () => {
    const young = paths.filter(([first, second]) => first === "under-18" && second !== UNSURE);
    for (const path of young)
      for (const { id, age } of kinds.filter((record) => suits(record, wantsAfter(path))))
        expect(!age || age.from <= 14, `${path.join(" > ")}: ${id}`).toBe(true);
  });
});

describe("at any hour", () => {
  it("every path has somebody to turn to who is there now", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.date({ min: new Date("2026-12-25"), max: new Date("2027-12-31"), noInvalidDate: true }),
        (path, at) => {
          const results = resultsFor(records, { ...wantsAfter(path), area: null }, at.getTime(), holidays);
          const there = results.filter(({ isOpen, record }) => isOpen && record.channels.some((by) => by !== "read"));
          expect(there.length).toBeGreaterThan(0);
          expect(results[0]!.isOpen).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));

  it.each([
    ["pension", "2027-05-08T10:00", true],
    ["pension on the third Saturday", "2027-05-15T10:00", false],
    ["labour-hotline on a holiday", "2027-05-03T10:00", true],
    ["labour-hotline on a working day", "2027-05-06T10:00", false],
    ["houterasu on a holiday", "2027-05-03T10:00", false],
    ["kodoku outside of its periods", "2027-05-03T10:00", false],
    ["inochi in the night of the 10th", "2027-05-11T07:00", true],
  ])("%s", (name, moment, isOpen) => {
    const [word] = name.split(" ");
    const id = word === "pension" ? "nenkin-dial" : word!;
    const now = Date.parse(`${moment}:00+09:00`);
    const result = resultsFor(records, { area: null }, now, holidays).find(({ record }) => record.id === id);
    expect(result?.isOpen).toBe(isOpen);
  });

  it("a prefecture's page is shown to who chose it, and to nobody else", () => {
    const ids = (area: number | null) =>
      resultsFor(records, { worry: "living", area }, Date.parse("2027-05-06T10:00+09:00"), holidays).map(
        ({ record }) => record.id,
      );
    expect(ids(4)).toEqual(expect.arrayContaining(["prefecture-04", "yorisoi-tohoku"]));
    expect(ids(4)).not.toContain("prefecture-13");
    expect(ids(null).filter((id) => id.startsWith("prefecture"))).toEqual([]);
  });
});
