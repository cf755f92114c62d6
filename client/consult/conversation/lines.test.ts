import { describe, expect, it } from "vitest";
import type { Shown } from "../seal/reader.ts";
import { addShown, type Line, withStates } from "./lines.ts";

const line = (from: string, seq: number, text = "はい"): Shown => ({ kind: "line", from, seq, text, isLate: false });
const bad = (from: string | null, seq: number | null): Shown => ({ kind: "unreadable", why: "sealed", from, seq });
const short = (lines: readonly Line[]) =>
  lines.map((l) =>
    l.kind === "line" ? `${l.key} ${l.state}` : l.kind === "gap" ? `gap ${l.count}` : `bad ${l.count}`,
  );

describe("the lines on the screen", () => {
  it("stand as they came, each once", () => {
    const lines = addShown([], [line("v", 1), line("c", 1), line("v", 1), line("v", 2)], "v");
    expect(short(lines)).toEqual(["v/1 kept", "c/1 read", "v/2 kept"]);
    expect(short(addShown(lines, [line("c", 1)], "v"))).toEqual(short(lines));
  });

  it("a readable one takes the place of the one that could not be read", () => {
    const lines = addShown([], [line("c", 1), bad("c", 2), line("c", 3)], "v");
    expect(short(lines)).toEqual(["c/1 read", "bad 1", "c/3 read"]);
    expect(short(addShown(lines, [line("c", 2)], "v"))).toEqual(["c/1 read", "c/2 read", "c/3 read"]);
  });

  it("a flood of nonsense is one line", () => {
    expect(short(addShown([], [bad(null, null), bad(null, null), bad("x", 1), line("c", 1)], "v"))).toEqual([
      "bad 3",
      "c/1 read",
    ]);
  });

  it("gaps say how much is missing", () => {
    expect(short(addShown([], [{ kind: "gap", from: "c", first: 2, last: 4 }, line("c", 5)], "v"))).toEqual([
      "gap 3",
      "c/5 read",
    ]);
  });

  it("one's own say how far they are, and others' stay the very same", () => {
    const lines = addShown([], [line("v", 1), line("v", 2), line("v", 3), line("c", 1)], "v");
    const now = withStates(lines, "v", new Set([3]), 1);
    expect(short(now)).toEqual(["v/1 read", "v/2 kept", "v/3 sending", "c/1 read"]);
    expect(now[3]).toBe(lines[3]);
    expect(now[1]).toBe(lines[1]);
  });
});
