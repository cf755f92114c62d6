import { expect, it } from "vitest";
import type { BoardRow, BoardSession } from "../../../shared/consult/board.ts";
import type { Listening } from "../../../shared/consult/listening.ts";
import { ownSeats } from "./talks.ts";

const session = (id: string, change: Partial<BoardSession> = {}): BoardSession =>
  ({ ticket: id, session: id, state: "talking", endsAt: 1, listening: null, ...change }) as BoardSession;
const row = (account: string, ...sessions: BoardSession[]): BoardRow => ({ account, sessions }) as unknown as BoardRow;
const listening = (account: string, state: Listening["state"]) => ({
  listening: { account, name: "x", session: "s", state },
});

it("sits where it was announced, and where it stepped in, and nowhere else", () => {
  const rows = [
    row(
      "anne",
      session("other"),
      session("asked", listening("me", "asked")),
      session("declined", listening("me", "declined")),
      session("theirs", listening("you", "announced")),
      session("mine", listening("me", "announced")),
    ),
    row("me", session("own"), session("call", { endsAt: null })),
  ];
  expect(ownSeats({ rows }, "me")).toEqual([
    { session: "mine", seat: "listener" },
    { session: "own", seat: "counsellor" },
  ]);
});
