/** Events as visitors meet them on a real server: registering, calendars, a shared link, what comes after; and a kill between. */
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { EventRecord, MyEvents } from "../../shared/events/api.ts";
import type { EventWords } from "../../shared/events/event.ts";
import type { AttendanceFigures, Confirmed, RegisteredList, SurveyResults } from "../../shared/events/office.ts";
import { plainWords } from "../../shared/events/plainWords.ts";
import { MINUTE } from "../../shared/events/times.ts";
import type { OwnEvent } from "../../shared/events/views.ts";
import { Passes } from "../../server/pass/pass.ts";
import { Attendee } from "./attendee.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

let server: RunningServer;
let host: StaffClient;
const passes = new Passes(secret);
const lines = (ja: string) => ({ ja, easy: "", en: "" });

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret } });
  host = new StaffClient(server.url);
  expect((await host.signIn("host@demo.example", await demoPassword(server.output))).body).toEqual({});
});
afterAll(() => server.stop());

const wordsOf = (change: Partial<EventWords>): EventWords => {
  const from = Date.now() + 24 * 60 * MINUTE;
  return {
    ...plainWords,
    kind: "course",
    organisation: null,
    title: lines("つながりの講座"),
    text: lines("だれでも。"),
    place: "gate",
    from,
    to: from + 90 * MINUTE,
    registration: "nickname",
    record: lines("聞くことを学びました"),
    ...change,
  };
};
const office = async <T = { event: string; revision: number }>(deed: string, body: object): Promise<T> => {
  const answer = await host.post(`/api/events/${deed}`, body);
  expect(answer, deed).toMatchObject({ status: 200 });
  return answer.body as T;
};
const turn = (event: string, deed: string) => office("turn", { event, deed });
const save = async (change: Partial<EventWords>, event: string | null = null, revision = 0) =>
  office("save", { event, revision, words: wordsOf(change) });
const published = async (change: Partial<EventWords> = {}): Promise<string> => {
  const { event } = await save(change);
  await turn(event, "publish");
  return event;
};

/** A visitor, without an account. */
const visitor = async () => {
  const pass = await passes.issue();
  const client = new StaffClient(server.url);
  const post = async (path: string, body: object) => {
    const answer = await client.post(`/api/events/${path}`, { pass, ...body });
    return answer.status === 200 ? answer.body : `${answer.status} ${answer.body.error}`;
  };
  return {
    pass,
    client,
    post,
    register: (event: string, form: object = {}) =>
      post("register", { event, name: "そら", organisation: null, code: null, ...form }),
    mine: async () => ((await post("mine", {})) as unknown as MyEvents).events,
  };
};
const stateOf = (own: unknown) => (own as OwnEvent).registered;

it("seats who registers first, and tells the others how many are before them; twice is once", async () => {
  const event = await published({ capacity: 1 });
  const [a, b, c] = await Promise.all([visitor(), visitor(), visitor()]);
  expect(stateOf(await a.register(event))).toBe("seat");
  expect(await b.register(event)).toMatchObject({ registered: "waiting", ahead: 0 });
  expect(await c.register(event)).toMatchObject({ registered: "waiting", ahead: 1 });
  expect(stateOf(await a.register(event))).toBe("seat");
  const page = (await a.client.get(`/api/events/event?id=${event}`)).body as { card: { seatsLeft: number } };
  expect(page.card.seatsLeft).toBe(0);
  await a.post("unregister", { event });
  expect(await b.mine()).toMatchObject([{ event, registered: "seat" }]);
  // More room: who waits comes in without asking.
  await office("save", { event, revision: 1, words: wordsOf({ capacity: 5 }) });
  await until(async () => stateOf((await c.mine())[0]) === "seat");
});

it("asks for what the event asks for, by the same rules for names as everywhere", async () => {
  const event = await published();
  const one = await visitor();
  expect(await one.register(event, { name: null })).toBe("400 name");
  expect(await one.register(event, { name: "090-1234-5678" })).toBe("400 name");
  expect(await one.post("register", { event })).toBe("400 bad-request");
  expect(await one.register("nothing")).toBe("404 event");
  const draft = (await save({})).event;
  expect(await one.register(draft)).toBe("404 event");
  const organisations = await published({ registration: "organisation" });
  expect(await one.register(organisations)).toBe("400 organisation");
  const organisation = { name: "=cmd|あいの会", contact: "たなか 03-0000-0000" };
  expect(stateOf(await one.register(organisations, { organisation }))).toBe("seat");
  // Only who answers for the event reads it; as a table it opens as text.
  const path = `/api/events/registered?id=${organisations}`;
  expect(((await host.get(path)).body as unknown as RegisteredList).people).toMatchObject([
    { name: null, organisation },
  ]);
  expect((await host.get(`${path}&as=csv`)).body.text).toContain("'=cmd|あいの会,たなか");
  expect((await one.client.get(path)).status).toBe(401);
});

it("keeps members' events and those by code to themselves, and guessing hopeless", async () => {
  const [one, guesser] = await Promise.all([visitor(), visitor()]);
  const members = await published({ audience: "members" });
  expect(await one.register(members)).toBe("403 members");
  const { token } = await office<{ token: string }>("token", { event: members });
  expect(stateOf(await one.register(members, { badge: token }))).toBe("seat");
  const closed = await published({ audience: "code" });
  const { code } = await office<{ code: string }>("code", { event: closed, draw: true });
  expect(await one.register(closed)).toBe("403 by-code");
  expect(stateOf(await one.register(closed, { code: code.toLowerCase() }))).toBe("seat");
  const guesses: unknown[] = [];
  for (let i = 0; i < 12; i++) guesses.push(await guesser.register(closed, { code: `AAAA${i}BCD` }));
  expect(guesses[0]).toBe("403 code-wrong");
  expect(guesses.at(-1)).toBe("429 too-often");
});

