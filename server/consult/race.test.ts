/** Several processes over one database, racing each other for the same visitors and counsellors. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { newRow, stepped } from "./row.ts";
import { dialects } from "../store/testing.ts";
import { step } from "../../shared/consult/session.ts";
import { takeTicket } from "../../shared/consult/ticket.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { TicketsStore } from "./tickets.store.ts";

const child = fileURLToPath(new URL("race.child.ts", import.meta.url));
const PROCESSES = 3;
const AT_ONCE = 2;
/** Calls that are missed when the race begins. */
const MISSED = 20;

type Step = readonly [ticket: string, rev: number, said: readonly string[]];
/** A process that waits for the word to begin; then gives back what it says at its end. */
const start = async (setting: object): Promise<() => Promise<string>> => {
  const racer = spawn(process.execPath, [child, JSON.stringify(setting)], { stdio: ["pipe", "pipe", "inherit"] });
  await once(racer.stdout, "data");
  return () => {
    racer.stdin.write("go");
    return text(racer.stdout);
  };
};
const list = (what: string, of: number) => Array.from({ length: of }, (_, i) => `${what}-${i}`);

describe.each(dialects)("processes that race in $dialect", ({ isHere, make }) => {
  it.skipIf(!isHere)(
    "seat no visitor twice and no counsellor over their limit, and keep each step once",
    async () => {
      const database = await make();
      const db = await database.open();
      try {
        const tickets = new TicketsStore(db);
        const at = Date.now();
        const counsellors = list("c", 4);
        const setting = {
          where: database.where,
          forMs: 4000,
          counsellors,
          visitors: list("v", 12),
          atOnce: AT_ONCE,
        };
        const racers = await Promise.all(Array.from({ length: PROCESSES }, () => start(setting)));
        // All look for what is due each second, and find it together.
        for (const id of list("missed", MISSED)) {
          const fresh = takeTicket({ id, visitor: id, intake: skipped, organisation: null, avoid: [] }, at - 600_000);
          const row = newRow(fresh, { version: "2026-11", supervisorMayJoin: false, at }, { ahead: null, source: "" });
          const call = { by: "supervisor", id: "s", deed: "call", counsellor: "nobody", session: `s-${id}` } as const;
          const called = step(fresh, call, at - 500_000);
          if (!called.ok) throw new Error(called.why);
          await tickets.insert(row);
          await tickets.keep(stepped(row, called.ticket, { deed: "call", organisation: "org", now: at - 500_000 }));
        }
        const running = Promise.all(racers.map((go) => go()));
        const finished = new AbortController();
        const ended = running.finally(() => finished.abort());
        let most = 0;
        while (!finished.signal.aborted) {
          const loads = await db
            .selectFrom("tickets")
            .select(["counsellor", (eb) => eb.fn.countAll<number>().as("talking")])
            .where("state", "in", ["talking", "offered", "agreed", "dropped"])
            .groupBy("counsellor")
            .execute();
          most = Math.max(most, ...loads.map(({ talking }) => Number(talking)));
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        const all = (await ended).map((said) => JSON.parse(said) as { failures: string[]; steps: Step[] });
        expect(all.flatMap(({ failures }) => failures)).toEqual([]);
        expect(most).toBeGreaterThan(0);
        expect(most).toBeLessThanOrEqual(AT_ONCE);
        const steps = all.flatMap((one) => one.steps);
        const keys = steps.map(([ticket, rev]) => `${ticket} ${rev}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(steps.length).toBeGreaterThan(60);
        // SQLite's lock is not fair: on a busy machine one of them may be kept out for as long as the others run.
        expect(all.filter((one) => one.steps.length > 0).length).toBeGreaterThan(1);
        const missed = steps.filter(([ticket, , said]) => ticket.startsWith("missed") && said.includes("missed"));
        expect(missed).toHaveLength(MISSED);
        const open = await db.selectFrom("tickets").select("visitor").where("over_at", "is", null).execute();
        expect(new Set(open.map(({ visitor }) => visitor)).size).toBe(open.length);
        // Each that is over has one record, and no other.
        const over = await db.selectFrom("tickets").select("record").where("over_at", "is not", null).execute();
        const records = await db.selectFrom("ticket_records").select("id").execute();
        expect(records.map(({ id }) => id).toSorted()).toEqual(over.map(({ record }) => record).toSorted());
      } finally {
        await db.destroy();
        await database.remove();
      }
    },
    60_000,
  );
});
