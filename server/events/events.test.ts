import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MINUTE, SECOND } from "../../shared/events/times.ts";
import { LocalRelay } from "../safety/testing.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { as, type Core, enter, NOW, openCore, saidOf, wordsOf } from "./eventTesting.ts";
import { EventsStore } from "./events.store.ts";

const publish = { ...as("hana"), deed: "publish" } as const;
const open = { ...as("hana"), deed: "open-doors" } as const;
const start = { ...as("hana"), deed: "start" } as const;

describe.each(dialects)("events in $dialect", ({ isHere, make }) => {
  let database: TestDatabase;
  let store: Store;
  const cores: Core[] = [];
  beforeAll(async () => {
    if (!isHere) return;
    database = await make();
    store = await database.open();
  });
  afterEach(async () => {
    for (const { events, failures } of cores.splice(0)) {
      await events.close();
      expect(failures).toEqual([]);
    }
    for (const table of ["events", "event_guests", "event_lines", "event_processes"] as const)
      await store.deleteFrom(table).execute();
  });
  afterAll(async () => {
    if (!isHere) return;
    await store.destroy();
    await database.remove();
  });
  const core = async (with_: Parameters<typeof openCore>[1] = {}): Promise<Core> => {
    const made = await openCore(store, with_);
    cores.push(made);
    return made;
  };
  /** Two processes over one database. */
  const two = async (): Promise<readonly [Core, Core]> => {
    const relay = new LocalRelay();
    const clock = { now: NOW };
    return [await core({ relay, clock }), await core({ relay, clock })];
  };
  const stateOf = async ({ events }: Core, event: string) => (await events.find(event))?.run.stage.state;
  const run = async ({ events, clock }: Core, event: string, ...deeds: Parameters<typeof events.do>[1][]) => {
    for (const deed of deeds) expect(await events.do(event, deed, clock.now)).toMatchObject({ ok: true });
  };

  it.skipIf(!isHere)("come back from the store as they went in", async () => {
    const one = await core();
    const event = await enter(one, { title: { ja: "音楽", easy: "おんがく", en: "Music" } }, [["ken", "co-host"]]);
    const kept = await new EventsStore(store).one(event);
    expect(kept).toEqual(await one.events.find(event));
    expect(kept!.words).toEqual(wordsOf({ title: { ja: "音楽", easy: "おんがく", en: "Music" } }));
    expect(kept!.run.crew.map(({ id }) => id)).toEqual(["hana", "ken"]);
    expect((await one.events.inSpan({ from: NOW, to: NOW + 600 * MINUTE })).map(({ id }) => id)).toEqual([event]);
    expect(await one.events.inSpan({ from: NOW, to: kept!.words.from })).toEqual([]);
    expect(await one.events.find("nobody")).toBeNull();
  });

  it.skipIf(!isHere)("that want one place at one time: whoever publishes first has it, in every process", async () => {
    const [one, other] = await two();
    for (let round = 0; round < 8; round++) {
      const from = NOW + (200 + round * 300) * MINUTE;
      const events = await Promise.all(
        Array.from({ length: 4 }, (_, i) => enter(one, { from: from + i * 10 * MINUTE })),
      );
      const done = await Promise.all(
        events.map((event, i) => (i % 2 ? one : other).events.do(event, publish, one.clock.now)),
      );
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(done.filter((one_) => !one_.ok && one_.why === "place-taken")).toHaveLength(3);
    }
  });

  it.skipIf(!isHere)("may follow each other closely, the doors of the second included", async () => {
    const one = await core();
    const first = await enter(one, {});
    const tooSoon = await enter(one, { from: wordsOf().to + 14 * MINUTE });
    const next = await enter(one, { from: wordsOf().to + 15 * MINUTE });
    const elsewhere = await enter(one, { place: "concert" });
    const tours = [await enter(one, { place: "gate" }), await enter(one, { place: "gate" })];
    await run(one, first, publish);
    expect(await one.events.do(tooSoon, publish, NOW)).toEqual({ ok: false, why: "place-taken" });
    for (const event of [next, elsewhere, ...tours]) await run(one, event, publish);
  });

  it.skipIf(!isHere)("have one floor: takes that race are kept one after the other, each once", async () => {
    const [one, other] = await two();
    const event = await enter(one, {}, [["ken", "co-host"]]);
    await run(one, event, publish, open, start);
    const take = (id: string, by: "host" | "co-host") => ({ ...as(id, by), deed: "take" }) as const;
    const before = (await one.events.find(event))!.rev;
    const done = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        i % 2 ? one.events.do(event, take("hana", "host"), NOW) : other.events.do(event, take("ken", "co-host"), NOW),
      ),
    );
    expect(done.every(({ ok }) => ok)).toBe(true);
    const row = (await other.events.find(event))!;
    expect(row.rev).toBe(before + 6);
    expect(done.some((step) => step.ok && step.row.rev === row.rev)).toBe(true);
    expect(saidOf(one, event).filter((said) => said === "crew:floor-passed")).toHaveLength(6);
    expect(await one.events.find(event)).toEqual(row);
  });

  it.skipIf(!isHere)("open their doors on time, and say so once over all processes", async () => {
    const [one, other] = await two();
    const event = await enter(one);
    await run(one, event, publish);
    one.clock.now = wordsOf().from - 15 * MINUTE - 1;
    await Promise.all([one.events.look(), other.events.look()]);
    expect(await stateOf(other, event)).toBe("published");
    one.clock.now += 1;
    await Promise.all([one.events.look(), other.events.look()]);
    expect([await stateOf(one, event), await stateOf(other, event)]).toEqual(["doors", "doors"]);
    expect(saidOf(one, event).filter((said) => said === "registered:doors-open")).toHaveLength(1);
    expect(other.events.running().map(({ id }) => id)).toEqual([event]);
  });

  it.skipIf(!isHere)("wait with their doors for one that goes on longer", async () => {
    const one = await core();
    const [first, next] = [await enter(one), await enter(one, { from: wordsOf().to + 15 * MINUTE })];
    for (const event of [first, next]) await run(one, event, publish);
    one.clock.now = wordsOf().from;
    await run(one, first, open, start);
    await one.events.lineUp(first, "hana");
    one.clock.now = wordsOf().to + 5 * MINUTE;
    await one.events.look();
    expect(await stateOf(one, next)).toBe("published");
    await run(one, first, { ...as("hana"), deed: "end" });
    await one.events.look();
    expect(await stateOf(one, next)).toBe("doors");
    // An end taken back would put two audiences into one hall.
    expect(await one.events.do(first, { ...as("hana"), deed: "reopen" }, one.clock.now)).toEqual({
      ok: false,
      why: "place-taken",
    });
  });

  it.skipIf(!isHere)("that nobody could hold, because all servers were down, are called off", async () => {
    const before = await core();
    const event = await enter(before);
    await run(before, event, publish);
    const after = await core({ clock: { now: wordsOf().to + MINUTE } });
    expect(await stateOf(after, event)).toBe("cancelled");
    expect(saidOf(after, event)).toContain("registered:cancelled");
  });

  it.skipIf(!isHere)("called off while people sit in them: all are told, and nothing goes on", async () => {
    const [one, other] = await two();
    const event = await enter(one);
    await run(one, event, publish, open, start);
    await run(other, event, { ...as("op", "operator"), deed: "cancel" });
    expect(saidOf(one, event)).toEqual(expect.arrayContaining(["audience:cancelled", "registered:cancelled"]));
    expect((await one.events.find(event))!.run.stage).toMatchObject({ state: "cancelled", reason: "operator" });
    expect((await one.events.find(event))!.sequence).toBe(1);
    expect(await one.events.do(event, start, NOW)).toEqual({ ok: false, why: "not-now" });
    expect(one.events.running()).toEqual([]);
  });

  it.skipIf(!isHere)("are no drafts again once somebody registered", async () => {
    const one = await core();
    const event = await enter(one);
    await run(one, event, publish);
    one.events.countRegistered = async () => 1;
    const withdraw = { ...as("hana"), deed: "withdraw" } as const;
    expect(await one.events.do(event, withdraw, NOW)).toEqual({ ok: false, why: "registered" });
    one.events.countRegistered = async () => 0;
    await run(one, event, withdraw);
    expect(await stateOf(one, event)).toBe("draft");
  });

  it.skipIf(!isHere)("are known to a process that heard no news of them", async () => {
    const [one, deaf] = [await core(), await core()];
    const event = await enter(one);
    await run(one, event, publish);
    await deaf.events.books.look();
    expect(await stateOf(deaf, event)).toBe("published");
    await run(one, event, open);
    await deaf.events.books.look();
    expect(deaf.events.running().map(({ id }) => id)).toEqual([event]);
  });

  it.skipIf(!isHere)("pass the floor on when its holder's line drops, and back to nobody's surprise", async () => {
    const [one, other] = await two();
    const event = await enter(one, {}, [["ken", "co-host"]]);
    await one.events.lineUp(event, "hana");
    await other.events.lineUp(event, "ken");
    await run(one, event, publish, open, start);
    await one.events.lineDown(event, "hana");
    const floor = async () => {
      const { stage } = (await one.events.find(event))!.run;
      return "floor" in stage ? stage.floor : null;
    };
    one.clock.now += 6 * SECOND;
    await other.events.look();
    expect(await floor()).toBe("hana");
    one.clock.now += 1 * SECOND;
    await other.events.look();
    expect(await floor()).toBe("ken");
    await other.events.lineDown(event, "ken");
    one.clock.now += 7 * SECOND;
    await one.events.look();
    expect(await stateOf(one, event)).toBe("paused");
    await one.events.lineUp(event, "hana");
    expect(await stateOf(other, event)).toBe("live");
    expect(await floor()).toBe("hana");
  });

  it.skipIf(!isHere)("know two lines of one hand as one", async () => {
    const [one, other] = await two();
    const event = await enter(one);
    await one.events.lineUp(event, "hana");
    await one.events.lineUp(event, "hana");
    await other.events.lineUp(event, "hana");
    const isHere = async () => (await one.events.find(event))!.run.crew[0]!.isHere;
    await one.events.lineDown(event, "hana");
    await one.events.lineDown(event, "hana");
    expect(await isHere()).toBe(true);
    await other.events.lineDown(event, "hana");
    expect(await isHere()).toBe(false);
  });
});
