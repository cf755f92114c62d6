/** People come back to where they were: after the server was killed, after it was stopped, after a dropped line. */
import { Client } from "colyseus.js";
import { afterEach, describe, expect, it } from "vitest";
import { decodeFrame, type Motion } from "../../shared/walk/frame.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { ahead, distance, type Point } from "../../shared/walk/geometry.ts";
import { seats } from "../../shared/walk/map.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { isWalkable } from "../../shared/walk/step.ts";
import { issuePasses, placeCrowd } from "./crowd.ts";
import { Lean } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";

const SIT = gaitCode("sit");
/** So many of them sit. */
const SEATED = 60;
/** Rounding of the wire, twice, metres. */
const NEAR_M = 0.06;
/** Places are written every two seconds. */
const SAVED_MS = 3000;

let server: RunningServer;
const lines = new Set<Lean>();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean, ms: number) => {
  for (const end = Date.now() + ms; !holds() && Date.now() < end;) await sleep(20);
  return holds();
};

afterEach(async () => {
  for (const line of lines) line.drop();
  lines.clear();
  await server.stop();
});

const options = (pass: string, i: number) => ({ pass, name: `P${i}`, look: i, presence: "visitor", build: "test" });

/** Joins as our client does: again and again, with a pause that has some chance in it. */
const comeIn = async (pass: string, i: number, seen?: (bytes: Uint8Array, snapshot: boolean) => void) => {
  for (;;)
    try {
      const line = await Lean.join(server.url, options(pass, i), seen ? { onFrame: seen } : {});
      lines.add(line);
      await line.said;
      return line;
    } catch {
      await sleep(150 + Math.random() * 400);
    }
};

/** Everybody as somebody sees them who just came in. */
const lookAround = async (pass: string): Promise<Map<number, Motion>> => {
  const everybody = new Map<number, Motion>();
  const line = await comeIn(pass, 0, (bytes, snapshot) => {
    if (snapshot) decodeFrame(bytes, (slot, x, z, yaw, gait) => everybody.set(slot, { x, z, yaw, gait }));
  });
  await until(() => everybody.size > 0, 5000);
  line.drop();
  lines.delete(line);
  return everybody;
};

/** So many places all over the square, apart from each other. */
const places = (count: number): Point[] =>
  Array.from({ length: count * 2 }, (_, i) => ahead({ x: 0, z: 0 }, i * 2.4, 8 + 38 * Math.sqrt((i + 1) / (count * 2))))
    .filter((p) => isWalkable(p, -0.05))
    .slice(0, count);

describe("after kill -9", () => {
  it.each([
    [300, 5000],
    [1000, 10_000],
  ])("%i people are back at the same place, seat and look within %i ms", async (people, within) => {
    const at = places(people);
    const crowd = await placeCrowd(at);
    server = await startServer({
      dataDir: crowd.dataDir,
      env: { PASS_SECRET: crowd.secret, SQUARE_CAPACITY: String(people + 2) },
    });
    const [watcher] = await issuePasses(1);
    const before = await Promise.all(crowd.passes.map((pass, i) => comeIn(pass, i)));
    for (const [i, line] of before.slice(0, SEATED).entries()) line.send("sit", "seat", i);
    await sleep(SAVED_MS);
    const square = before[0]!.roomId;

    await server.kill("SIGKILL");
    expect(await until(() => before.every((l) => l.closed !== null), 5000)).toBe(true);
    const coming = Promise.all(crowd.passes.map((pass, i) => comeIn(pass, i)));
    server = await server.restart();
    const began = Date.now();
    const after = await coming;
    expect(Date.now() - began).toBeLessThan(within);

    // The invitation that somebody sent before still leads there.
    expect(new Set(after.map((l) => l.roomId))).toEqual(new Set([square]));
    const everybody = await lookAround(watcher!);
    for (const [i, line] of after.entries()) {
      const seen = everybody.get(line.slot)!;
      expect(distance(seen, i < SEATED ? seats[i]! : at[i]!), `P${i}`).toBeLessThan(NEAR_M);
      expect(seen.gait === SIT).toBe(i < SEATED);
    }
    const room = await new Client(server.url).joinById<{
      people: Map<string, { name: string; look: number; seat: number; away: boolean }>;
    }>(square, options(watcher!, 0));
    room.onMessage("*", () => undefined);
    // Who joins between two patches gets the last ones with the next patch.
    const isShown = (line: Lean) => room.state.people?.has(String(line.slot)) ?? false;
    await until(() => after.every(isShown), 5000);
    for (const [i, line] of after.entries())
      expect(room.state.people.get(String(line.slot))).toMatchObject({
        name: `P${i}`,
        look: i,
        seat: i < SEATED ? i : -1,
        away: false,
      });
    await room.leave();
  });
});

describe("after SIGTERM", () => {
  it("everybody is told, saved and let go, and finds their place again", async () => {
    const at = places(20);
    const crowd = await placeCrowd(at);
    server = await startServer({ dataDir: crowd.dataDir, env: { PASS_SECRET: crowd.secret } });
    const before = await Promise.all(crowd.passes.map((pass, i) => comeIn(pass, i)));
    // A seat taken in the last moment is not lost.
    before[0]!.send("sit", "seat", 5);
    before[1]!.move({ x: at[1]!.x + 0.6, z: at[1]!.z, yaw: 0, gait: 0 });
    await sleep(300);
    const began = Date.now();
    expect(await server.kill("SIGTERM")).toBe(0);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(await until(() => before.every((l) => l.closed === closeCodes.restarting), 2000)).toBe(true);

    server = await server.restart();
    const after = await Promise.all(crowd.passes.map((pass, i) => comeIn(pass, i)));
    const [watcher] = await issuePasses(1);
    const everybody = await lookAround(watcher!);
    expect(distance(everybody.get(after[0]!.slot)!, seats[5]!)).toBeLessThan(NEAR_M);
    expect(distance(everybody.get(after[1]!.slot)!, { x: at[1]!.x + 0.6, z: at[1]!.z })).toBeLessThan(0.4);
    expect(distance(everybody.get(after[9]!.slot)!, at[9]!)).toBeLessThan(NEAR_M);
  });
});

describe("after a dropped line", () => {
  it("the same pass takes over place and seat, and the older line ends", async () => {
    server = await startServer({ env: { PASS_SECRET: (await placeCrowd([])).secret } });
    const [pass, other] = await issuePasses(2);
    const first = await comeIn(pass!, 1);
    const neighbour = await comeIn(other!, 2);
    first.send("sit", "seat", 3);
    await sleep(200);
    const second = await comeIn(pass!, 1);
    expect(await until(() => first.closed !== null, 3000)).toBe(true);
    expect(first.closed).toBe(closeCodes.elsewhere);
    expect([second.slot, second.roomId]).toEqual([first.slot, first.roomId]);

    second.drop();
    await sleep(300);
    neighbour.send("sit", "seat", 3);
    const third = await comeIn(pass!, 1);
    expect(third.slot).toBe(first.slot);
    const [watcher] = await issuePasses(1);
    const everybody = await lookAround(watcher!);
    expect(distance(everybody.get(third.slot)!, seats[3]!)).toBeLessThan(NEAR_M);
    expect(distance(everybody.get(neighbour.slot)!, seats[3]!)).toBeGreaterThan(0.4);
    const { here } = (await (await fetch(`${server.url}/api/now`)).json()) as { here: number };
    expect(here).toBeLessThanOrEqual(4);
  });
});
