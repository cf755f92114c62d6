/** The host's process is killed while the event goes on: a co-host elsewhere has the floor within ten seconds. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { handOf, stateOf } from "../../shared/events/run.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { LocalRelay } from "../safety/testing.ts";
import { dialects } from "../store/testing.ts";
import { as, wordsOf } from "./eventTesting.ts";
import { Events } from "./events.ts";
import { newRow } from "./row.ts";

const child = fileURLToPath(new URL("killed.child.ts", import.meta.url));

describe.concurrent.each(dialects)("a host's process that is killed, on $dialect", ({ isHere, make }) => {
  it.skipIf(!isHere)(
    "leaves the floor to a co-host within ten seconds, and its line to nobody",
    async ({ expect: see }) => {
      const database = await make();
      const store = await database.open();
      const failures: unknown[] = [];
      const events = await Events.open({
        store,
        relay: new LocalRelay(),
        failed: (error) => failures.push(error),
      });
      try {
        const now = Date.now();
        const row = newRow("e", wordsOf({ from: now + 5 * MINUTE }), "hana", now);
        const ken = { id: "ken", part: "co-host", isHere: false, since: now } as const;
        await events.books.store.insert({ ...row, run: { ...row.run, crew: [...row.run.crew, ken] } });
        const setting = { where: database.where, event: "e", who: "hana" };
        const host = spawn(process.execPath, [child, JSON.stringify(setting)], { stdio: ["pipe", "pipe", "inherit"] });
        await once(host.stdout, "data");
        await events.lineUp("e", "ken");
        for (const deed of ["publish", "open-doors", "start"] as const)
          see(await events.do("e", { ...as("hana"), deed }, Date.now())).toMatchObject({ ok: true });
        // It gives signs of life.
        const beats = async () =>
          (await store.selectFrom("event_processes").select("beat").execute()).map((p) => p.beat);
        const first = await beats();
        await vi.waitFor(async () => expect(Math.min(...(await beats()))).toBeGreaterThan(Math.max(...first)), 5000);
        const before = (await events.find("e"))!.run;
        see([stateOf(before), handOf(before, "hana")?.isHere]).toEqual(["live", true]);
        const killedAt = Date.now();
        host.kill("SIGKILL");
        await vi.waitFor(
          async () => {
            const { stage } = (await events.books.store.one("e"))!.run;
            expect("floor" in stage && stage.floor).toBe("ken");
          },
          { timeout: 15_000, interval: 50 },
        );
        see(host.signalCode).toBe("SIGKILL");
        see(Date.now() - killedAt).toBeLessThan(10_000);
        see(stateOf((await events.find("e"))!.run)).toBe("live");
        see((await store.selectFrom("event_lines").select("who").execute()).map(({ who }) => who)).toEqual(["ken"]);
        see(failures).toEqual([]);
      } finally {
        await events.close();
        await store.destroy();
        await database.remove();
      }
    },
    30_000,
  );
});
