import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { deedNames, partsOf } from "./entryWords.ts";

it("takes an entry's details apart", () => {
  expect(partsOf("mute length=600000 reason=contact flood=false report=0198-a")).toEqual({
    words: ["mute"],
    values: { length: "600000", reason: "contact", flood: "false", report: "0198-a" },
  });
  expect(partsOf("")).toEqual({ words: [], values: {} });
});

it("keeps JSON together, spaces and further values too", () => {
  expect(partsOf('levels={"plaza":"near"} slow={"plaza":10}').values).toEqual({
    levels: '{"plaza":"near"}',
    slow: '{"plaza":10}',
  });
  expect(partsOf('notice={"text":"please be kind","at":1}').values.notice).toBe('{"text":"please be kind","at":1}');
  expect(partsOf("notice=null").values.notice).toBe("null");
});

it("has words for whatever the booths write into the log", () => {
  const root = fileURLToPath(new URL("../../../server/consult", import.meta.url));
  const written = globSync(`${root}/*.ts`).flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(/"(consult-[a-z-]+)"/g),
  ]);
  expect(new Set(written.map(([, deed]) => deed))).toEqual(
    new Set(deedNames.filter((deed) => deed.startsWith("consult-"))),
  );
});
