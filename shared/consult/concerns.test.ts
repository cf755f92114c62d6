import { describe, expect, it } from "vitest";
import type { BoardEntry, BoardRow, BoardSession, BoardView } from "./board.ts";
import { type ConcernKind, concernsOf, isAlarm, LONG_WAIT_MS, PAST_MS } from "./concerns.ts";
import { T0 } from "./fixture.ts";
import { MINUTE } from "./times.ts";
import { skipped } from "./topics.ts";

const session = (change: Partial<BoardSession> = {}): BoardSession => ({
  ticket: "t",
  session: "s",
  state: "talking",
  intake: skipped,
  since: T0,
  endsAt: T0 + 50 * MINUTE,
  away: [],
  offeredTo: null,
  level: null,
  emergency: null,
  listening: null,
  mayListen: "ask",
  ...change,
});
const row = (sessions: BoardSession[], change: Partial<BoardRow> = {}): BoardRow => ({
  account: "anne",
  name: "ことは",
  duty: null,
  booth: null,
  until: null,
  isHere: true,
  asksForHelp: false,
  sessions,
  ...change,
});
const entry = (change: Partial<BoardEntry> = {}): BoardEntry => ({
  ticket: "w",
  reason: "arrival",
  takenAt: T0,
  intake: skipped,
  missed: 0,
  isResting: false,
  isUrgent: false,
  organisation: null,
  left: null,
  free: [],
  ...change,
});
const view = (change: Partial<BoardView>): BoardView => ({
  now: T0,
  rows: [],
  queue: [],
  waiting: 0,
  booths: [],
  after: [],
  ...change,
});
const kinds = (board: BoardView, now = T0 + MINUTE): ConcernKind[] => concernsOf(board, now).map(({ kind }) => kind);
const life = { danger: "life", place: "known", done: [] } as const;

describe("a conversation", () => {
  it.each<[string, Partial<BoardSession>, ConcernKind[]]>([
    ["a calm one", { level: "thoughts" }, []],
    ["a serious flag", { level: "serious" }, ["serious"]],
    ["an imminent one", { level: "imminent" }, ["imminent"]],
    ["an emergency before it is confirmed, whatever the flag", { level: "imminent", emergency: life }, ["emergency"]],
    ["one with steps left", { level: "imminent", emergency: { ...life, done: ["confirm"] } }, ["runbook"]],
    [
      "one with the counsellor's left",
      { emergency: { ...life, place: "asked", done: ["confirm", "log", "debrief"] } },
      [],
    ],
    ["one that is dealt with", { emergency: { ...life, done: ["confirm", "call", "log", "debrief"] } }, []],
    ["a counsellor whose line is down", { away: [{ side: "counsellor", since: T0 }] }, ["counsellor-away"]],
    ["a visitor whose line is down", { away: [{ side: "visitor", since: T0 }] }, []],
  ])("%s", (_, change, expected) => expect(kinds(view({ rows: [row([session(change)])] }))).toEqual(expected));

  it("is long when its time is well past, not before", () => {
    const board = view({ rows: [row([session()])] });
    expect(kinds(board, T0 + 50 * MINUTE + PAST_MS)).toEqual([]);
    expect(kinds(board, T0 + 50 * MINUTE + PAST_MS + 1)).toEqual(["long"]);
  });
});

describe("whoever waits", () => {
  it("is a concern after a while, sooner when it is urgent, at once when they were let down in a conversation", () => {
    const left = { by: "ことは", at: T0, wasTalking: true };
    expect(kinds(view({ queue: [entry()] }), T0 + LONG_WAIT_MS.other)).toEqual([]);
    expect(kinds(view({ queue: [entry()] }), T0 + LONG_WAIT_MS.other + 1)).toEqual(["waits"]);
    expect(kinds(view({ queue: [entry({ isUrgent: true })] }), T0 + LONG_WAIT_MS.urgent + 1)).toEqual(["urgent-waits"]);
    expect(kinds(view({ queue: [entry({ left })] }), T0)).toEqual(["gone"]);
    expect(kinds(view({ queue: [entry({ left: { ...left, wasTalking: false } })] }), T0)).toEqual([]);
  });
});

it("the gravest comes first, then the oldest; each has a key of its own that stays", () => {
  const board = view({
    rows: [
      row([session({ level: "serious" }), session({ ticket: "u", level: "imminent" })], { asksForHelp: true }),
      row([session({ ticket: "x", emergency: life })], { account: "ben" }),
    ],
    queue: [
      entry({ ticket: "late", takenAt: T0 - 30 * MINUTE }),
      entry({ ticket: "later", takenAt: T0 - 25 * MINUTE }),
    ],
    after: [{ ticket: "a", names: [], endedAt: T0, level: null, emergency: life }],
  });
  const found = concernsOf(board, T0);
  expect(found.map(({ kind, ticket }) => `${kind} ${ticket}`)).toEqual([
    "emergency x",
    "imminent u",
    "serious t",
    "help null",
    "after a",
    "waits late",
    "waits later",
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(concernsOf(board, T0 + 1).map(({ key }) => key)).toEqual(found.map(({ key }) => key));
  expect(found.filter(isAlarm)).toHaveLength(4);
});
