/** The booths over two servers of one installation: what happens at one is heard at the other at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fronts } from "../../shared/consult/api.ts";
import { beginShift, mineOf, takeTicket } from "./booth.ts";
import { issuePasses } from "./crowd.ts";
import { until } from "./guest.ts";
import { listenTo } from "./liveTicket.ts";
import { type Installation, startInstallation } from "./installation.ts";
import { redisServer } from "./redis.ts";
import { demoPassword, StaffClient } from "./staff.ts";

describe.skipIf(!redisServer)("two servers with the same booths", () => {
  let installation: Installation;
  let servers: Installation["servers"];
  /** On duty at the first server. */
  let counsellor: StaffClient;
  const url = (i: number) => servers[i]!.url;
  const fronts = async (i: number) =>
    ((await new StaffClient(url(i)).get("/api/consult/booths")).body as unknown as Fronts).fronts;

  beforeAll(async () => {
    installation = await startInstallation();
    ({ servers } = installation);
    counsellor = await beginShift(url(0), await demoPassword(servers[1]!.output));
  });
  afterAll(async () => {
    await installation?.stop();
  });

  it("have one key for Web Push, and the same fronts", async () => {
    const keys = await Promise.all(
      [0, 1].map(async (i) => (await new StaffClient(url(i)).get("/api/consult/push-key")).body),
    );
    expect(keys[0]).toEqual(keys[1]);
    for (const i of [0, 1])
      expect(await until(async () => (await fronts(i)).find(({ here }) => here.length > 0))).toMatchObject({
        noTicket: null,
      });
  });

  it("a page at one hears the call that is made at the other, whichever gave the ticket", async () => {
    for (const i of [0, 1]) {
      const [pass] = (await issuePasses(1)) as [string];
      expect((await takeTicket(url(i), pass)).status).toBe(200);
      const page = await listenTo(url(1), pass);
      const { id } = (await until(() => page.told[0])).ticket!;
      expect((await counsellor.post("/api/consult/call", { ticket: id, meanwhile: true })).status).toBe(200);
      await until(() => page.told.some(({ ticket }) => ticket?.state === "called"), 1500);
      expect((await mineOf(url(1 - i), pass)).ticket).toMatchObject({ id, state: "called" });
      const leave = { pass, ticket: id, deed: "leave" };
      expect((await new StaffClient(url(1)).post("/api/consult/do", leave)).status).toBe(200);
      page.leave();
    }
  });

  it("two tabs at two servers get one ticket", async () => {
    const [pass] = (await issuePasses(1)) as [string];
    const taken = await Promise.all([0, 1].map((i) => takeTicket(url(i), pass)));
    const ids = taken.map(({ status, body }) => [status, (body.ticket as { id: string }).id]);
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]![0]).toBe(200);
  });
});
