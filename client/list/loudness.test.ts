import { describe, expect, it } from "vitest";
import type { Happening } from "../session/happenings.ts";
import { spokenOf } from "./loudness.ts";

const loud = { said: true, gestured: true, came: true, sat: false, near: false };
const waved = (id: number, at: number): Happening => ({
  id,
  at,
  kind: "gestured",
  slot: 2,
  name: "そら",
  gesture: "wave",
});
const said = (id: number, at: number): Happening => ({ id, at, kind: "said", slot: 2, name: "そら", phrase: "hello" });
const keys = (all: readonly Happening[], from = 0) => spokenOf(all, loud, from).map(({ key }) => key);

describe("what is read aloud", () => {
  it("is what one asked to hear", () => {
    const sat: Happening = { id: 3, at: 2, kind: "sat", slot: 2, name: "そら", seat: 1 };
    expect(keys([said(1, 0), waved(2, 1), sat])).toEqual(["1", "2"]);
    expect(spokenOf([waved(1, 0)], { ...loud, gestured: false }, 0)).toEqual([]);
  });

  it("is words alone until the talk is over, and nothing of that time after it", () => {
    expect(keys([waved(1, 0), said(2, 1), { id: 3, at: 2, kind: "came", slot: 4, name: "みお" }], Infinity)).toEqual([
      "2",
    ]);
    expect(keys([waved(1, 0), said(2, 1), waved(3, 9)], 5)).toEqual(["2", "3"]);
  });

  it("is always that one is called, once, also at a table and where much happens", () => {
    const called: Happening = { id: 20, at: 2000, kind: "called" };
    const crowd = Array.from({ length: 8 }, (_, i) => waved(i + 1, 1000 + i));
    expect(keys([...crowd, called])).toEqual(["1", "2", "3", "20"]);
    expect(keys([...crowd, called], Infinity)).toEqual(["20"]);
    const silent = { said: false, gestured: false, came: false, sat: false, near: false };
    expect(spokenOf([called], silent, 0)).toEqual([{ key: "20", happening: called }]);
  });

  it("counts what is too much to hear one by one, and tells it when the window is over; no word is lost", () => {
    const crowd = [...Array.from({ length: 8 }, (_, i) => waved(i + 1, 1000 + i)), said(9, 2000)];
    expect(keys(crowd)).toEqual(["1", "2", "3", "9"]);
    const later = spokenOf([...crowd, waved(10, 11_000)], loud, 0);
    expect(later.map(({ key }) => key)).toEqual(["1", "2", "3", "9", "more 0", "10"]);
    expect(later[4]).toEqual({ key: "more 0", more: 5 });
  });
});
