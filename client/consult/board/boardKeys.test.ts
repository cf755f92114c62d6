import { expect, it } from "vitest";
import { deedsOf, keyNames, neighbour } from "./boardKeys.ts";

it("steps from one to the next, and stays at the ends", () => {
  expect(neighbour([], null, 1)).toBeNull();
  expect(neighbour(["a", "b"], null, 1)).toBe("a");
  expect(neighbour(["a", "b"], null, -1)).toBe("b");
  expect(neighbour(["a", "b"], "a", 1)).toBe("b");
  expect(neighbour(["a", "b"], "b", 1)).toBe("b");
  expect(neighbour(["a", "b"], "a", -1)).toBe("a");
  expect(neighbour(["a", "b"], "who went off duty", 1)).toBe("a");
});

it("each key of the sheet does something, and the other way round", () => {
  const named = keyNames.flatMap(([key]) => key.split(" / "));
  expect(Object.keys(deedsOf({ keys: () => {}, booths: () => {} })).toSorted()).toEqual([...named, "?"].toSorted());
});
