import { expect, it } from "vitest";
import type { CaptionLine } from "../../../shared/events/captions.ts";
import { linesToRead } from "./captionLines.ts";

const line = (number: number, language: CaptionLine["language"], words = "a"): CaptionLine => ({
  line: number,
  revision: 0,
  at: number,
  language,
  words,
  speaker: "",
  slide: null,
});
const read = (lines: readonly CaptionLine[], language: CaptionLine["language"] | null) =>
  linesToRead(lines, language).map((one) => one.line);

it("what was taken back is not there", () => expect(read([line(1, "ja"), line(2, "ja", "")], null)).toEqual([1]));

it("of several languages one is read alone on wish; one that nobody writes leaves nobody without captions", () => {
  const lines = [line(1, "ja"), line(2, "easy"), line(3, "ja")];
  expect(read(lines, null)).toEqual([1, 2, 3]);
  expect(read(lines, "easy")).toEqual([2]);
  expect(read(lines, "en")).toEqual([1, 2, 3]);
});
