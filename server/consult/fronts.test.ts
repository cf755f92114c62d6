import { LocalPresence, type Presence } from "@colyseus/core";
import { describe, expect, it, vi } from "vitest";
import type { Shift } from "../../shared/consult/hours.ts";
import type { BoothRow } from "../../shared/consult/roster.ts";
import { FrontsBoard, frontOf } from "./fronts.ts";
import { openConsultNews } from "./news.ts";
import type { Duty } from "./ports.ts";

const HOUR = 3_600_000;
const T0 = 1_800_000_000_000;
const texts = (name: string) => ({ ja: name, easy: name, en: name });
const organisation = { id: "one", name: texts("One") };
const booth = (id: string, more: Partial<BoothRow> = {}): BoothRow => ({
  id,
  organisation: "one",
  name: texts(id),
  place: 0,
  isClosed: false,
  ...more,
});
const shift = (from: number, to: number): Shift => ({
  id: `s${from}`,
  organisation: "one",
  booth: "a",
  counsellor: "account-anne",
  from: T0 + from * HOUR,
  to: T0 + to * HOUR,
  isCancelled: false,
});
const duty = (more: Partial<Duty> = {}): Duty => ({
  id: "account-anne",
  name: "Anne",
  organisation: "one",
  booth: "a",
  shift: "s",
  topics: ["family"],
  languages: ["ja"],
  atOnce: 1,
  isOnBreak: false,
  breathUntil: 0,
  takesUntil: T0 + HOUR,
  until: T0 + 2 * HOUR,
  talking: 0,
  calling: 0,
  asksForHelp: false,
  seenAt: T0,
  ...more,
});
const nobody = { called: [], waiting: [], ahead: 0, free: 0, onDuty: 0 };
const free = { ...nobody, free: 1, onDuty: 1 };

describe("a front", () => {
  it("says who is here, until when, and how each booth stands", () => {
    const booths = [booth("a"), booth("b", { place: 1 }), booth("c", { isClosed: true, place: null })];
    const about = { organisation, booths, shifts: [shift(-1, 2)], duties: [duty()], line: free, noTicket: null };
    const front = frontOf(about, T0);
    expect(front).toMatchObject({
      here: [{ name: "Anne", topics: ["family"], languages: ["ja"] }],
      open: { from: T0 - HOUR, to: T0 + 2 * HOUR },
      next: [],
      estimate: { kind: "now" },
      noTicket: null,
    });
    expect(front.booths.map(({ id, place, state }) => [id, place, state])).toEqual([
      ["a", 0, "free"],
      ["b", 1, "closed"],
      ["c", null, "closed"],
    ]);
    expect(JSON.stringify(front)).not.toContain("account-");
  });

  it("says in use, and neither who nor how many", () => {
    const booths = [booth("a", { isClosed: true })];
    const about = {
      organisation,
      booths,
      shifts: [],
      duties: [duty({ talking: 3, atOnce: 3 })],
      line: free,
      noTicket: null,
    };
    const [sign] = frontOf(about, T0).booths;
    expect(sign).toEqual({ id: "a", name: texts("a"), place: 0, state: "in-use" });
  });

  it("promises nobody whose shift was cancelled, also while a last conversation goes on", () => {
    const about = { organisation, booths: [booth("a")], shifts: [], line: nobody, noTicket: "closed" as const };
    const front = (talking: number) => frontOf({ ...about, duties: [duty({ until: T0, talking })] }, T0);
    expect([front(0).here, front(0).booths[0]!.state]).toEqual([[], "closed"]);
    expect([front(1).here, front(1).booths[0]!.state]).toEqual([[], "in-use"]);
  });

  it("of a closed place says when it opens next", () => {
    const shifts = [shift(5, 6), shift(20, 22), shift(21, 24), shift(30, 31), shift(40, 41)];
    const front = frontOf(
      { organisation, booths: [booth("a")], shifts, duties: [], line: nobody, noTicket: "closed" },
      T0,
    );
    expect(front).toMatchObject({ here: [], open: null, estimate: { kind: "nobody" }, noTicket: "closed" });
    expect(front.next.map(({ from, to }) => [(from - T0) / HOUR, (to - T0) / HOUR])).toEqual([
      [5, 6],
      [20, 24],
      [30, 31],
    ]);
  });
});

describe("the fronts", () => {
  const open = async () => {
    const news = await openConsultNews(new LocalPresence() as Presence, (error) => expect.unreachable(String(error)));
    const duties: Duty[] = [];
    let changed = () => {};
    const consult = {
      news,
      duties: vi.fn(async () => duties),
      line: async () => (duties.length > 0 ? free : nobody),
      noTicket: async (id: string | null) => (duties.some((d) => d.organisation === id) ? null : ("closed" as const)),
    };
    const roster = {
      booths: () => [booth("a"), booth("b", { organisation: "two" })],
      organisations: () => [organisation, { id: "two", name: texts("Two") }, { id: "none", name: texts("None") }],
      shifts: async () => [{ ...shift(3, 4), organisation: "two" }],
      onChange: (handler: () => void) => {
        changed = handler;
        return () => {};
      },
    };
    return { board: new FrontsBoard({ consult, roster }), consult, duties, news, changed: () => changed() };
  };

  it("are reckoned once for everybody, and again when something changes", async () => {
    const { board, consult, duties, news, changed } = await open();
    const ids = async (now: number) => (await board.latest(now)).fronts.map((f) => f.organisation);
    expect(await ids(T0)).toEqual(["two", "one"]);
    await Promise.all([ids(T0 + 1), ids(T0 + 500), ids(T0 + 10_000)]);
    expect(consult.duties).toHaveBeenCalledTimes(1);
    duties.push(duty());
    await news.tell("consult:duty", { counsellor: "account-anne" });
    expect(await ids(T0 + 10_001)).toEqual(["one", "two"]);
    changed();
    // Not more than once a second, however much happens.
    await ids(T0 + 10_500);
    expect(consult.duties).toHaveBeenCalledTimes(2);
    await ids(T0 + 11_100);
    expect(consult.duties).toHaveBeenCalledTimes(3);
    await ids(T0 + 60_000);
    expect(consult.duties).toHaveBeenCalledTimes(4);
    board.close();
  });

  it("after a failure are asked for again", async () => {
    const { board, consult } = await open();
    consult.duties.mockRejectedValueOnce(new Error("no database"));
    await expect(board.latest(T0)).rejects.toThrow("no database");
    expect((await board.latest(T0)).fronts).toHaveLength(2);
    board.close();
  });
});
