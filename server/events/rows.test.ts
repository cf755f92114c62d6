import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { HallServerMessages } from "../../shared/events/messages.ts";
import { type Coming, HallLine, type Packet } from "./hallLine.ts";
import { Rows } from "./rows.ts";

type Told = HallServerMessages["sitting"];
interface Made extends Packet {
  readonly message: Told;
}
let rows: Rows;
let made: number;
const told = new Map<HallLine, Told[]>();

beforeEach(() => {
  vi.useFakeTimers();
  made = 0;
  told.clear();
  rows = new Rows(4, (_, message) => {
    made++;
    return { bytes: 1, message } as unknown as Made;
  });
});
afterEach(() => {
  rows.close();
  vi.useRealTimers();
});

const enter = (who: string, change: Partial<Coming> = {}): HallLine => {
  const coming = { who, hall: 0, seat: null, name: who, look: 7, part: null, isHand: false, isList: false, hidden: [] };
  const heard: Told[] = [];
  const outlet = {
    send: (_: string, message: Told) => heard.push(message),
    carry: (packet: Packet) => heard.push((packet as Made).message),
    waiting: 0,
  };
  const line = new HallLine({ ...coming, ...change } as unknown as Coming, outlet as never, 0);
  told.set(line, heard);
  rows.enter(line);
  rows.greet(line);
  return line;
};
const seatsIn = ({ came }: Told): number[] => came.map(({ seat }) => seat).toSorted((a, b) => a - b);
const last = (line: HallLine): Told => told.get(line)!.at(-1)!;

it("gives everybody a seat, their former one where it is free; the last ones stand", () => {
  expect(enter("a").seat).toBe(0);
  expect(enter("b", { seat: 3 }).seat).toBe(3);
  expect(enter("c", { seat: 3 }).seat).toBe(1);
  expect(enter("d").seat).toBe(2);
  expect(enter("e").seat).toBe(null);
  expect(rows.halls).toEqual([{ hall: 0, people: 5 }]);
});

it("keeps the seat of whoever drops for a while", () => {
  const line = enter("a", { seat: 2 });
  rows.leave(line);
  expect(enter("b", { seat: 2 }).seat).toBe(0);
  expect(enter("a").seat).toBe(2);
  const again = enter("c", { seat: 3 });
  rows.leave(again);
  vi.advanceTimersByTime(30_000);
  expect(enter("d", { seat: 3 }).seat).toBe(3);
  vi.advanceTimersByTime(30_000);
  // The first line of "a" is long gone, and its seat is still taken by the second.
  expect(enter("e", { seat: 2 }).seat).not.toBe(2);
});

it("tells those in 3D of who came and went, in the same bytes", () => {
  const [one, other, list] = [enter("a"), enter("b"), enter("c", { isList: true })];
  rows.tell();
  made = 0;
  expect(rows.move(other, 3)).toBe(true);
  expect(rows.move(one, 3)).toBe(false);
  rows.tell();
  expect(made).toBe(1);
  expect(last(one)).toBe(last(other));
  expect(last(one)).toMatchObject({ isAll: false, gone: [1] });
  expect(seatsIn(last(one))).toEqual([3]);
  expect(told.get(list)).toEqual([]);
  rows.move(other, null);
  rows.tell();
  expect(last(one)).toEqual({ isAll: false, came: [], gone: [3] });
  const before = told.get(one)!.length;
  rows.tell();
  expect(told.get(one)!.length).toBe(before);
});

it("hides those between whom there is a block, and nobody else", () => {
  const [one, other] = [enter("a", { hidden: ["b"] }), enter("c")];
  enter("b", { hidden: ["a"] });
  rows.tell();
  expect(seatsIn(last(one))).toEqual([0, 1]);
  expect(seatsIn(last(other))).toEqual([0, 1, 2]);
  rows.hide(other, ["b"]);
  expect(last(other).isAll).toBe(true);
  expect(seatsIn(last(other))).toEqual([0, 1]);
});

it("shows those who hold it in every hall", () => {
  const [one, other] = [enter("a"), enter("b", { hall: 1 })];
  const hand = { who: "h", name: "はな", look: 1, part: "host" } as const;
  rows.showHands([hand, { ...hand, who: "k", part: "co-host" }]);
  for (const line of [one, other]) expect(seatsIn(last(line))).toEqual([900, 901]);
  rows.showHands([{ ...hand, who: "k", part: "co-host" }]);
  expect(last(one)).toMatchObject({ came: [{ seat: 900, part: "co-host" }], gone: [901] });
  expect(seatsIn(last(enter("c")))).toEqual([0, 1, 900]);
});

it("a slow line is passed over, and cut when it is hopeless", () => {
  let waiting = 0;
  const [carried, cut] = [vi.fn(), vi.fn()];
  const outlet = {
    carry: carried,
    cut,
    get waiting() {
      return waiting;
    },
  };
  const line = new HallLine({ hidden: [], sanctions: [] } as unknown as Coming, outlet as never, 0);
  expect(line.carry({ bytes: 1 })).toBe(true);
  waiting = 100_000;
  expect(line.carry({ bytes: 1 })).toBe(false);
  expect(line.hasCaughtUp).toBe(false);
  waiting = 0;
  expect(line.hasCaughtUp).toBe(true);
  expect(cut).not.toHaveBeenCalled();
  waiting = 2_000_000;
  line.carry({ bytes: 1 });
  expect(cut).toHaveBeenCalledOnce();
  expect(carried).toHaveBeenCalledOnce();
});
