/** Several processes do whatever they can to the same few events at once: whatever comes of it, some things always hold. */
import { describe, expect, it } from "vitest";
import { inTheWayOf } from "../../shared/events/programme.ts";
import { stateOf } from "../../shared/events/run.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import { LocalRelay } from "../safety/testing.ts";
import { dialects } from "../store/testing.ts";
import { type Core, enter, NOW, openCore, wordsOf } from "./eventTesting.ts";
import { type AskedHappening, entryOf } from "./row.ts";

const PROCESSES = 3;
const EVENTS = 5;
const ROUNDS = 60;
const SPAN = { from: NOW - 600 * MINUTE, to: NOW + 6000 * MINUTE };

/** Numbers that look drawn, the same at each run. */
const drawn = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const deedsOf = (pick: () => number): AskedHappening => {
  const host = { by: "host", id: "hana" } as const;
  const ken = { by: "co-host", id: "ken" } as const;
  const crew = pick() < 0.5 ? host : ken;
  const from = NOW + Math.floor(pick() * 300) * MINUTE;
  const all: readonly AskedHappening[] = [
    { ...host, deed: "publish" },
    { ...host, deed: "publish" },
    { ...host, deed: "withdraw" },
    { ...host, deed: "move", from, to: from + 60 * MINUTE },
    { ...host, deed: "move", from, to: from + 60 * MINUTE },
    { ...crew, deed: "rehearse" },
    { ...crew, deed: "leave-rehearsal" },
    { ...crew, deed: "open-doors" },
    { ...crew, deed: "open-doors" },
    { ...crew, deed: "start" },
    { ...crew, deed: "take" },
    { ...crew, deed: "give", to: pick() < 0.5 ? "hana" : "ken" },
    { ...crew, deed: "pause" },
    { ...crew, deed: "resume" },
    { ...crew, deed: "end" },
    { ...crew, deed: "reopen" },
    { by: "line", id: "", deed: pick() < 0.5 ? "drop" : "back", who: pick() < 0.5 ? "hana" : "ken" },
    { by: "clock", id: "", deed: "tick" },
  ];
  return all[Math.floor(pick() * all.length)]!;
};

/** What holds at every moment, for one place. */
const check = async ({ events }: Core): Promise<void> => {
  const entries = (await events.books.store.inSpan(SPAN)).map(entryOf);
  expect(entries.filter(({ state }) => isOpen(state)).length).toBeLessThanOrEqual(1);
  const published = entries.filter(({ state }) => state === "published");
  for (const entry of published) expect(inTheWayOf(entry, published)).toEqual([]);
};

describe.each(dialects)("processes that race for one hall in $dialect", ({ dialect, isHere, make }) => {
  it.skipIf(!isHere)(
    "never open it twice, never promise it twice, and say each step once",
    async () => {
      const database = await make();
      // Each with lines to the database of its own; two of SQLite's in one process would wait for each other for ever.
      const first = await database.open();
      const others = dialect === "SQLite" ? [] : [await database.open(), await database.open()];
      const stores = [first, ...others];
      const relay = new LocalRelay();
      const clock = { now: NOW };
      const cores = await Promise.all(
        Array.from({ length: PROCESSES }, (_, i) => openCore(stores[i % stores.length]!, { relay, clock })),
      );
      try {
        const ids: string[] = [];
        for (let i = 0; i < EVENTS; i++)
          ids.push(await enter(cores[0]!, { from: wordsOf().from + i * 20 * MINUTE }, [["ken", "co-host"]]));
        const live = async (core: Core, seed: number) => {
          const pick = drawn(seed);
          for (let round = 0; round < ROUNDS; round++) {
            const event = ids[Math.floor(pick() * ids.length)]!;
            await core.events.do(event, deedsOf(pick), clock.now);
            if (round % 6 === 0) await check(core);
            if (round % 10 === 0) clock.now += 2 * MINUTE;
          }
        };
        await Promise.all(cores.flatMap((core, i) => [live(core, i + 1), live(core, 100 + i)]));
        await check(cores[0]!);
        const told = relay.told
          .filter(({ topic }) => topic === "events:step")
          .map(({ message }) => message as { event: string; rev: number });
        const keys = told.map(({ event, rev }) => `${event} ${rev}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThan(60);
        // Whoever heard the news knows what the store knows.
        for (const { events } of cores)
          for (const event of ids) expect(await events.find(event)).toEqual(await events.books.store.one(event));
        const rows = await cores[0]!.events.inSpan(SPAN);
        expect(new Set(rows.map(({ run }) => stateOf(run))).size).toBeGreaterThan(1);
        expect(cores.flatMap(({ failures }) => failures)).toEqual([]);
      } finally {
        for (const { events } of cores) await events.close();
        for (const store of stores) await store.destroy();
        await database.remove();
      }
    },
    30_000,
  );
});
