import { describe, expect, test } from "vitest";
import { languages } from "../../shared/campaign/language.ts";
import { checkName } from "../../shared/safety/name.ts";
import { gentleNames, offerName } from "./names.ts";

describe("offered names", () => {
  test.each(languages)("all of them may be worn (%s)", (language) => {
    for (const name of gentleNames[language]) expect(checkName(name)).toEqual({ ok: true, name });
  });

  test("another name is another name", () => {
    for (const name of gentleNames.ja)
      for (const at of [0, 0.5, 0.999]) expect(offerName("ja", name, () => at)).not.toBe(name);
  });
});
