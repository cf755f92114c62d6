import { expect, test } from "vitest";
import { phrasesSchema } from "../../shared/campaign/content.ts";
import { useSettings } from "../campaign/settings.ts";
import { phraseGroups, phraseText } from "./phrases.ts";

test("about forty phrases, each id once", () => {
  phrasesSchema.parse(phraseGroups);
  const ids = phraseGroups.flatMap((g) => g.phrases.map((p) => p.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(40);
});

test("a phrase is in the language of whoever reads it", () => {
  useSettings.setState({ language: "en" });
  expect(phraseText("hello")).toBe("Hello");
  useSettings.setState({ language: "ja" });
  expect(phraseText("hello")).toBe("こんにちは");
  expect(phraseText("no-such-phrase")).toBe("");
});
