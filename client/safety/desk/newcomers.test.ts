import { expect, it } from "vitest";
import { addUp, look, nothing } from "./newcomers.ts";

const report = (at: number) => ({ id: `r${at}`, at });

it("what was there at the first look is no news", () => {
  const first = look(null, [report(1), report(2)]);
  expect(first.newcomers).toBe(0);
  expect(look(first.known, [report(3), report(1), report(2)]).newcomers).toBe(1);
});

it("an older one shows because a page was turned", () => {
  const { known } = look(null, [report(5)]);
  expect(look(known, [report(5), report(4)]).newcomers).toBe(0);
});

it("one that was answered and comes back is no news", () => {
  const gone = look(look(null, [report(5)]).known, []);
  expect(look(gone.known, [report(5)]).newcomers).toBe(0);
});

it("counts all that come while the words stand, and begins anew afterwards", () => {
  let standing = addUp(nothing, 1, 0, 8000);
  for (const now of [2000, 9000, 16_000]) standing = addUp(standing, 2, now, 8000);
  expect(standing).toEqual({ count: 7, until: 24_000 });
  expect(addUp(standing, 0, 17_000, 8000)).toBe(standing);
  expect(addUp(standing, 1, 24_000, 8000).count).toBe(1);
});
