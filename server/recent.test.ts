import { expect, it } from "vitest";
import { Recent } from "./recent.ts";

it("forgets what was not set again in time", () => {
  const recent = new Recent<number>(100);
  recent.set("a", 1, 0);
  recent.set("b", 2, 50);
  expect([recent.get("a", 99), recent.get("a", 100), recent.get("b", 100)]).toEqual([1, undefined, 2]);
  recent.set("b", 3, 120);
  expect([recent.get("b", 219), recent.get("b", 220)]).toEqual([3, undefined]);
});

it("lets the oldest go when there are too many", () => {
  const recent = new Recent<number>(100, 2);
  for (const key of ["a", "b", "a", "c"]) recent.set(key, 1, 0);
  expect(["a", "b", "c"].map((key) => recent.get(key, 1))).toEqual([1, undefined, 1]);
});
