import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type EventProblem,
  type EventWords,
  eventProblem,
  eventSchema,
  filmOf,
  lineIn,
  missingIn,
  overlong,
} from "./event.ts";
import { doorsMs, isPlace, kinds, mayUse, parts, places, tools, usualPlace } from "./kinds.ts";
import { T0 } from "./fixture.ts";
import { LENGTH_MS, MINUTE } from "./times.ts";

const lines = { ja: "講座", easy: "", en: "Course" };
const course: EventWords = {
  kind: "course",
  organisation: null,
  title: lines,
  text: { ja: "", easy: "", en: "" },
  speakers: [{ name: lines, about: "" }],
  place: "hall",
  from: T0,
  to: T0 + 90 * MINUTE,
  capacity: 100,
  audience: "anybody",
  registration: "nickname",
  handouts: [],
  worksheet: [],
  order: [{ id: "a", kind: "talk", title: lines, minutes: 90, speaker: 0 }],
  video: null,
  signing: null,
  keepsTranscript: true,
  record: null,
};

describe("an event's words", () => {
  it("are taken as they are, and nothing besides", () => {
    expect(eventSchema.safeParse(course).success).toBe(true);
    for (const wrong of [
      { place: "moon" },
      { capacity: 0 },
      { from: 1.5 },
      { title: { ja: " ", easy: "", en: "" } },
      { video: { from: "youtube", film: "https://x", isLive: true } },
      { more: 1 },
    ]) {
      expect(eventSchema.safeParse({ ...course, ...wrong }).success).toBe(false);
    }
  });

  it.each<[Partial<EventWords>, EventProblem | null]>([
    [{}, null],
    [{ to: T0 + LENGTH_MS.min - 1 }, "short"],
    [{ to: T0 + LENGTH_MS.max + 1 }, "long"],
    [{ from: T0 - 60 * MINUTE, to: T0 }, "past"],
    [{ from: T0 * 2, to: T0 * 2 + 60 * MINUTE }, "far"],
    [{ speakers: [] }, "speaker"],
    [{ order: [...course.order, ...course.order] }, "order"],
  ])("%j: %s", (changes, problem) => {
    expect(eventProblem({ ...course, ...changes }, T0)).toBe(problem);
  });

  it("that are missing in a language are the Japanese ones, and marked as such", () => {
    expect(lineIn(lines, "easy")).toEqual({ words: "講座", language: "ja" });
    expect(lineIn(lines, "en")).toEqual({ words: "Course", language: "en" });
    expect(missingIn(lines)).toEqual(["easy"]);
  });

  it("say when the running order is too long", () => {
    expect(overlong(course)).toBe(0);
    expect(overlong({ ...course, to: T0 + 80 * MINUTE })).toBe(10 * MINUTE);
  });
});

describe("a film's address", () => {
  it.each([
    "https://www.youtube.com/watch?v=abcDEF_-123&t=3",
    "https://youtu.be/abcDEF_-123?si=x",
    "https://m.youtube.com/live/abcDEF_-123",
    " https://www.youtube-nocookie.com/embed/abcDEF_-123 ",
  ])("%s", (address) => expect(filmOf(address)).toBe("abcDEF_-123"));
  it.each([
    "http://youtu.be/abcDEF_-123",
    "https://youtube.com.example.org/watch?v=abcDEF_-123",
    "https://youtu.be/abc",
    "javascript:alert(1)",
    "",
  ])("is none: %s", (address) => expect(filmOf(address)).toBeNull());
  it("is read without fail, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `https://youtu.be/${rest}`),
        ),
        (address) => {
          expect(filmOf(address) ?? "abcDEF_-123").toMatch(/^[\w-]{11}$/);
        },
      ),
    );
  });
});

describe("kinds and parts", () => {
  it("every kind has a place that exists and doors", () => {
    for (const kind of kinds) {
      expect(isPlace(usualPlace[kind])).toBe(true);
      expect(doorsMs[kind]).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(places).size).toBe(places.length);
  });

  it("only hosts run it; a caption writer writes captions and nothing else", () => {
    expect(parts.filter((part) => mayUse([part], "run"))).toEqual(["host", "co-host"]);
    expect(tools.filter((tool) => mayUse(["captions"], tool))).toEqual(["captions"]);
    expect(tools.filter((tool) => mayUse([], tool))).toEqual([]);
  });
});
