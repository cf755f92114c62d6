import { describe, expect, test } from "vitest";
import { checkName } from "../../shared/safety/name.ts";
import { LOOKS } from "../../shared/walk/look.ts";
import { freshChoices, mendChoices, percent, textScales } from "./settings.ts";

const fresh = { ...freshChoices(), look: 5 };

describe("choices on the device", () => {
  test("fresh ones are usable as they are", () => {
    const choices = freshChoices();
    expect(choices.look).toBeGreaterThanOrEqual(0);
    expect(choices.look).toBeLessThan(LOOKS);
    expect(checkName(choices.name).ok).toBe(false);
  });

  test("good ones are taken over", () => {
    const kept = {
      ...fresh,
      language: "en",
      textScale: 1.5,
      view: "list",
      name: "そら",
      look: 77,
      presence: "light",
      band: "adult",
    };
    expect(mendChoices(kept, fresh)).toEqual(kept);
  });

  test.each([null, 3, "text", [], { language: "fr", textScale: 9, view: 1, name: 4, look: LOOKS, presence: "sample" }])(
    "nonsense is left out: %j",
    (kept) => {
      expect(mendChoices(kept, fresh)).toEqual(fresh);
    },
  );

  test("a name of any length stays within bounds", () => {
    expect(mendChoices({ name: "あ".repeat(1000) }, fresh).name.length).toBe(128);
  });

  test("text sizes in percent", () => {
    expect(textScales.map(percent)).toEqual(["100", "125", "150", "200"]);
  });
});
