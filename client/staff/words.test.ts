import { expect, it } from "vitest";
import { type Translate, translate } from "../campaign/language.ts";
import { en } from "./texts.ts";
import { waitWords } from "./words.ts";

const t: Translate<"staff"> = (key, values) => translate(en, "en", key, values);

it("says when to try again", () => {
  const noon = new Date(2026, 10, 23, 12, 0).getTime();
  expect(waitWords(t, null, "en-GB", noon)).toBe("in a moment");
  expect(waitWords(t, 29.2, "en-GB", noon)).toBe("in about 30 seconds");
  expect(waitWords(t, 600, "en-GB", noon)).toBe("in about 10 min (around 12:10)");
});
