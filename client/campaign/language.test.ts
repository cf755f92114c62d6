import { describe, expect, test } from "vitest";
import * as square from "../app/squareTexts.ts";
import * as app from "../app/texts.ts";
import * as list from "../list/texts.ts";
import * as walk from "../walk/texts.ts";
import { fill } from "../../shared/campaign/fill.ts";
import { translate } from "./language.ts";
import * as campaign from "./texts.ts";

const texts = { here_one: "{{count}} person", here_other: "{{count}} people", deep: { name: "{{a}} and {{b}}" } };

describe("texts", () => {
  test("finds a text and puts its values in", () => {
    expect(translate(texts, "en", "deep.name", { a: "x", b: 2 })).toBe("x and 2");
    expect(fill("{{a}} {{missing}}", { a: "x" })).toBe("x {{missing}}");
  });

  test("counts as the language does", () => {
    expect(translate(texts, "en", "here", { count: 1 })).toBe("1 person");
    expect(translate(texts, "en", "here", { count: 2 })).toBe("2 people");
    expect(translate(texts, "ja", "here", { count: 1 })).toBe("1 people");
  });

  test("a value that looks like a pattern is only a value", () => {
    expect(translate(texts, "en", "deep.name", { a: "$1{{b}}", b: "y" })).toBe("$1{{b}} and y");
  });
});

/** Every text with its path. */
const leaves = (at: object, path = ""): [string, string][] =>
  Object.entries(at).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).toSorted();

describe.each([
  ["app", app],
  ["square", square],
  ["list", list],
  ["walk", walk],
  ["campaign", campaign],
])("the texts of %s", (_, { ja, easy, en }) => {
  test("have the same keys and the same places for values in all languages", () => {
    const japanese = new Map(leaves(ja));
    for (const other of [easy, en]) {
      expect(leaves(other).map(([path]) => path)).toEqual([...japanese.keys()]);
      for (const [path, text] of leaves(other)) expect(holes(text), path).toEqual(holes(japanese.get(path)!));
    }
  });

  test("are never empty", () => {
    for (const language of [ja, easy, en])
      for (const [path, text] of leaves(language)) expect(text.trim(), path).not.toBe("");
  });
});
