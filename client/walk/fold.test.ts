import { expect, test } from "vitest";
import { folded } from "./fold.ts";

const people = (count: number) => Array.from({ length: count }, (_, i) => i);

test("a short list is whole, a long one begins with three, and opens to all of it", () => {
  expect(folded(people(5), false)).toEqual({ shown: people(5), hasMore: false });
  expect(folded(people(6), false)).toEqual({ shown: [0, 1, 2], hasMore: true });
  expect(folded(people(41), true)).toEqual({ shown: people(41), hasMore: false });
});
