/** The booths' office on real servers of one installation: what is changed at one of them shows on the fronts of the other at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fronts } from "../../shared/consult/api.ts";
import type { ConsoleView } from "../../shared/consult/console.ts";
import { DAY_MS, type Shift } from "../../shared/consult/hours.ts";
import type { FiguresView, RosterView, WeekCopied } from "../../shared/consult/office.ts";
import { startOfWeek } from "../../shared/consult/roster.ts";
import type { Audit } from "../../shared/safety/desk.ts";
import { until } from "./guest.ts";
import { type Installation, startInstallation } from "./installation.ts";
import type { RunningServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

const HOUR = 3600_000;

let installation: Installation;
let servers: Installation["servers"];
let password: string;
/** The supervisor works at the first server; visitors and the counsellor are at the last. */
let supervisor: StaffClient;
let operator: StaffClient;
let counsellor: StaffClient;

const signIn = async (login: string, { url }: RunningServer): Promise<StaffClient> => {
  const client = new StaffClient(url);
  expect((await client.signIn(`${login}@demo.example`, password)).body).toEqual({});
  return client;
};
const roster = async (who = supervisor, query = ""): Promise<RosterView> =>
  (await who.get(`/api/consult/roster${query}`)).body as unknown as RosterView;
const ask = async (who: StaffClient, deed: string, body: object) => {
  const { status, body: answer } = await who.post(`/api/consult/${deed}`, body);
  return [status, answer.error ?? answer] as const;
};
const done = async (deed: string, body: object, who = supervisor) =>
  expect(await ask(who, deed, body)).toEqual([200, {}]);

let organisation: string;
const front = async () => {
  const { fronts } = (await new StaffClient(servers.at(-1)!.url).get("/api/consult/booths")).body as unknown as Fronts;
  return fronts.find((one) => one.organisation === organisation)!;
};
const nameOf = (view: RosterView, { counsellor: id }: Shift) => view.counsellors.find((one) => one.id === id)!.name;
/** The demo's shift of this counsellor that runs now. */
const running = async (name: string): Promise<Shift> => {
  const view = await roster();
  return view.shifts.find((s) => s.from <= view.now && view.now < s.to && nameOf(view, s) === name)!;
};

beforeAll(async () => {
  installation = await startInstallation();
  ({ servers } = installation);
  password = await demoPassword(servers.at(-1)!.output);
  supervisor = await signIn("supervisor", servers[0]!);
  operator = await signIn("operator", servers[0]!);
  counsellor = await signIn("counsellor", servers.at(-1)!);
  organisation = (await roster()).organisation!;
});
afterAll(async () => {
  await installation?.stop();
});

describe("the roster", () => {
  it("is the organisation's own: nobody else's is there, except for the operator", async () => {
    const own = await roster();
    expect(own.organisations.map(({ id }) => id)).toEqual([organisation]);
    expect(own.counsellors.map(({ name }) => name).toSorted()).toEqual(["こだま", "ことは"].toSorted());
    const all = await roster(operator);
    expect(all.organisations.length).toBe(5);
    const other = all.organisations.find(({ id }) => id !== organisation)!.id;
    expect((await supervisor.get(`/api/consult/roster?organisation=${other}`)).status).toBe(404);
    const { shifts, booths } = await roster(operator, `?organisation=${organisation}`);
    const [shift, booth] = [shifts[0]!, booths[0]!];
    for (const [deed, body] of [
      ["shift", { shift: null, booth: booth.id, counsellor: shift.counsellor, from: 1, to: 2 }],
      ["shift-cancel", { shift: shift.id, isCancelled: true }],
      ["shift-swap", { shift: shift.id, counsellor: shift.counsellor }],
      ["copy-week", { from: 1, to: 2 }],
      ["booth-edit", { booth: booth.id, name: "x", easy: "", en: "", place: null, isClosed: true }],
      ["rules", { lengthMin: 25, gapMin: 0, perDay: 1, phrases: [] }],
      ["counsellor", { account: shift.counsellor, atOnce: 3 }],
    ] as const)
      expect(await ask(supervisor, deed, { organisation: other, ...body }), deed).toEqual([404, "organisation"]);
  });

  it("cancelled in one press, a shift is gone from every front, and comes back as easily", async () => {
    const own = await running("ことは");
    const duty = { shift: own.id, topics: [], languages: ["ja"], atOnce: 1 };
    expect((await counsellor.post("/api/consult/duty", duty)).status).toBe(200);
    await counsellor.get("/api/consult/console");
    await until(async () => (await front()).here.some(({ name }) => name === "ことは"));
    for (const name of ["ことは", "こだま"])
      await done("shift-cancel", { organisation, shift: (await running(name)).id, isCancelled: true });
    const closed = await until(async () => {
      const now = await front();
      return now.open === null && now.here.length === 0 ? now : null;
    });
    expect(closed.noTicket).toBe("closed");
    // Not an empty counter: the next opening is there.
    expect(closed.next.length).toBeGreaterThan(0);
    await done("shift-cancel", { organisation, shift: own.id, isCancelled: false });
    await until(async () => (await front()).open?.to === own.to);
  });

  it("swapped in one press, it is the other's", async () => {
    const [kotoha, kodama] = [await running("ことは"), await running("こだま")];
    await done("shift-swap", { organisation, shift: kotoha.id, counsellor: kodama.counsellor });
    const { body } = await counsellor.get("/api/consult/console");
    expect((body as unknown as ConsoleView).shifts.some(({ id }) => id === kotoha.id)).toBe(false);
    // Cancelled, it was in nobody's way; back, it would be.
    const back = { organisation, shift: kodama.id, isCancelled: false };
    expect(await ask(supervisor, "shift-cancel", back)).toEqual([409, "clash"]);
    await done("shift-swap", { organisation, shift: kotoha.id, counsellor: kotoha.counsellor });
    await done("shift-cancel", back);
  });

  it("refuses what cannot be, clearly", async () => {
    const { now, booths, counsellors } = await roster();
    const from = startOfWeek(now) + 21 * DAY_MS;
    const [booth, anyone] = [booths[0]!.id, counsellors[0]!.id];
    const shift = { organisation, shift: null, booth, counsellor: anyone, from, to: from + 3 * HOUR };
    await done("shift", shift);
    for (const [change, answer] of [
      [{ from: from + HOUR, to: from + 5 * HOUR }, [409, "clash"]],
      [{ to: from + 60_000 }, [422, "short"]],
      [{ to: from + 13 * HOUR }, [422, "long"]],
      [{ from: now - 5 * HOUR, to: now - HOUR }, [422, "past"]],
      [{ from: from + 500 * DAY_MS, to: from + 500 * DAY_MS + HOUR }, [422, "far"]],
      [{ booth: "none" }, [404, "booth"]],
      [{ counsellor: "none" }, [404, "counsellor"]],
      [{ shift: "none" }, [404, "shift"]],
      [{ from: -1 }, [400, "bad-request"]],
      [{ from: 1e300 }, [400, "bad-request"]],
      [{ counsellor: "' or 1=1" }, [400, "bad-request"]],
      [{ extra: 1 }, [400, "bad-request"]],
    ] as const)
      expect(await ask(supervisor, "shift", { ...shift, ...change }), JSON.stringify(change)).toEqual(answer);
    expect((await supervisor.get("/api/consult/roster?month=1e400")).status).toBe(200);
    expect((await supervisor.get(`/api/consult/figures?from=${now}&to=${now - 2 * DAY_MS}`)).status).toBe(400);
  });

  it("copies a week, and tells what it left out", async () => {
    const { now } = await roster();
    const from = startOfWeek(now) + 21 * DAY_MS;
    const to = from + 7 * DAY_MS;
    const copy = async () =>
      (await supervisor.post("/api/consult/copy-week", { organisation, from, to })).body as unknown as WeekCopied;
    expect(await copy()).toEqual({ entered: 1, clashing: [], present: 0, past: 0 });
    expect(await copy()).toEqual({ entered: 0, clashing: [], present: 1, past: 0 });
    const { shifts } = await roster(supervisor, `?month=${to}`);
    expect(shifts.filter((shift) => shift.from === to).length).toBe(1);
  });
});

