import { expect, it } from "vitest";
import { FLOOR_AWAY_MS, MINUTE, SECOND } from "../../shared/events/times.ts";
import type { Gathering } from "./gathering.ts";
import { HallBeat } from "./hallBeat.ts";
import type { HallLine } from "./hallLine.ts";
import type { HallPorts } from "./hallPorts.ts";
import { PeopleTold, Wave } from "./wave.ts";

it("a clock that was set back takes nobody's attendance: signs go on", () => {
  const signed: number[] = [];
  const ports = {
    visits: { sign: (_event: string, _who: string, now: number) => void signed.push(now) },
    halls: { peopleOf: () => 0 },
  } as unknown as HallPorts;
  const line = { who: "a", signedAt: 0, coming: { isHand: false }, hasCaughtUp: false } as HallLine;
  const at = {
    event: "e",
    state: "live",
    row: { run: { stage: { state: "live" } } },
    lines: new Set([line]),
    hands: new Set(),
    wave: new Wave(),
    people: new PeopleTold(),
    sendRun: () => undefined,
  } as unknown as Gathering;
  const beat = new HallBeat(ports, () => undefined);
  const [noon, set] = [12 * 60 * MINUTE, 11 * 60 * MINUTE];
  for (const now of [noon, noon + SECOND, set, set + SECOND, set + 40 * SECOND]) beat.beat(at, now);
  expect(signed).toEqual([noon, set, set + 40 * SECOND]);
});

it("a hand whose line is silent is gone before the floor passes on, and back with the next answer", () => {
  const told: [string, number | undefined][] = [];
  const events = {
    lineDown: async (_event: string, who: string, silentMs?: number) => void told.push([`${who} gone`, silentMs]),
    lineUp: async (_event: string, who: string) => void told.push([`${who} back`, undefined]),
  };
  const line = { who: "host", coming: { part: "host", isHand: true }, isUp: true, unanswered: 0 } as HallLine;
  let hears = true;
  line.ping = () => (line.unanswered = hears ? 0 : line.unanswered + 1);
  const at = { event: "e", lines: new Set(), hands: new Set([line]), row: { run: { stage: {} } } };
  const ports = { events, halls: { peopleOf: () => 0 } } as unknown as HallPorts;
  const beat = new HallBeat(ports, () => undefined);
  const beats = (count: number) => {
    const gathering = { ...at, wave: new Wave(), people: new PeopleTold(), sendRun: () => undefined };
    for (let i = 0; i < count; i++) beat.beat(gathering as unknown as Gathering, 12 * 60 * MINUTE + i);
  };
  beats(10);
  expect(told).toEqual([]);
  hears = false;
  beats(20);
  expect(told).toEqual([["host gone", 4 * SECOND]]);
  expect(4 * SECOND).toBeLessThan(FLOOR_AWAY_MS);
  hears = true;
  beats(2);
  expect(told.at(-1)).toEqual(["host back", undefined]);
  expect(told).toHaveLength(2);
});

it("nor does it keep from anybody how many are in", () => {
  const told = new PeopleTold();
  expect(told.isDue(100, 60 * MINUTE)).toBe(true);
  told.told(100, 60 * MINUTE);
  expect(told.isDue(120, 60 * MINUTE + SECOND)).toBe(false);
  expect(told.isDue(120, MINUTE)).toBe(true);
});
