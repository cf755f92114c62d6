/** The office of events on a real server: an event from its first words to its crew, and what others may not. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { DAY_MS, monthOf, startOfWeek } from "../../shared/campaign/days.ts";
import type { Programme } from "../../shared/events/api.ts";
import type { EventWords } from "../../shared/events/event.ts";
import type { ConsoleView, OfficeEvent, OfficeList, PeopleList } from "../../shared/events/office.ts";
import { plainWords } from "../../shared/events/plainWords.ts";
import type { RunView } from "../../shared/events/views.ts";
import type { Audit } from "../../shared/safety/desk.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

let server: RunningServer;
const clients = new Map<string, StaffClient>();
const as = (login: string) => clients.get(login)!;
const visitor = () => new StaffClient(server.url);

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1" } });
  const password = await demoPassword(server.output);
  for (const login of ["host", "operator", "member", "moderator"]) {
    const client = new StaffClient(server.url);
    expect((await client.signIn(`${login}@demo.example`, password)).body).toEqual({});
    clients.set(login, client);
  }
});
afterAll(() => server.stop());

const lines = (ja: string) => ({ ja, easy: "", en: "" });
/** Thursday of next week, at three in the afternoon in Japan. */
const FROM = startOfWeek(Date.now()) + 10 * DAY_MS + 15 * 3600_000;
const wordsOf = (change: Partial<EventWords> = {}): EventWords => ({
  ...plainWords,
  kind: "course",
  organisation: null,
  title: lines("つながりの講座"),
  place: "hall",
  from: FROM,
  to: FROM + 5_400_000,
  ...change,
});
const ask = async (who: StaffClient, deed: string, body: object) => {
  const { status, body: answer } = await who.post(`/api/events/${deed}`, body);
  return [status, answer] as const;
};
const enter = async (change: Partial<EventWords> = {}, who = as("host")) => {
  const [status, saved] = await ask(who, "save", { event: null, revision: 0, words: wordsOf(change) });
  expect([status, saved.revision]).toEqual([200, 1]);
  return saved.event as string;
};
const office = async (event: string, who = as("host")) =>
  (await who.get(`/api/events/office-event?id=${event}`)).body as unknown as OfficeEvent;
const programme = async () => (await visitor().get("/api/events/programme")).body as unknown as Programme;

it("takes an event as large as they come, and publishes it to everybody", async () => {
  const long = (what: string, most: number) => ({
    ja: what.repeat(most),
    easy: what.repeat(most),
    en: "x".repeat(most),
  });
  const event = await enter({
    text: long("長", 4000),
    worksheet: Array.from({ length: 20 }, (_, i) => ({
      id: `s${i}`,
      title: long("題", 80),
      text: long("文", 800),
      field: "lines" as const,
      choices: [],
    })),
  });
  expect((await as("member").get("/api/events/office")).body).toMatchObject({ events: [], isWholePlace: false });
  expect((await as("member").get(`/api/events/office-event?id=${event}`)).body).toEqual({ error: "event" });
  const before = await programme();
  expect(before.events.some(({ id }) => id === event)).toBe(false);
  const [status, view] = await ask(as("host"), "turn", { event, deed: "publish" });
  expect([status, (view as unknown as RunView).state]).toEqual([200, "published"]);
  const month = `/api/events/office?month=${FROM}`;
  const list = (await as("operator").get(month)).body as unknown as OfficeList;
  expect(list.events.find(({ id }) => id === event)).toMatchObject({ state: "published", part: null, mayChange: true });
  expect(list.organisations.length).toBeGreaterThan(3);
  const second = await enter();
  const [refused, why] = await ask(as("host"), "turn", { event: second, deed: "publish" });
  expect([refused, why]).toMatchObject([409, { error: "place-taken", clash: { id: event, from: FROM } }]);
  expect(await ask(as("host"), "delete", { event: second })).toEqual([200, {}]);
  expect(await ask(as("host"), "turn", { event, deed: "cancel" })).toMatchObject([200, { state: "cancelled" }]);
});

