import { expect, it } from "vitest";
import { comparisonCode } from "./code.ts";

const visitor = { member: "v", key: "AAAA" };
const counsellor = { member: "c", key: "BBBB" };

it("is six groups of five digits, the same from both sides", async () => {
  const code = await comparisonCode("s", [visitor, counsellor]);
  expect(code).toHaveLength(6);
  for (const group of code) expect(group).toMatch(/^\d{5}$/);
  expect(await comparisonCode("s", [counsellor, visitor])).toEqual(code);
});

it("is another one with a swapped key, another member, one more, or in another session", async () => {
  const codes = await Promise.all([
    comparisonCode("s", [visitor, counsellor]),
    comparisonCode("s", [visitor, { ...counsellor, key: "CCCC" }]),
    comparisonCode("s", [visitor, { ...counsellor, member: "d" }]),
    comparisonCode("s", [visitor, counsellor, { member: "x", key: "DDDD" }]),
    comparisonCode("t", [visitor, counsellor]),
  ]);
  expect(new Set(codes.map((code) => code.join(" "))).size).toBe(codes.length);
});