describe("what an organisation sets", () => {
  it("holds at once: the booths, the rules, how many at once", async () => {
    const { booths, counsellors, takenPlaces } = await roster();
    const booth = { organisation, booth: booths[0]!.id, easy: "", en: "", place: booths[0]!.place };
    await done("booth-edit", { ...booth, name: "  はなれの\n間 ", isClosed: true });
    const sign = await until(async () =>
      (await front()).booths.find(({ id, name }) => id === booth.booth && name.ja === "はなれの 間"),
    );
    expect(sign).toMatchObject({ state: "closed", name: { ja: "はなれの 間", easy: "はなれの 間" } });
    const elsewhere = { ...booth, name: "x", isClosed: false, place: takenPlaces[0]! };
    expect(await ask(supervisor, "booth-edit", elsewhere)).toEqual([409, "place"]);
    expect(await ask(supervisor, "booth-edit", { ...elsewhere, booth: "none", place: null })).toEqual([404, "booth"]);
    expect(await ask(supervisor, "booth-edit", { ...booth, name: " \u200b ", isClosed: false })).toEqual([422, "name"]);
    await done("rules", {
      organisation,
      lengthMin: 25,
      gapMin: 5,
      perDay: 3,
      phrases: ["こんばんは", " ", "こんばんは"],
    });
    await done("counsellor", { organisation, account: counsellors[0]!.id, atOnce: 3 });
    const set = await roster();
    expect(set.rules).toEqual({ lengthMin: 25, gapMin: 5, perDay: 3 });
    expect(set.phrases).toEqual(["こんばんは"]);
    expect(set.counsellors[0]!.atOnce).toBe(3);
    expect(
      (await ask(supervisor, "rules", { organisation, lengthMin: 30, gapMin: 5, perDay: 3, phrases: [] }))[0],
    ).toBe(400);
  });

  it("stands in the log: who did what", async () => {
    const { entries } = (await operator.get("/api/desk/audit")).body as unknown as Audit;
    const deeds = new Set(entries.filter(({ by }) => by === "あさひ").map(({ deed }) => deed));
    for (const deed of [
      "shift",
      "shift-cancel",
      "shift-restore",
      "shift-swap",
      "week-copy",
      "booth",
      "booth-rules",
      "at-once",
    ])
      expect(deeds, deed).toContain(deed);
  });
});

it("the figures are the organisation's own; the whole place's are the operator's", async () => {
  const own = (await supervisor.get("/api/consult/figures?by=week")).body as unknown as FiguresView;
  expect(own).toMatchObject({ organisation, all: { arrivals: 0, answered: 0 } });
  expect(own.parts.length).toBeGreaterThan(3);
  expect((await supervisor.get("/api/consult/figures?organisation=all")).status).toBe(404);
  expect((await operator.get("/api/consult/figures?organisation=all")).status).toBe(200);
});
