/** Safety over two servers of one installation: what one does holds at the other at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeskReports, Today } from "../../shared/safety/desk.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { Guest, until } from "./guest.ts";
import { LiveLine } from "./live.ts";
import { type Installation, startInstallation } from "./installation.ts";
import { redisServer } from "./redis.ts";
import { demoPassword, StaffClient } from "./staff.ts";

const HOUR = 60 * 60 * 1000;

describe.skipIf(!redisServer)("two servers with one desk", () => {
  let installation: Installation;
  let servers: Installation["servers"];
  /** A moderator at each of the servers. */
  let moderators: StaffClient[];

  beforeAll(async () => {
    installation = await startInstallation();
    ({ servers } = installation);
    const password = await demoPassword(servers[1]!.output);
    moderators = servers.map(({ url }) => new StaffClient(url));
    for (const moderator of moderators)
      expect((await moderator.signIn("moderator@demo.example", password)).status).toBe(200);
  });
  afterAll(async () => {
    await installation?.stop();
  });

  /** The desk at the server that does not hold this guest's square. */
  const farFrom = (guest: Guest) => moderators[guest.room.connection.url!.includes(`:${servers[0]!.port}/`) ? 1 : 0]!;
  const url = (i: number) => servers[i]!.url;

  it("a report reaches the other server's desk, and what is done there holds here, and at both doors", async () => {
    const bob = await Guest.enter(url(0), "ボブ");
    const ann = await Guest.enter(url(1), "あんな");
    const desk = farFrom(bob);
    const live = await LiveLine.open(desk);
    ann.send("report", { slot: bob.slot, reason: "sexual", words: "" });
    await until(() => live.changes.includes("reports"));
    await until(() => bob.closed === closeCodes.anew);
    await bob.join(url(1));
    const [report] = ((await desk.get("/api/desk/reports")).body as unknown as DeskReports).reports;
    const body = { report: report!.id, kind: "out", length: HOUR, reason: "sexual", words: "" };
    expect((await desk.post("/api/desk/sanction", body)).status).toBe(200);
    await until(() => bob.closed === closeCodes.out);
    for (const i of [0, 1])
      await expect(bob.join(url(i), { name: `名前${i}` })).rejects.toMatchObject({ code: 403, message: "out" });
    live.close();
  });

  it("calm mode, and places, are the same at both", async () => {
    const guest = await Guest.enter(url(0), "しずか");
    const [here, there] = [farFrom(guest), moderators.find((m) => m !== farFrom(guest))!];
    const today = async (at: StaffClient) => (await at.get("/api/desk/today")).body as unknown as Today;
    expect((await here.post("/api/desk/calm", { on: true })).status).toBe(200);
    await until(() => guest.last("reach")?.barriers.includes("calm"));
    await until(async () => (await today(there)).rules.isCalm);
    const shown = async (at: StaffClient) => (await today(at)).places.map(({ square, people }) => [square, people]);
    await until(async () => (await shown(here)).some(([, people]) => people === 1));
    expect(await shown(there)).toEqual(await shown(here));
    await guest.leave();
  });
});
