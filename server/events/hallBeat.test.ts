import { expect, it } from "vitest";
import { MINUTE, SECOND } from "../../shared/events/times.ts";
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
    wave: new Wave(),
    people: new PeopleTold(),
    sendRun: () => undefined,
  } as unknown as Gathering;
  const beat = new HallBeat(ports, () => undefined);
  const [noon, set] = [12 * 60 * MINUTE, 11 * 60 * MINUTE];
  for (const now of [noon, noon + SECOND, set, set + SECOND, set + 40 * SECOND]) beat.beat(at, now);
  expect(signed).toEqual([noon, set, set + 40 * SECOND]);
});

it("nor does it keep from anybody how many are in", () => {
  const told = new PeopleTold();
  expect(told.isDue(100, 60 * MINUTE)).toBe(true);
  told.told(100, 60 * MINUTE);
  expect(told.isDue(120, 60 * MINUTE + SECOND)).toBe(false);
  expect(told.isDue(120, MINUTE)).toBe(true);
});
