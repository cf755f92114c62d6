/** A client that does not read: it is left out, cut and forgotten, and what others get stays whole. */
import { Client } from "colyseus.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { decodeFrame } from "../../shared/walk/frame.ts";
import { rssMb } from "../bench/measure.ts";
import { issuePasses, secret } from "./crowd.ts";
import { Lean } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
const options = (pass: string, i: number) => ({ pass, name: `P${i}`, look: i, presence: "visitor", build: "test" });
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  server = await startServer({ env: { PASS_SECRET: secret } });
});
afterAll(() => server.stop());

it("a stalled line neither grows nor harms anybody, and reads sense once it goes on", async () => {
  const passes = await issuePasses(43);
  const busy = await Promise.all(passes.slice(0, 40).map((p, i) => Lean.join(server.url, options(p, i))));
  let broken = 0;
  let snapshots = 0;
  const onFrame = (bytes: Uint8Array, snapshot: boolean) => {
    if (decodeFrame(bytes, () => undefined) === null) broken++;
    if (snapshot) snapshots++;
  };
  const stalled = await Lean.join(server.url, options(passes[40]!, 40), { onFrame });
  const gone = await Lean.join(server.url, options(passes[41]!, 41));
  // The SDK decodes the state of a third one, which stalls as well.
  const room = await new Client(server.url).joinOrCreate<{ people: Map<string, { name: string; umbrella: boolean }> }>(
    "square",
    options(passes[42]!, 42),
  );
  room.onMessage("*", () => undefined);
  const errors: unknown[] = [];
  room.onError((...error) => errors.push(error));
  const sockets = [stalled.tcp, gone.tcp];
  const before = rssMb(server.pid);
  await sleep(500);
  for (const socket of sockets) socket.pause();

  // Everybody moves, gestures and opens umbrellas: frames, messages and patches pile up for those who do not read.
  for (let round = 0; round < 40; round++) {
    for (const [i, line] of busy.entries()) {
      line.move({ x: (i % 8) - 4, z: 18 + Math.floor(i / 8) + (round % 2) * 0.4, yaw: round % 3, gait: 0 });
      if (round % 8 === i % 8) line.send("sit", "seat", (i + round) % 60);
    }
    await sleep(100);
  }
  stalled.tcp.resume();
  const seen = snapshots;
  await sleep(2500);
  expect(broken).toBe(0);
  expect(seen).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  expect(room.state.people.size).toBe(43);
  for (const [slot, person] of room.state.people.entries()) expect(person.name, slot).toMatch(/^P\d+$/);
  expect(rssMb(server.pid) - before).toBeLessThan(40);

  // Whoever stays silent is given up: its line is cut, and others see it as away.
  const others = () => [...room.state.people.values()] as unknown as { name: string; away: boolean }[];
  const isAway = () => others().find((p) => p.name === "P41")?.away === true;
  for (let i = 0; i < 200 && !isAway(); i++) await sleep(100);
  expect(isAway()).toBe(true);
  expect(others().find((p) => p.name === "P40")?.away).toBe(false);
  await room.leave();
  for (const line of [...busy, stalled, gone]) line.drop();
});
