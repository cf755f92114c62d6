import { expect, it } from "vitest";
import { mendLook } from "./captionLook.ts";

const usual = { size: "medium", colours: "night", language: null, isRead: true };

it.each([null, "", "{", "7", "null", "[]", '{"size":"giant","colours":3,"language":"fr","isRead":"no"}'])(
  "of %j nothing is taken over that makes no sense",
  (kept) => expect(mendLook(kept)).toEqual(usual),
);

it("what was chosen is there again", () => {
  const look = { size: "huge", colours: "yellow", language: "easy", isRead: false };
  expect(mendLook(JSON.stringify(look))).toEqual(look);
});
