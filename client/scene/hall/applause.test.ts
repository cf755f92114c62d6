import { describe, expect, it } from "vitest";
import { gaitCode } from "../../../shared/walk/gait.ts";
import { moves, settling, stillAir, withWave } from "./applause.ts";

const wave = (clap: number, heart = 0, people = 200, id = 1) => ({ id, people, counts: { clap, heart, nod: 0 } });
const moved = (one: ReturnType<typeof wave>) =>
  Array.from({ length: 200 }, (_, seat) => moves(one, seat, seat / 20, 100)).filter((m) => m !== null);

describe("applause", () => {
  it("moves nobody without a reaction, few for one, nearly all where nearly all clap", () => {
    expect(moved(wave(0))).toEqual([]);
    const one = moved(wave(1)).length;
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(70);
    expect(moved(wave(200)).length).toBeGreaterThan(185);
  });

  it("shows what was pressed, in its share", () => {
    expect(moved(wave(10)).every(({ gait }) => gait === gaitCode("clap"))).toBe(true);
    const hearts = moved(wave(60, 60)).filter(({ gait }) => gait === gaitCode("heart")).length;
    const all = moved(wave(60, 60)).length;
    expect(hearts / all).toBeGreaterThan(0.35);
    expect(hearts / all).toBeLessThan(0.65);
  });

  it("reaches the back later than the front, and ends", () => {
    const [front, back] = [moves(wave(200), 3, 0, 100)!, moves(wave(200), 3, 10, 100)!];
    expect(back.from - front.from).toBeCloseTo(0.7);
    expect(front.from).toBeGreaterThanOrEqual(100);
    expect(front.to).toBeGreaterThan(front.from);
  });

  it("glows, fades, and is no more", () => {
    let air = withWave(stillAir, wave(30, 90));
    expect(air.strength).toBeGreaterThan(0.5);
    expect(air.hearts).toBeCloseTo(0.75);
    expect(withWave(air, wave(0))).toBe(air);
    for (let i = 0; i < 12; i++) air = settling(air, 1);
    expect(air.strength).toBe(0);
  });
});
