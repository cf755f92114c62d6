import { expect, it } from "vitest";
import coreFile from "../../assets/campaign/help/core.json" with { type: "json" };
import type { HelpRecord } from "../../shared/finder/record.ts";
import { linesAt, MONTH_LINE } from "./lines.ts";

const core = coreFile as unknown as readonly HelpRecord[];
const at = (moment: string) => linesAt(core, Date.parse(`${moment}:00+09:00`), new Set());
const ids = (lines: readonly { record: Pick<HelpRecord, "id"> }[]) => lines.map(({ record }) => record.id);

it("each line of the core stands in one place, the month's own in none", () => {
  const { open, closed, unsure } = at("2027-05-01T12:00");
  const shown = ids([...open, ...closed, ...unsure]);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.toSorted()).toEqual(
    ids(
      core.filter(({ channels, id }) => channels.includes("phone") && id !== MONTH_LINE).map((record) => ({ record })),
    ).toSorted(),
  );
});

it("somebody answers, and somebody writes back, in the middle of the night", () => {
  const { open, chats } = at("2027-05-02T03:00");
  expect(ids(open)).toContain("yorisoi");
  expect(ids(open)).not.toContain("inochi");
  expect(ids(chats)).toEqual(["anata-no-ibasho"]);
});

it("what is closed says when it opens, soonest first", () => {
  const { closed } = at("2027-05-02T12:00");
  expect(ids(closed)).toEqual(["inochi", "child"]);
  expect(closed.map(({ opensAt }) => opensAt)).toEqual(Array(2).fill(Date.parse("2027-05-02T16:00:00+09:00")));
});
