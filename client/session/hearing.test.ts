import { beforeEach, describe, expect, it, vi } from "vitest";
import { awaitDelivery, keepWords, takeCare, takeComfort, takeHeard, takeHeld, takeTextRefused } from "./hearing.ts";
import { type Person, usePeople } from "./people.ts";
import { clearTalk, dropLinesOf, forgetTalk, takeSlowTalk, useTalk, useWriting } from "./talk.ts";

const person = (slot: number, name: string): Person => ({
  slot,
  name,
  look: 0,
  kind: "visitor",
  seat: null,
  umbrella: false,
  away: false,
  badge: "none",
  table: null,
});

beforeEach(() => {
  forgetTalk();
  usePeople.setState({
    people: new Map([
      [1, person(1, "ひなた")],
      [2, person(2, "そら")],
    ]),
    self: 1,
  });
});

const write = (words: string) => useWriting.setState({ words });
const writing = () => useWriting.getState();
const lines = () => useTalk.getState().lines;

describe("words in the field", () => {
  it("stay until the square has delivered them", () => {
    write("こんにちは");
    awaitDelivery("こんにちは");
    expect(writing()).toMatchObject({ words: "こんにちは", sending: "こんにちは" });
    takeHeard({ slot: 2, words: "やあ", to: "table" });
    expect(writing().words).toBe("こんにちは");
    // Tidied by the server on the way.
    takeHeard({ slot: 1, words: "こんにちは。", to: "table" });
    expect(writing()).toMatchObject({ words: "", sending: null, trouble: null });
    expect(lines().map((l) => [l.name, l.isMine])).toEqual([
      ["そら", false],
      ["ひなた", true],
    ]);
  });

  it("stay with the reason when they are held or refused", () => {
    write("090-1234-5678");
    awaitDelivery("090-1234-5678");
    takeHeld({ why: "contact" });
    expect(writing()).toMatchObject({
      words: "090-1234-5678",
      sending: null,
      trouble: { kind: "held", why: "contact" },
    });
    awaitDelivery("090-1234-5678");
    expect(writing().trouble).toBeNull();
    takeTextRefused("too-often");
    expect(writing()).toMatchObject({ words: "090-1234-5678", trouble: { kind: "refused", why: "too-often" } });
  });

  it("stay when the line drops, or nobody answers", () => {
    vi.useFakeTimers();
    write("こんにちは");
    awaitDelivery("こんにちは");
    clearTalk();
    expect(writing()).toMatchObject({ words: "こんにちは", sending: null, trouble: { kind: "line" } });
    awaitDelivery("こんにちは");
    vi.advanceTimersByTime(10_001);
    expect(writing()).toMatchObject({ words: "こんにちは", sending: null, trouble: { kind: "line" } });
    vi.useRealTimers();
  });

  it("are done with when one hears them after a break after all", () => {
    write("こんにちは");
    keepWords({ kind: "line" });
    takeHeard({ slot: 1, words: "こんにちは", to: "near" });
    expect(writing()).toMatchObject({ words: "", trouble: null });
  });

  it("typed since then are the next line's", () => {
    write("こんにちは");
    awaitDelivery("こんにちは");
    write("つぎの話");
    takeHeard({ slot: 1, words: "こんにちは", to: "near" });
    expect(writing()).toMatchObject({ words: "つぎの話", sending: null });
  });
});

describe("what was said", () => {
  it("is nobody's to act on once slots mean others, and is gone for whoever comes next", () => {
    takeHeard({ slot: 2, words: "やあ", to: "near" });
    clearTalk();
    expect(lines()).toMatchObject([{ slot: null, name: "そら", words: "やあ" }]);
    forgetTalk();
    expect(lines()).toEqual([]);
  });

  it("of somebody blocked is taken away", () => {
    takeHeard({ slot: 2, words: "やあ", to: "near" });
    takeHeard({ slot: 1, words: "どうも", to: "near" });
    dropLinesOf(2);
    expect(lines().map((l) => l.slot)).toEqual([1]);
  });

  it("by somebody who is not here is not shown", () => {
    takeHeard({ slot: 9, words: "やあ", to: "near" });
    expect(lines()).toEqual([]);
  });
});

it("the line of help opens once", () => {
  takeComfort();
  expect(useTalk.getState().comfort).toBe("open");
  useTalk.setState({ comfort: "put-away" });
  takeComfort();
  expect(useTalk.getState().comfort).toBe("put-away");
});

it("tables that did not change keep their identity", () => {
  const slow = (members: number) => ({
    tables: new Map([["table-1", { topic: "猫", host: 2, cap: 8, members, byCode: false, reported: false }]]),
  });
  takeSlowTalk(slow(1));
  const { tables } = useTalk.getState();
  takeSlowTalk(slow(1));
  expect(useTalk.getState().tables).toBe(tables);
  takeSlowTalk(slow(2));
  expect(useTalk.getState().tables.get("table-1")).toMatchObject({ members: 2, isReported: false });
  takeSlowTalk({});
  expect(useTalk.getState().tables.size).toBe(0);
});

it("who may need care is named once, and whether anybody here has read their words", () => {
  takeCare({ slot: 2, line: 7 });
  takeCare({ slot: 2, line: null });
  takeCare({ slot: 9, line: 8 });
  expect(useTalk.getState().care).toEqual([{ name: "そら", isHeld: true }]);
});
