import fc from "fast-check";
import { expect, it } from "vitest";
import { type Epoch, isEpoch, MOST_MEMBERS } from "./epoch.ts";

const key = (to: string) => ({ session: "s", epoch: 2, to, enc: "AAAA", wrapped: "AAAA" });
const epoch: Epoch = {
  session: "s",
  epoch: 2,
  by: "c",
  members: [
    { member: "v", key: "AAAA" },
    { member: "c", key: "BBBB" },
  ],
  keys: [key("v"), key("c")],
};
const many = Array.from({ length: MOST_MEMBERS + 1 }, (_, i) => ({ member: `m${i}`, key: "AAAA" }));

it("is recognised, with every key or only with one's own", () => {
  expect(isEpoch(epoch)).toBe(true);
  expect(isEpoch({ ...epoch, keys: [key("v")] })).toBe(true);
});

it.each([
  ["a maker who is not in it", { ...epoch, by: "x" }],
  ["nobody in it", { ...epoch, members: [] }],
  ["somebody in it twice", { ...epoch, members: [...epoch.members, epoch.members[0]] }],
  ["too many in it", { ...epoch, by: "m0", members: many, keys: [key("m0")] }],
  ["no key", { ...epoch, keys: [] }],
  ["two keys for one", { ...epoch, keys: [key("v"), key("v")] }],
  ["a key for a stranger", { ...epoch, keys: [key("v"), key("x")] }],
  ["a key of another session", { ...epoch, session: "t" }],
  ["a key of another epoch", { ...epoch, epoch: 3 }],
  ["one field too many", { ...epoch, words: "hello" }],
  ["one field under another name", { ...epoch, keys: undefined, kees: epoch.keys }],
])("is not taken with %s", (_, value) => {
  expect(isEpoch(value)).toBe(false);
});

it("says no to anything else, and never throws", () => {
  fc.assert(fc.property(fc.anything(), (value) => void expect(isEpoch(value)).toBe(false)));
});
