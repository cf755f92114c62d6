import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Directory } from "../../shared/finder/directory.ts";
import { testRecord } from "../../shared/finder/fixture.ts";
import { Content } from "../campaign/content/content.ts";
import { SettingsError } from "../config.ts";
import { helpTopic, namedRecords } from "./helpTopic.ts";

const words = { ja: "言葉", easy: "ことば", en: "words" };
const record = (id: string, isCore: boolean) =>
  testRecord(id, { isCore, worries: ["family"], checkedOn: "2027-04-20", confirmedBy: ["森", "林"] });

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "plat-verse-help-"));
  mkdirSync(join(dir, "help"));
});
afterEach(() => rmSync(dir, { recursive: true }));
const write = (file: string, value: unknown) => writeFileSync(join(dir, "help", file), JSON.stringify(value));
const read = () => Content.open({ dir, topics: [helpTopic], failed: () => undefined });

it("leaves out broken and second records, and asks by worry where the questions are broken", async () => {
  write("core.json", [record("core", true), { ...record("loud", true), tel: "call us" }]);
  write("national.yaml", [record("one", false), record("core", false), record("proud", true)]);
  write("questions.yaml", {
    first: "what",
    questions: [
      {
        id: "what",
        ask: words,
        choices: ["a", "b"].map((id) => ({ id, say: words, wants: {}, next: "gone" })),
        unsure: null,
      },
    ],
  });
  const content = await read();
  const { records, tree, holidays } = content.topic<Directory>("help");
  expect(records.map(({ id }) => id)).toEqual(["core", "one"]);
  expect(tree.questions[0]!.choices.map(({ id }) => id)).toContain("family");
  expect(holidays.length).toBeGreaterThan(30);
  const said = content.problems.map(({ file, reason }) => `${file}: ${reason}`).join("\n");
  for (const part of ["help/core.json", 'the id "core"', "isCore belongs", "gone"]) expect(said).toContain(part);
  // Who confirmed a number is nobody's business outside.
  expect(content.json("help")).not.toMatch(/森|林/);
  expect(namedRecords(content.topic("help"))[0]!.confirmedBy).toEqual(["森", "林"]);
});

it("takes nobody for two people", async () => {
  write("core.json", [record("core", true), { ...record("twice", true), confirmedBy: ["森", "森 "] }]);
  const content = await read();
  expect(content.topic<Directory>("help").records.map(({ id }) => id)).toEqual(["core"]);
  expect(content.problems.map(({ reason }) => reason).join()).toContain("the same person");
});

it("does not open without a single core record", async () => {
  write("core.json", [{ ...record("core", true), tel: "call us" }]);
  await expect(read()).rejects.toThrow(SettingsError);
});
