import { describe, expect, it } from "vitest";
import { sectionOf, wrongSections } from "./form/sections.ts";
import { officePlace, viewOf } from "./path.ts";

describe("an address of the office", () => {
  it.each([
    ["/staff/events", { at: "month" }],
    ["/staff/events/confirm", { at: "confirm" }],
    ["/staff/events/019-ab_C", { at: "event", id: "019-ab_C" }],
    ["/staff/events/a/console", null],
    ["/staff/events/a b", null],
    ["/staff/eventsx", null],
    ["/staff", null],
  ])("%s", (path, place) => expect(officePlace(path)).toEqual(place));

  it("has the page of an event behind the #", () => {
    expect([viewOf("#crew"), viewOf(""), viewOf("#nothing")]).toEqual(["crew", "overview", "overview"]);
  });
});

it("a field is in its section", () => {
  expect([sectionOf("order.2.title.ja"), sectionOf("clock"), sectionOf("video.address")]).toEqual([
    "order",
    "when",
    "media",
  ]);
  expect(wrongSections({ "record.ja": "tooLong", "title.ja": "empty", "title.en": "tooLong" })).toEqual([
    "what",
    "record",
  ]);
});
