import { expect, it } from "vitest";
import { partsOf } from "./entryWords.ts";

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