it("comes into calendars as it is, and stays there as called off", async () => {
  const event = await published({ title: lines("集い; 一, 二\\三") });
  const read = async (path: string) => {
    const answer = await fetch(server.url + path);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const found = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    return { found: found.find(({ uid }) => uid.startsWith(event)), tag: answer.headers.get("etag")! };
  };
  const month = "/api/events/month.ics?language=ja";
  const { found, tag } = await read(month);
  expect(found?.summary).toBe("集い; 一, 二\\三");
  expect((await fetch(server.url + month, { headers: { "if-none-match": tag } })).status).toBe(304);
  await turn(event, "cancel");
  await until(async () => (await read(month)).found?.component.getFirstPropertyValue("status") === "CANCELLED");
  const one = (await read(`/api/events/event.ics?id=${event}`)).found!;
  expect(one.component.getFirstPropertyValue("url")).toBe(`${server.url}/events/${event}`);
  expect(await (await visitor()).register(event)).toBe("409 over");
});

it("gives a record to who was there, takes one answer of each, and tells the organiser", async () => {
  const { event } = await save({ place: "hall", to: Date.now() + 26 * 60 * MINUTE });
  const choices = [lines("はい"), lines("いいえ")];
  await office("after", {
    event,
    rule: { percent: 80, asksReflection: true },
    survey: { questions: [{ id: "q", label: lines("よかったですか"), kind: "one", choices }], visit: true },
    publishesArchive: true,
    publishesSurvey: true,
  });
  await turn(event, "publish");
  await turn(event, "open-doors");
  const { token } = await office<{ token: string }>("token", { event });
  const one = await visitor();
  const attendee = await Attendee.enter(server.url, { event, pass: one.pass });
  const holder = await Attendee.enter(server.url, { event, badge: token });
  holder.send("run", { deed: "start" });
  await attendee.heard("news", ({ change }) => change.what === "state" && change.state === "live");
  expect(await one.post("record", { event, hasReflected: true })).toBe("409 not-over");
  // Long enough that the moment between leaving and the end is less than a fifth of it.
  const since = Date.now();
  await until(() => Date.now() - since > 1000);
  await attendee.leave();
  holder.send("run", { deed: "end" });
  await holder.heard("news", ({ change }) => change.what === "state" && change.state === "ended");
  expect(await one.post("record", { event, hasReflected: false })).toBe("409 reflection");
  const record = (await one.post("record", { event, hasReflected: true })) as unknown as EventRecord;
  expect(record).toMatchObject({ words: { ja: "聞くことを学びました" } });
  expect(record.percent).toBeGreaterThanOrEqual(80);
  expect(await one.mine()).toMatchObject([{ event, record: record.number }]);
  expect(await (await visitor()).post("record", { event, hasReflected: true })).toBe("409 too-short");
  expect(await office<Confirmed>("confirm", { number: record.number })).toMatchObject({ isGiven: true, event });
  expect((await host.post("/api/events/confirm", { number: "7777" })).status).toBe(400);
  for (let i = 0; i < 2; i++) await one.post("survey", { event, answers: { own: { q: [0] }, visit: { safe: "yes" } } });
  const stranger = await visitor();
  expect(await stranger.post("survey", { event, answers: { own: { q: [1] }, visit: {} } })).toBe("403 not-there");
  const results = (await host.get(`/api/events/results?id=${event}`)).body as unknown as SurveyResults;
  expect(results).toMatchObject({ people: 1, questions: [{ question: "q", counts: [1, 0] }, {}, {}, {}, {}, {}] });
  const figures = (await host.get(`/api/events/attendance?id=${event}`)).body as unknown as AttendanceFigures;
  expect(figures).toMatchObject({ came: 1, records: 1 });
  const archive = await one.client.get(`/api/events/archive?id=${event}`);
  expect(archive.body).toMatchObject({ card: { hasArchive: true }, survey: [{ people: null, counts: [null, null] }] });
});

// The last: the demo's accounts are others after a start.
it("loses no seat and no reminder when the process is killed", async () => {
  const event = await published({ capacity: 3 });
  const one = await visitor();
  expect(stateOf(await one.register(event))).toBe("seat");
  const push = {
    endpoint: "https://push.example.com/a",
    keys: { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) },
  };
  expect(await one.post("remind", { event, push: { ...push, endpoint: "https://127.0.0.1/a" }, mail: null })).toBe(
    "400 push",
  );
  expect(await one.post("remind", { event, push: null, mail: "a@example.com" })).toBe("409 no-mail");
  const reached = { ...push, endpoint: "https://updates.push.services.mozilla.com/a" };
  expect(await one.post("remind", { event, push: reached, mail: null })).toEqual({});
  await server.kill("SIGKILL");
  server = await server.restart();
  expect(await one.mine()).toMatchObject([{ event, registered: "seat", reminds: true }]);
  expect(await one.post("remind", { event, push: null, mail: null })).toEqual({});
  expect(await one.mine()).toMatchObject([{ event, reminds: false }]);
});
