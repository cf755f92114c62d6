import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../shared/campaign/days.ts";
import type { EventWords } from "../../shared/events/event.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { HttpError } from "../web/http.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { actorOf, type Core, hana, lines, NOW, office, openCore, orgHost, saidOf, wordsOf } from "./eventTesting.ts";
import { Planning } from "./planning.ts";

const why = (promise: Promise<unknown>): Promise<{ status: number; message: string; details: object }> =>
  promise.then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => {
      if (!(error instanceof HttpError)) throw error;
      return { status: error.status, message: error.message, details: error.details };
    },
  );

describe.each(dialects)("planning in $dialect", ({ isHere, make }) => {
  let database: TestDatabase;
  let store: Store;
  let core: Core;
  beforeAll(async () => {
    if (!isHere) return;
    database = await make();
    store = await database.open();
  });
  beforeEach(async () => {
    if (!isHere) return;
    await store.deleteFrom("events").execute();
    core = await openCore(store);
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
  const enter = async (change: Partial<EventWords> = {}, by = hana) =>
    (await core.planning.enter(by, wordsOf(change), NOW)).event;
  const published = async (change: Partial<EventWords> = {}) => {
    const event = await enter(change);
    await core.planning.turn(hana, event, "publish", NOW);
    return event;
  };

  it.skipIf(!isHere)("lets nobody reach for files by the words of what is not theirs", async () => {
    const [own, others] = [
      await enter({ organisation: "other" }, office),
      await enter({ organisation: "org" }, orgHost),
    ];
    const linked: string[] = [];
    const planning = new Planning({
      events: core.events,
      note: async () => undefined,
      isOrganisation: async () => true,
      link: async (event, { organisation }) => void linked.push(`${event} ${organisation}`),
      copied: async () => undefined,
    });
    const stranger = actorOf("s", { role: "host", organisation: "other" });
    expect(await why(planning.save(stranger, own, 1, wordsOf({ organisation: "org" }), NOW))).toMatchObject({
      message: "organisation",
    });
    expect(await why(planning.save(stranger, others, 1, wordsOf({ organisation: "org" }), NOW))).toMatchObject({
      message: "event",
    });
    expect(linked).toEqual([]);
  });

  it.skipIf(!isHere)("lets hosts enter events for their own, and for nobody else", async () => {
    const { planning } = core;
    expect(await why(planning.enter(orgHost, wordsOf(), NOW))).toMatchObject({ status: 404, message: "organisation" });
    expect(await why(planning.enter(orgHost, wordsOf({ organisation: "other" }), NOW))).toMatchObject({ status: 404 });
    expect(await why(planning.enter(office, wordsOf({ organisation: "gone" }), NOW))).toMatchObject({ status: 404 });
    const member = actorOf("m", { role: "member", organisation: "org" });
    expect(await why(planning.enter(member, wordsOf({ organisation: "org" }), NOW))).toMatchObject({ status: 404 });
    const event = await enter({ organisation: "org" }, orgHost);
    expect(await planning.own(office, event)).toMatchObject({ id: event });
    const stranger = actorOf("s", { role: "host", organisation: "other" });
    for (const refused of [
      planning.own(stranger, event),
      planning.known(stranger, event),
      planning.save(stranger, event, 1, wordsOf({ organisation: "other" }), NOW),
      planning.turn(stranger, event, "publish", NOW),
      planning.remove(stranger, event),
      planning.copy(stranger, event, NOW + DAY_MS, NOW),
      planning.setAfter(stranger, event, (await core.events.find(event))!.after),
    ])
      expect(await why(refused)).toMatchObject({ status: 404, message: "event" });
    // Nor may its own host give it to others.
    expect(await why(planning.save(orgHost, event, 1, wordsOf({ organisation: "other" }), NOW))).toMatchObject({
      message: "organisation",
    });
  });

  it.skipIf(!isHere)("refuses times that cannot be", async () => {
    const from = NOW + DAY_MS;
    for (const [change, problem] of [
      [{ from, to: from + MINUTE }, "short"],
      [{ from, to: from + DAY_MS }, "long"],
      [{ from: NOW - DAY_MS }, "past"],
      [{ from: NOW + 500 * DAY_MS }, "far"],
    ] as const)
      expect(await why(core.planning.enter(hana, wordsOf(change), NOW))).toMatchObject({
        status: 422,
        message: problem,
      });
  });

  it.skipIf(!isHere)("keeps words without what nobody can see", async () => {
    const event = await enter({ title: lines("講座\u202e\u200b\n二行"), text: lines("一行\n二行\u0000") });
    const { words } = (await core.events.find(event))!;
    expect(words.title.ja).not.toMatch(/[\u202e\u200b\n]/);
    expect(words.text.ja).toMatch(/^一行\n二行/);
    expect(await why(core.planning.enter(hana, wordsOf({ title: lines("\u200b\u200b") }), NOW))).toMatchObject({
      status: 400,
    });
  });

  it.skipIf(!isHere)("says when somebody else has saved since", async () => {
    const event = await enter();
    const saves = await Promise.allSettled([
      core.planning.save(hana, event, 1, wordsOf({ title: lines("一") }), NOW),
      core.planning.save(office, event, 1, wordsOf({ title: lines("二") }), NOW),
    ]);
    expect(saves.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await why(core.planning.save(hana, event, 1, wordsOf(), NOW))).toMatchObject({
      status: 409,
      message: "changed",
    });
    expect(await core.planning.save(hana, event, 2, wordsOf(), NOW)).toEqual({ event, revision: 3 });
    // A console's line that comes and goes is no change of the words.
    await core.events.lineUp(event, "hana");
    expect(await core.planning.save(hana, event, 3, wordsOf(), NOW)).toEqual({ event, revision: 4 });
  });

  it.skipIf(!isHere)(
    "moves what is published, tells those who registered, and counts the calendar's entry up",
    async () => {
      const event = await published();
      const later = wordsOf({ from: wordsOf().from + 60 * MINUTE });
      await core.planning.save(hana, event, 1, later, NOW);
      const row = (await core.events.find(event))!;
      expect([row.words.from, row.run.plan.from, row.run.plan.to]).toEqual([later.from, later.from, later.to]);
      expect([row.sequence, row.changedAt]).toEqual([1, NOW]);
      expect(saidOf(core, event)).toContain("registered:moved");
      // A draft moves and nobody hears of it.
      const draft = await enter({ place: "concert" });
      await core.planning.save(hana, draft, 1, { ...later, place: "concert" }, NOW);
      expect((await core.events.find(draft))!.sequence).toBe(0);
      expect(saidOf(core, draft)).toEqual([]);
    },
  );

  it.skipIf(!isHere)("names the event that is in the way, its title only to who may know it", async () => {
    const event = await enter({ organisation: "org", title: lines("先の会") }, orgHost);
    await core.planning.turn(orgHost, event, "rehearse", NOW);
    const second = await enter();
    const refused = await why(core.planning.turn(hana, second, "publish", NOW));
    expect(refused).toMatchObject({ status: 409, message: "place-taken", details: { clash: { id: event } } });
    expect(refused.details).toMatchObject({ clash: { title: { ja: "先の会" } } });
    const stranger = actorOf("s", { role: "host", organisation: "other" });
    const theirs = await enter({ organisation: "other" }, stranger);
    expect((await why(core.planning.turn(stranger, theirs, "publish", NOW))).details).toMatchObject({
      clash: { id: event, title: null },
    });
    // What is published does not move into its way either, nor to its place.
    const elsewhere = await published({ place: "concert" });
    expect(await why(core.planning.save(hana, elsewhere, 1, wordsOf(), NOW))).toMatchObject({ message: "place-taken" });
  });

  it.skipIf(!isHere)("keeps the time of what goes on, and takes its other words", async () => {
    const event = await published();
    await core.planning.turn(hana, event, "open-doors", NOW);
    const order = [{ id: "new", kind: "talk", title: lines("別の話"), minutes: 20, speaker: null }] as const;
    await core.planning.save(hana, event, 1, wordsOf({ order: [...order] }), NOW);
    expect((await core.events.find(event))!.run.plan.order).toEqual([{ id: "new", kind: "talk", minutes: 20 }]);
    const later = wordsOf({ from: wordsOf().from + MINUTE });
    expect(await why(core.planning.save(hana, event, 2, later, NOW))).toMatchObject({
      status: 409,
      message: "not-now",
    });
    // Over, a slip of the pen may still be put right.
    core.clock.now = wordsOf().to + DAY_MS;
    await core.events.do(event, { by: "host", id: "hana", deed: "cancel" }, core.clock.now);
    const mended = wordsOf({ title: lines("正しい題") });
    expect(await core.planning.save(hana, event, 2, mended, core.clock.now)).toMatchObject({ revision: 3 });
  });

  it.skipIf(!isHere)("writes into the log who published, called off and deleted what", async () => {
    const event = await published();
    await core.planning.turn(office, event, "cancel", NOW);
    expect(await why(core.planning.remove(hana, event))).toMatchObject({ status: 409, message: "not-now" });
    const draft = await enter();
    await core.planning.remove(hana, draft);
    expect(await core.events.find(draft)).toBeNull();
    expect(core.notes.map((note) => note.split(" ").slice(0, 2).join(" "))).toEqual([
      "hana event-publish",
      "op event-cancel",
      "hana event-delete",
    ]);
    expect((await core.events.find(event))!.run.stage).toMatchObject({ reason: "operator" });
  });

  it.skipIf(!isHere)("copies an event with its crew, guests excepted", async () => {
    const event = await published();
    const row = (await core.events.find(event))!;
    const hand = (id: string, part: "co-host" | "speaker") => ({ id, part, isHere: true, since: NOW });
    const crew = [...row.run.crew, hand("ken", "co-host"), hand("guest-1", "speaker")];
    await core.events.books.store.keep({ ...row, rev: row.rev + 1, run: { ...row.run, crew } });
    await core.events.books.tellWords((await core.events.books.store.one(event))!);
    const copy = await core.planning.copy(office, event, NOW + 3 * DAY_MS, NOW);
    const { run, words } = (await core.events.find(copy.event))!;
    expect(run.stage).toEqual({ state: "draft" });
    expect([words.from, words.to - words.from]).toEqual([NOW + 3 * DAY_MS, 90 * MINUTE]);
    expect(run.crew.map(({ id, isHere: there }) => [id, there])).toEqual([
      ["hana", false],
      ["ken", false],
    ]);
  });

  it.skipIf(!isHere)("copies a week once, into what is free, of one's own events only", async () => {
    const { weeks } = core;
    const week = 7 * DAY_MS;
    const mine = await enter({ organisation: "org" }, orgHost);
    await core.planning.turn(orgHost, mine, "publish", NOW);
    const also = await enter({ organisation: "org", place: "concert" }, orgHost);
    await core.planning.turn(orgHost, also, "publish", NOW);
    await published({ place: "fundraising" });
    await published({ from: wordsOf().from + week, place: "concert", title: lines("別の会") });
    const span = { from: NOW, to: NOW + week };
    const both = await Promise.all([weeks.copy(orgHost, span, NOW), weeks.copy(orgHost, span, NOW)]);
    expect(both.map(({ entered }) => entered).toSorted()).toEqual([0, 1]);
    expect(both.every(({ clashing }) => clashing.join() === also)).toBe(true);
    const next = (await core.events.inSpan({ from: NOW + week, to: NOW + 2 * week })).filter(
      ({ words }) => words.organisation === "org",
    );
    expect(next.map(({ run, words }) => [run.stage.state, words.from, words.place])).toEqual([
      ["published", wordsOf().from + week, "hall"],
    ]);
  });

  it.skipIf(!isHere)("enters the sample month once, into what is free and not over", async () => {
    const { weeks } = core;
    const [day, hour] = [Date.parse("2027-05-20T00:00:00+09:00"), 60 * MINUTE];
    const from = day + 15 * hour;
    const inTheWay = await published({ place: "table-1", from: from - 30 * MINUTE });
    const wish = { month: NOW, organisation: "org" };
    const both = await Promise.all([weeks.enterSample(orgHost, wish, NOW), weeks.enterSample(orgHost, wish, NOW)]);
    // Of 31 days nine are over, and on one there is something else.
    expect(both.map(({ entered, present }) => [entered, present]).toSorted()).toEqual([
      [0, 21],
      [21, 0],
    ]);
    expect(both[0]).toMatchObject({ past: 9, clashing: ["お茶の席"] });
    expect((await why(weeks.enterSample(orgHost, { month: NOW, organisation: null }, NOW))).status).toBe(404);
    const rows = await core.events.inSpan({ from: NOW, to: NOW + 40 * DAY_MS });
    const entered = rows.filter(({ id }) => id !== inTheWay);
    expect(entered.every(({ run, words }) => run.stage.state === "draft" && words.organisation === "org")).toBe(true);
    expect(new Set(entered.map(({ words }) => words.from)).size).toBe(21);
  });
});
