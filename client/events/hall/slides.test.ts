import { expect, it } from "vitest";
import { languageOf } from "./slides.ts";

it.each([
  [["ja", "easy", "en"], "easy", "easy"],
  [["ja", "en"], "easy", "ja"],
  [["easy", "en"], "ja", "easy"],
  [["ja", "easy"], "en", "ja"],
  [["en"], "ja", "en"],
  [[], "en", "ja"],
] as const)("of %j whoever wishes %s reads %s", (there, wished, read) => expect(languageOf(there, wished)).toBe(read));
