import { expect, test } from "vitest";
import type { Happening } from "../session/happenings.ts";
import type { Line } from "../session/talk.ts";
import { conversation } from "./conversation.ts";

const line = (id: number, slot: number, at: number): Line => ({
  id,
  slot,
  at,
  name: `p${slot}`,
  badge: "none",
  words: `words ${id}`,
  to: "table",
  isMine: slot === 1,
});
const phrase = (id: number, slot: number, at: number, which = "hello"): Happening => ({
  kind: "said",
  id,
  slot,
  at,
  name: `p${slot}`,
  phrase: which,
});
const options = { self: 1, textOf: (p: string) => (p === "hello" ? "Hello" : ""), isMuted: () => false };

test("text and phrases stand in the order in which they were said; unknown phrases are left out", () => {
  const all = conversation([line(1, 1, 10), line(2, 2, 30)], [phrase(1, 2, 20), phrase(2, 2, 25, "gone")], 9, options);
  expect(all.map((s) => s.words)).toEqual(["words 1", "Hello", "words 2"]);
  expect(all.map((s) => s.isMine)).toEqual([true, false, false]);
});

test("whoever is muted on this device is not in it, and only the last are", () => {
  const isMuted = (slot: number | null) => slot === 2;
  const lines = [line(1, 1, 10), line(2, 2, 20), line(3, 3, 30)];
  expect(conversation(lines, [], 9, { ...options, isMuted }).map((s) => s.slot)).toEqual([1, 3]);
  expect(conversation(lines, [], 1, options).map((s) => s.slot)).toEqual([3]);
});