it("refuses what is no event, and what is not one's own", async () => {
  const event = await enter({ place: "concert" });
  const save = (who: string, words: object) => ask(as(who), "save", { event, revision: 1, words });
  expect(await save("host", { ...wordsOf(), place: "roof" })).toMatchObject([400, {}]);
  expect(await save("host", { ...wordsOf(), to: FROM })).toEqual([422, { error: "short" }]);
  expect(await save("member", wordsOf())).toEqual([404, { error: "event" }]);
  for (const [deed, body] of [
    ["turn", { event, deed: "publish" }],
    ["delete", { event }],
    ["code", { event, draw: true }],
    ["guest", { event, guest: null, name: "だれか" }],
    ["crew", { event, hands: [{ id: "x", part: "host" }] }],
  ] as const)
    expect(await ask(as("member"), deed, body)).toEqual([404, { error: "event" }]);
  expect(await ask(as("member"), "save", { event: null, revision: 0, words: wordsOf() })).toEqual([
    404,
    { error: "organisation" },
  ]);
  expect(await ask(as("moderator"), "copy-week", { from: FROM, to: FROM + 7 * DAY_MS })).toEqual([
    403,
    { error: "not-allowed" },
  ]);
});

it("gives parts to accounts and guests, who see the console of this event and no other", async () => {
  const event = await enter({ place: "fundraising", audience: "code" });
  const { people } = (await as("host").get(`/api/events/people?event=${event}`)).body as unknown as PeopleList;
  const member = people.find(({ name }) => name === "いぶき")!;
  expect(people.some(({ name }) => name === "ことは")).toBe(false);
  const [, link] = await ask(as("host"), "guest", { event, guest: null, name: "佐藤さん" });
  const [, token] = (link.url as string).split("#guest=");
  expect((link.url as string).startsWith(`${server.url}/events/${event}/console#guest=`)).toBe(true);
  const self = (await office(event)).self!;
  const [status, view] = await ask(as("host"), "crew", {
    event,
    hands: [
      { id: self, part: "host" },
      { id: member.id, part: "captions" },
      { id: link.id, part: "co-host" },
    ],
  });
  expect(status).toBe(200);
  expect((view as unknown as RunView).hands).toMatchObject([
    { name: "そよか", part: "host", isGuest: false },
    { name: "いぶき", part: "captions", isGuest: false },
    { name: "佐藤さん", part: "co-host", isGuest: true },
  ]);
  expect((await as("member").get(`/api/events/console?id=${event}`)).body).toMatchObject({ self: member.id });
  expect(await office(event, as("member"))).toMatchObject({ part: "captions", mayChange: false, code: null });
  expect(await ask(as("member"), "save", { event, revision: 1, words: wordsOf() })).toEqual([404, { error: "event" }]);
  const [, seen] = await ask(visitor(), "guest-console", { event, guest: token });
  expect((seen as unknown as ConsoleView).self).toBe(link.id);
  expect(seen).not.toHaveProperty("code");
  expect(await ask(visitor(), "guest-console", { event, guest: "no" })).toEqual([404, { error: "event" }]);
  expect(await ask(visitor(), "guest-console", { event: await enter(), guest: token })).toEqual([
    404,
    { error: "event" },
  ]);
  const [, { code }] = await ask(as("host"), "code", { event, draw: false });
  expect((await office(event)).code).toBe(code);
});

it("enters the sample month as drafts, once, and copies a week as it was published", async () => {
  const next = monthOf(monthOf(Date.now()).to).from;
  const sample = () => ask(as("operator"), "sample-month", { month: next, organisation: null });
  const [status, first] = await sample();
  expect([status, first.clashing, first.past]).toEqual([200, [], 0]);
  expect(first.entered).toBeGreaterThan(100);
  expect((await sample())[1]).toMatchObject({ entered: 0, present: first.entered });
  const { events } = (await as("operator").get(`/api/events/office?month=${next}`)).body as unknown as OfficeList;
  expect(events.every(({ state }) => state !== "published")).toBe(true);

  const event = await enter({ title: lines("毎週の講座") });
  await ask(as("host"), "turn", { event, deed: "publish" });
  const weeks = { from: FROM, to: FROM + 7 * DAY_MS };
  expect(await ask(as("host"), "copy-week", weeks)).toMatchObject([200, { entered: 1, clashing: [] }]);
  expect(await ask(as("host"), "copy-week", weeks)).toMatchObject([200, { entered: 0, present: 1 }]);
  const { entries } = (await as("moderator").get("/api/desk/audit")).body as unknown as Audit;
  const deeds = new Set(entries.map(({ deed }) => deed));
  for (const deed of ["publish", "cancel", "delete", "crew", "guest", "sample", "week"])
    expect(deeds).toContain(`event-${deed}`);
});
