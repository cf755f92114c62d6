import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../shared/campaign/days.ts";
import { handOf } from "../../shared/events/run.ts";
import { isCode } from "../../shared/talk/code.ts";
import type { Account } from "../staff/accounts.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { CODE_GUESSES, Codes } from "./codes.ts";
import { Crew } from "./crew.ts";
import { actorOf, as, type Core, enter, hana, NOW, openCore, orgHost, wordsOf } from "./eventTesting.ts";

const account = (id: string, grants: Account["grants"], isClosed = false): Account => ({
  id,
  name: `name of ${id}`,
  email: "",
  grants,
  hasSecondFactor: false,
  since: 0,
  lastSeen: null,
  isClosed,
  isDemo: false,
});
const accounts = [
  account("hana", hana.grants),
  account("ken", [{ role: "member", organisation: "org" }]),
  account("far", [{ role: "host", organisation: "other" }]),
  account("mod", [{ role: "moderator", organisation: null }]),
  account("ear", [{ role: "counsellor", organisation: "org" }]),
  account("gone", [{ role: "host", organisation: null }], true),
];

describe.each(dialects)("crews in $dialect", ({ isHere, make }) => {
  let database: TestDatabase;
  let store: Store;
  let core: Core;
  let crew: Crew;
  beforeAll(async () => {
    if (!isHere) return;
    database = await make();
    store = await database.open();
  });
  beforeEach(async () => {
    if (!isHere) return;
    for (const table of ["events", "event_guests"] as const) await store.deleteFrom(table).execute();
    core = await openCore(store);
    crew = new Crew({
      events: core.events,
      planning: core.planning,
      accounts: { all: async () => accounts, find: async (id) => accounts.find((one) => one.id === id) ?? null },
      note: async (by, deed, _, details) => void core.notes.push([by?.id, deed, details].join(" ")),
    });
    return async () => {
      await core.events.close();
      expect(core.failures).toEqual([]);
    };
  });
  afterAll(async () => {
    if (!isHere) return;
    await store.destroy();
    await database.remove();
  });
  const host = { id: "hana", part: "host" } as const;
  const set = (event: string, ...hands: Parameters<Crew["set"]>[2]) => crew.set(hana, event, hands, NOW);
  const partsOf = async (event: string) => (await core.events.find(event))!.run.crew.map(({ id, part }) => [id, part]);

  it.skipIf(!isHere)("have one host, and each hand once", async () => {
    const event = await enter(core);
    await set(event, { id: "ken", part: "co-host" }, { id: "mod", part: "captions" }, host);
    expect(await partsOf(event)).toEqual([
      ["hana", "host"],
      ["ken", "co-host"],
      ["mod", "captions"],
    ]);
    await expect(set(event, { id: "ken", part: "co-host" })).rejects.toThrow("crew");
    await expect(set(event, host, { id: "ken", part: "host" })).rejects.toThrow("crew");
    await expect(set(event, host, { id: "ken", part: "captions" }, { id: "ken", part: "questions" })).rejects.toThrow(
      "crew",
    );
    for (const id of ["nobody", "gone", "guest-of-nobody"])
      await expect(set(event, host, { id, part: "speaker" })).rejects.toThrow("account");
    await expect(crew.set(actorOf("ken"), event, [host], NOW)).rejects.toThrow("event");
    expect(core.notes).toEqual(["hana event-crew none>co-host none>captions"]);
  });

  it.skipIf(!isHere)("are chosen from those one works with, and counsellors are named to nobody", async () => {
    const event = await enter(core, { organisation: "org" });
    const named = async (...[actor]: Parameters<Crew["people"]>) =>
      (await crew.people(actor, event)).map(({ id }) => id);
    expect(await named(hana, event)).toEqual(["hana", "ken", "far", "mod"]);
    expect(await named(orgHost, event)).toEqual(["hana", "ken", "mod"]);
  });

  it.skipIf(!isHere)("take guests in by a link, until a day after the event", async () => {
    const event = await enter(core);
    const { guests } = core.events;
    const { id, token } = await crew.guest(hana, { event, guest: null, name: " 佐藤さん\u200b " }, NOW);
    expect(await partsOf(event)).toContainEqual([id, "speaker"]);
    expect(await guests.check(token, event)).toEqual({ id, name: "佐藤さん" });
    expect(await guests.check(token, await enter(core))).toBeNull();
    expect(await guests.check("nonsense", event)).toBeNull();
    expect(JSON.stringify(await store.selectFrom("event_guests").selectAll().execute())).not.toContain(token);
    const end = wordsOf().to + DAY_MS;
    core.clock.now = end - 1;
    expect(await guests.check(token, event)).not.toBeNull();
    core.clock.now = end;
    expect(await guests.check(token, event)).toBeNull();
  });

  it.skipIf(!isHere)("give a guest a new link in place of the old one, and none to whoever went", async () => {
    const event = await enter(core);
    const { guests } = core.events;
    const first = await crew.guest(hana, { event, guest: null, name: "佐藤" }, NOW);
    const second = await crew.guest(hana, { event, guest: first.id, name: "佐藤" }, NOW);
    expect(second.id).toBe(first.id);
    expect([await guests.check(first.token, event), await guests.check(second.token, event)]).toEqual([
      null,
      { id: first.id, name: "佐藤" },
    ]);
    expect((await partsOf(event)).filter(([id]) => id === first.id)).toHaveLength(1);
    await expect(set(event, { id: first.id, part: "host" }, { id: "hana", part: "co-host" })).rejects.toThrow("crew");
    await set(event, host, { id: first.id, part: "co-host" });
    expect(await guests.check(second.token, event)).not.toBeNull();
    await set(event, host);
    expect(await guests.check(second.token, event)).toBeNull();
    await expect(crew.guest(hana, { event, guest: first.id, name: "佐藤" }, NOW)).rejects.toThrow("account");
  });

  it.skipIf(!isHere)("lose the floor with their part, and nobody is left without one for long", async () => {
    const event = await enter(core, {}, [["ken", "co-host"]]);
    for (const who of ["hana", "ken"]) await core.events.lineUp(event, who);
    for (const deed of ["publish", "open-doors", "start"] as const)
      await core.events.do(event, { ...as("hana"), deed }, NOW);
    await core.events.do(event, { ...as("ken", "co-host"), deed: "take" }, NOW);
    await set(event, host);
    await core.events.look();
    const { run } = (await core.events.find(event))!;
    expect(run.stage).toMatchObject({ state: "live", floor: "hana" });
    expect(handOf(run, "ken")).toBeUndefined();
  });

  it.skipIf(!isHere)("let in by code whoever was given it, and nobody who guesses", async () => {
    const event = await enter(core, { audience: "code" });
    const codes = new Codes();
    const from = (pass: string, source = "net") => ({ pass, source });
    const row = async () => (await core.events.find(event))!;
    expect(codes.refusal(await row(), from("p"), "ABCDEFGH", NOW)).toBe("by-code");
    const code = await crew.code(hana, event, false);
    expect(isCode(code)).toBe(true);
    expect(await crew.code(hana, event, false)).toBe(code);
    expect(codes.refusal(await row(), from("p"), null, NOW)).toBe("by-code");
    expect(codes.refusal(await row(), from("p"), code.toLowerCase(), NOW)).toBeNull();
    expect(codes.refusal(await row(), from("p"), null, NOW)).toBeNull();
    for (let i = 0; i < 5; i++) expect(codes.refusal(await row(), from("q"), "34679CFH", NOW)).toBe("code-wrong");
    expect(codes.refusal(await row(), from("q"), code, NOW)).toBe("code-wait");
    const drawn = await crew.code(hana, event, true);
    expect(drawn).not.toBe(code);
    expect(codes.refusal(await row(), from("r"), code, NOW)).toBe("code-wrong");
    expect(codes.refusal(await row(), from("r"), drawn, NOW)).toBeNull();
  });

  it.skipIf(!isHere)("keeps nobody else out when a stranger guesses with one pass after the other", async () => {
    const event = await enter(core, { audience: "code" });
    const codes = new Codes();
    const code = await crew.code(hana, event, false);
    const row = (await core.events.find(event))!;
    const give = (pass: string, source: string, typed: string) => codes.refusal(row, { pass, source }, typed, NOW);
    const { source, all } = CODE_GUESSES;
    for (let i = 0; i < source; i++) expect(give(`pass ${i}`, "stranger", "34679CFH")).toBe("code-wrong");
    expect(give("one more", "stranger", code)).toBe("code-wait");
    expect(give("invited", "home", code)).toBeNull();
    for (let i = source; i < all; i++) expect(give(`pass ${i}`, `net ${i}`, "34679CFH")).toBe("code-wrong");
    expect(give("late", "elsewhere", code)).toBe("code-wait");
    expect(give("invited", "home", code)).toBeNull();
  });
});
