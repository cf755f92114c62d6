import { expect, test } from "vitest";
import type { Happening } from "../session/happenings.ts";
import { countMissed, foldLines, MISSED_MS, whatWasMissed } from "./missed.ts";

const now = 10_000_000;
const at = (id: number, ago: number, slot: number, kind: "came" | "left"): Happening => ({
  id,
  at: now - ago,
  kind,
  slot,
  name: "そら",
});

test("counts what others did in the last minutes, and nothing older or one's own", () => {
  const all: Happening[] = [
    at(1, MISSED_MS + 1, 2, "came"),
    at(2, 1000, 2, "came"),
    at(3, 500, 3, "came"),
    at(4, 400, 9, "left"),
    { id: 5, at: now, kind: "said", slot: 2, name: "そら", phrase: "hello" },
  ];
  expect(countMissed(whatWasMissed(all, 9, now))).toEqual({ said: 1, gestured: 0, came: 2, left: 0 });
});

test("nothing is null", () => {
  expect(countMissed([])).toBeNull();
  expect(countMissed(whatWasMissed([at(1, MISSED_MS + 5, 2, "came")], null, now))).toBeNull();
});

test("tells the last lines once each, where they were last said", () => {
  expect(foldLines(["a", "b", "a", "c"])).toEqual([
    { line: "b", times: 1 },
    { line: "a", times: 2 },
    { line: "c", times: 1 },
  ]);
  const many = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  expect(foldLines(many).map((f) => f.line)).toEqual(many.slice(-8));
});
