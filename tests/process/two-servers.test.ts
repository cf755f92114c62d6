/** Two servers of one installation, over Redis: one place for everybody. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCodes } from "../../shared/walk/presence.ts";
import { issuePasses, placeCrowd, secret } from "./crowd.ts";
import { Lean } from "./lean.ts";
import { redisServer, type RunningRedis, startRedis } from "./redis.ts";
import { freePort, type RunningServer, startServer } from "./server.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const options = (pass: string) => ({ pass, name: "ゆき", look: 1, presence: "visitor", build: "test" });

describe("two servers that start together on one database", () => {
  it("are both there", async () => {
    const { dataDir } = await placeCrowd([]);
    const both = await Promise.all([startServer({ dataDir }), startServer({ dataDir })]);
    // They made the same secret: a pass of one is a pass of the other.
    const { pass } = (await (await fetch(`${both[0].url}/api/pass`, { method: "POST" })).json()) as { pass: string };
    for (const server of both) (await Lean.join(server.url, options(pass))).drop();
    expect(await both[0].kill("SIGTERM")).toBe(0);
    await both[1].stop();
  });
});

describe.skipIf(!redisServer)("two servers over Redis", () => {
  let redis: RunningRedis;
  let servers: RunningServer[];
  let passes: string[];
  const join = (server: number, pass: number, room?: string) =>
    Lean.join(servers[server]!.url, options(passes[pass]!), room ? { room, byId: true } : {});

  beforeAll(async () => {
    redis = await startRedis();
    const { dataDir } = await placeCrowd([]);
    passes = await issuePasses(12);
    servers = await Promise.all(
      [0, 1].map(async () => {
        const port = await freePort();
        const env = {
          REDIS_URL: redis.url,
          PUBLIC_ADDRESS: `127.0.0.1:${port}`,
          SQUARE_CAPACITY: "3",
          PASS_SECRET: secret,
        };
        return startServer({ dataDir, port, env });
      }),
    );
  });
  afterAll(async () => {
    for (const server of servers ?? []) await server.stop();
    redis?.stop();
  });

  it("fill one square after the other, whichever server one comes to", async () => {
    const first = await join(0, 0);
    const second = await join(1, 1);
    expect(second.roomId).toBe(first.roomId);
    const third = await join(1, 2);
    expect(third.roomId).toBe(first.roomId);
    const fourth = await join(0, 3);
    expect(fourth.roomId).not.toBe(first.roomId);
    await expect(join(1, 4, first.roomId)).rejects.toThrow("404");
    const fifth = await join(1, 4, fourth.roomId);
    expect(fifth.roomId).toBe(fourth.roomId);
    await sleep(1100);
    for (const server of servers)
      expect(await (await fetch(`${server.url}/api/now`)).json()).toMatchObject({ here: 5 });
    for (const line of [first, second, third, fourth, fifth]) line.leave();
    await sleep(500);
  });

  it("know of a pass that comes in elsewhere", async () => {
    const lines = [await join(0, 5), await join(0, 6), await join(0, 7)];
    const other = await join(1, 8);
    expect(other.roomId).not.toBe(lines[0]!.roomId);
    const again = await join(1, 5, other.roomId);
    for (let i = 0; i < 40 && lines[0]!.closed === null; i++) await sleep(50);
    expect(lines[0]!.closed).toBe(closeCodes.elsewhere);
    for (const line of [...lines.slice(1), other, again]) line.leave();
    await sleep(500);
  });

  it("take over whom a killed server leaves behind", async () => {
    const line = await join(0, 9);
    line.send("sit", "seat", 4);
    await sleep(2500);
    const holder = servers.find((s) => line.socket.url.includes(`:${s.port}/`))!;
    const other = servers.find((s) => s !== holder)!;
    await holder.kill("SIGKILL");
    const began = Date.now();
    let back: Lean | null = null;
    while (!back && Date.now() - began < 20_000)
      back = await Lean.join(other.url, options(passes[9]!)).catch(() => sleep(200).then(() => null));
    expect(back).not.toBeNull();
    expect(Date.now() - began).toBeLessThan(15_000);
    back!.leave();
  });
});
