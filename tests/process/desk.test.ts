/** The desk on a real server: from a report to what is done about it, and what nobody may do there. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeskAppeals, DeskReports, Today } from "../../shared/safety/desk.ts";
import type { Mine } from "../../shared/safety/messages.ts";
import { permissions } from "../../shared/staff/permissions.ts";
import { seats } from "../../shared/walk/map.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { issuePasses, secret } from "./crowd.ts";
import { Guest, until } from "./guest.ts";
import { post } from "./lean.ts";
import { LiveLine } from "./live.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let server: RunningServer;
let [shizuku, tsubasa, nagisa]: StaffClient[] = [];
let password: string;

const signIn = async (login: string): Promise<StaffClient> => {
  const client = new StaffClient(server.url);
  expect((await client.signIn(`${login}@demo.example`, password)).status).toBe(200);
  return client;
};
const done = async (by: StaffClient, deed: string, body: object) =>
  expect(await by.post(`/api/desk/${deed}`, body)).toMatchObject({ status: 200 });
const reports = async (state = "open") =>
  ((await shizuku!.get(`/api/desk/reports?state=${state}`)).body as unknown as DeskReports).reports;
const today = async () => (await shizuku!.get("/api/desk/today")).body as unknown as Today;
const mine = async (guest: Guest) =>
  (await shizuku!.post("/api/safety/mine", { pass: guest.pass })).body as unknown as Mine;
/** A new visitor who is reported by another; the report. */
const reported = async (name: string) => {
  const troll = await Guest.enter(server.url, name);
  const witness = await Guest.enter(server.url, "みている人");
  witness.send("report", { slot: troll.slot, reason: "hurtful", words: "" });
  const report = await until(async () => (await reports()).find(({ personName }) => personName === name));
  // The two are parted: both come in anew.
  await until(() => troll.closed === closeCodes.anew && witness.closed === closeCodes.anew);
  await troll.join(server.url);
  return { troll, witness, report };
};
const sanction = (by: StaffClient, report: string, change: object) =>
  by.post("/api/desk/sanction", { report, kind: "out", length: HOUR, reason: "hurtful", words: "", ...change });

beforeAll(async () => {
  server = await startServer({ env: { PASS_SECRET: secret, DEMO: "1" } });
  password = await demoPassword(server.output);
  [shizuku, tsubasa, nagisa] = await Promise.all(["moderator", "moderator2", "greeter"].map(signIn));
});
afterAll(() => server?.stop());

describe("the desk's door", () => {
  const routes = Object.keys(permissions).filter((deed) => deed.includes("/api/desk/"));
  const ask = (client: StaffClient, route: string, body: unknown = {}, extra = {}) => {
    const [method, path] = route.split(" ") as ["GET" | "POST", string];
    return client.ask(method, path, body, extra);
  };

  it.each(routes)("%s is for who looks after the place", async (route) => {
    expect((await ask(new StaffClient(server.url), route)).status).toBe(401);
    expect((await ask(nagisa!, route)).status).toBe(403);
  });

  it.each(routes.filter((route) => route.startsWith("POST")))("%s takes nothing senseless", async (route) => {
    const operator = route.endsWith("/rules") ? await signIn("operator") : shizuku!;
    const deep = `${'{"a":'.repeat(4000)}1${"}".repeat(4000)}`;
    for (const [body, status] of [
      ["{", 400],
      ["null", 400],
      ["[]", 400],
      [deep.slice(0, 12_000), 400],
      [`{"words":"${"x".repeat(20_000)}"}`, 413],
      [{ __proto__: { admin: true }, sanction: 7, report: [], words: {} }, 400],
    ] as const)
      expect((await ask(operator, route, body)).status).toBe(status);
    expect((await ask(operator, route, {}, { origin: "https://evil.example" })).status).toBe(403);
    expect((await ask(operator, route, {}, { headers: { "content-type": "text/plain" } })).status).toBe(415);
  });

  it.each([
    ["seen", { report: "x" }],
    ["answer", { report: "x", acted: true, words: "" }],
    ["sanction", { report: "x", kind: "out", length: HOUR, reason: "other", words: "" }],
    ["confirm", { sanction: "x" }],
    ["lift", { sanction: "x" }],
    ["decide", { appeal: "x", granted: true, words: "" }],
  ])("%s with a guessed id finds nothing", async (deed, body) => {
    expect((await shizuku!.post(`/api/desk/${deed}`, body)).status).toBe(404);
  });
});

describe("what a visitor asks", () => {
  it.each(["mine", "appeal"])("%s takes nothing senseless, and nothing of another site's page", async (what) => {
    const path = `/api/safety/${what}`;
    const client = new StaffClient(server.url);
    const deep = `${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`;
    for (const [body, status] of [
      ["{", 400],
      [deep, 400],
      [{ pass: 7 }, 400],
      [{ pass: "x", sanction: "x", words: "", role: "moderator" }, 400],
      [`{"words":"${"x".repeat(20_000)}"}`, 413],
    ] as const)
      expect((await client.post(path, body)).status).toBe(status);
    expect((await client.post(path, {}, { origin: "https://evil.example" })).status).toBe(403);
    expect((await client.post(path, {}, { origin: null })).status).toBe(403);
    const whole = { pass: "a.b.c", ...(what === "appeal" ? { sanction: "x", words: "x" } : {}) };
    expect((await client.post(path, whole)).status).toBe(401);
  });

  it("the weekly counts are for everybody", async () => {
    expect((await new StaffClient(server.url).get("/api/safety/counts")).body).toEqual({ weeks: [] });
  });
});

describe("a report", () => {
  let ann: Guest;
  let bob: Guest;

  it("reaches the desk at once, with what the reporter heard, and its answer reaches the reporter", async () => {
    const operator = await signIn("operator");
    await done(operator, "rules", { nearText: true, unattended: "near", answerWithinHours: 12 });
    await done(shizuku!, "levels", { zone: "gate", level: "near", slow: 0 });
    ann = await Guest.enter(server.url, "あんな");
    bob = await Guest.enter(server.url, "ボブ");
    for (const guest of [ann, bob]) guest.send("agree");
    await until(() => bob.last("reach")?.hasAgreed && bob.last("reach")?.level === "near");
    bob.send("text", { words: "その帽子はへんですね", to: "near" });
    expect(await until(() => ann.last("heard"))).toMatchObject({ words: "その帽子はへんですね" });

    const live = await LiveLine.open(shizuku!);
    const begun = performance.now();
    ann.send("report", { slot: bob.slot, reason: "hurtful", words: "<img src=x onerror=alert(1)>\u202e\u0000\nいや" });
    await until(() => live.changes.includes("reports"));
    const [report] = await reports();
    const tookMs = performance.now() - begun;
    console.log(`a new report was at the desk after ${Math.round(tookMs)} ms`);
    expect(tookMs).toBeLessThan(2000);
    expect(report).toMatchObject({
      by: "visitor",
      state: "open",
      zone: "gate",
      personName: "ボブ",
      words: "<img src=x onerror=alert(1)> いや",
      lines: [{ name: "ボブ", words: "その帽子はへんですね", theirs: true }],
    });
    expect(await today()).toMatchObject({ openReports: 1, rules: { answerWithinHours: 12 } });

    await Promise.all([ann, bob].map((guest) => until(() => guest.closed === closeCodes.anew)));
    await Promise.all([ann.join(server.url), bob.join(server.url)]);
    expect(ann.names).not.toContain("ボブ");
    await done(shizuku!, "seen", { report: report!.id });
    await until(() => ann.last("reported")?.state === "seen");
    await done(shizuku!, "answer", { report: report!.id, acted: true, words: "話をしました。ありがとうございます。" });
    expect(await until(() => (ann.last("reported")?.state === "answered" ? ann.last("reported") : null))).toMatchObject(
      {
        acted: true,
        answer: "話をしました。ありがとうございます。",
      },
    );
    expect((await mine(ann)).reports).toMatchObject([{ state: "answered" }]);
    live.close();
  });

  it("leads to a warning and a mute that the person hears of, in every square and after coming back", async () => {
    const { troll, report } = await reported("うるさい人");
    expect((await sanction(shizuku!, report.id, { kind: "warning", length: 0, words: "ていねいに" })).status).toBe(200);
    expect(await until(() => troll.last("sanctioned"))).toMatchObject({ kind: "warning", words: "ていねいに" });
    expect((await sanction(shizuku!, report.id, { kind: "mute", length: 10 * 60_000 })).status).toBe(200);
    await until(() => troll.last("reach")?.mutedUntil);
    troll.send("phrase", { id: "hello" });
    expect(await until(() => troll.last("refused"))).toMatchObject({ what: "phrase", why: "not-yet" });
    await troll.leave();
    troll.told.length = 0;
    await troll.join(server.url, { name: "べつの名前" });
    await until(() => troll.last("reach")?.mutedUntil && troll.last("sanctioned")?.kind === "mute");
    expect((await reports()).find(({ id }) => id === report.id)!.history.map(({ kind }) => kind)).toEqual([
      "mute",
      "warning",
    ]);
  });
});

describe("somebody who is sent out", () => {
  it("is out at once, under every name, with a broken line too; hears why, and is let in after an appeal", async () => {
    const { troll, report } = await reported("あらす人");
    const room = troll.room.roomId;
    const [, reconnection] = troll.room.reconnectionToken.split(":");
    const spoken = await sanction(shizuku!, report.id, { kind: "ban", length: DAY, words: "くりかえしのため" });
    const { id } = spoken.body.sanction as { id: string };
    await until(() => troll.closed === closeCodes.out);
    await expect(troll.join(server.url)).rejects.toMatchObject({ code: 403, message: "out" });
    await expect(troll.join(server.url, { name: "べつの人" })).rejects.toMatchObject({ code: 403 });
    const again = await post(`${server.url}/matchmake/reconnect/${room}`, { reconnectionToken: reconnection });
    expect(again.status).not.toBe(200);

    const held = await mine(troll);
    expect(held.sanctions).toMatchObject([{ id, kind: "ban", words: "くりかえしのため", appeal: "none" }]);
    const stranger = await Guest.enter(server.url, "ほかの人");
    const appeal = (pass: string, words: string) => shizuku!.post("/api/safety/appeal", { pass, sanction: id, words });
    expect((await appeal(stranger.pass, "guessed")).status).toBe(404);
    expect((await appeal("no pass", "guessed")).status).toBe(401);
    expect((await appeal(troll.pass, "わたしではありません")).status).toBe(200);
    expect((await appeal(troll.pass, "もういちど")).status).toBe(409);

    const { appeals } = (await shizuku!.get("/api/desk/appeals")).body as unknown as DeskAppeals;
    const open = appeals.find(({ sanction: { id: about } }) => about === id)!;
    expect(open).toMatchObject({ words: "わたしではありません", mayDecide: false, sanction: { isOwn: true } });
    const decision = { appeal: open.id, granted: true, words: "すみませんでした" };
    expect((await shizuku!.post("/api/desk/decide", decision)).status).toBe(403);
    await done(tsubasa!, "decide", decision);
    expect((await mine(troll)).sanctions).toMatchObject([{ appeal: "granted", answer: "すみませんでした" }]);
    await troll.join(server.url);
  });

  it("while their line is broken does not slip back in", async () => {
    const { troll, report } = await reported("切れた人");
    const [, reconnection] = troll.room.reconnectionToken.split(":");
    const { roomId } = troll.room;
    troll.room.reconnection.enabled = false;
    troll.breakLine();
    await until(() => troll.closed !== null);
    expect((await sanction(shizuku!, report.id, {})).status).toBe(200);
    const again = await post(`${server.url}/matchmake/reconnect/${roomId}`, { reconnectionToken: reconnection });
    expect(again.status).not.toBe(200);
  });

  it("for long needs two moderators", async () => {
    const { report } = await reported("ながい人");
    const spoken = await sanction(shizuku!, report.id, { kind: "ban", length: 30 * DAY });
    const { id } = spoken.body.sanction as { id: string };
    expect((await today()).unconfirmed).toMatchObject([{ id, isOwn: true, isConfirmed: false }]);
    expect((await shizuku!.post("/api/desk/confirm", { sanction: id })).status).toBe(403);
    await done(tsubasa!, "confirm", { sanction: id });
    expect((await today()).unconfirmed).toEqual([]);
  });

  it("keeps the pages, the numbers and the word of who is here; a visitor's message opens nothing", async () => {
    for (const path of ["/api/now", "/healthz"]) expect((await fetch(server.url + path)).status).toBe(200);
    const guest = await Guest.enter(server.url, "ふつうの人");
    await expect(guest.join(server.url, { roles: ["moderator"] })).rejects.toMatchObject({ code: 400 });
    await guest.join(server.url);
    guest.send("report", { slot: guest.slot, reason: "hurtful", words: "", roles: ["moderator"] } as never);
    expect(await until(() => guest.last("refused"))).toMatchObject({ what: "report", why: "bad-message" });
  });
});

describe("a hosted table", () => {
  it("is seen at the desk and closed from there; whoever blocks its host is still seen by them", async () => {
    const [pass] = (await issuePasses(1)) as [string];
    const { badge } = (await nagisa!.post("/api/staff/badge", { badge: "greeter", pass })).body as { badge: string };
    const host = await Guest.enter(server.url, "", pass, { badge });
    // A sample person may already sit there.
    const taken = new Set([...host.room.state.people.values()].map(({ seat }) => seat));
    host.send("sit", { seat: seats.findIndex(({ id }, seat) => id.startsWith("table-1-") && !taken.has(seat)) });
    host.send("table-open", { table: "table-1", topic: "おちゃ", cap: 6 });
    const place = await until(async () =>
      (await today()).places.find(({ tables }) => tables.some(({ host: name }) => name === "なぎさ")),
    );
    expect(place.tables).toMatchObject([{ table: "table-1", topic: "おちゃ", members: 1, isReported: false }]);

    const shy = await Guest.enter(server.url, "ひとみしり");
    shy.send("block", { slot: host.slot });
    await until(() => shy.closed === closeCodes.anew);
    await shy.join(server.url);
    await until(() => host.names.includes("ひとみしり"));
    expect(shy.names).not.toContain("なぎさ");
    expect(host.closed).toBeNull();
    host.send("block", { slot: shy.slot });
    expect(await until(() => host.last("refused"))).toMatchObject({ what: "block", why: "not-allowed" });

    await done(shizuku!, "close-table", { square: place.square, table: "table-1" });
    expect(await until(() => host.last("table-left"))).toMatchObject({ table: "table-1", why: "closed" });
    await Promise.all([host.leave(), shy.leave()]);
  });
});

describe("the live line", () => {
  it("says what changed, and ends when its session does", async () => {
    const client = await signIn("moderator");
    const live = await LiveLine.open(client);
    await done(tsubasa!, "calm", { on: true });
    await until(() => live.changes.includes("rules"));
    expect((await today()).rules.isCalm).toBe(true);
    await done(tsubasa!, "calm", { on: false });
    expect((await today()).attending.map(({ name }) => name)).toContain("しずく");
    await client.post("/api/auth/sign-out");
    await until(() => live.isOver, 17_000);
  });

  it("shows places with who is there", async () => {
    const guest = await Guest.enter(server.url, "そこの人");
    const { places } = await until(async () => {
      const now = await today();
      return now.places.some(({ people }) => people > 0) ? now : null;
    });
    expect(places[0]!.zones.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThan(0);
    await guest.leave();
  });
});

describe("the audit log", () => {
  it("has every deed with who did it, finds it by words, and shows no pass and no words of visitors", async () => {
    const { body } = await shizuku!.get(`/api/desk/audit?words=${encodeURIComponent("しずく sanction")}`);
    const { entries } = body as { entries: { by: string; deed: string; to: string }[] };
    expect(entries.length).toBeGreaterThan(3);
    expect(new Set(entries.map(({ by, deed }) => `${by} ${deed}`))).toEqual(new Set(["しずく sanction"]));
    const all = await shizuku!.get("/api/desk/audit");
    expect(JSON.stringify(all.body)).not.toContain("帽子");
    expect(JSON.stringify(all.body)).not.toContain("わたしではありません");
  });
});

// Last: it keeps everybody new out of this server for the rest of the day.
describe("a flood", () => {
  it("is stopped for new passes of that address, with a plain word why; who was here stays and comes back", async () => {
    const before = await Guest.enter(server.url, "まえからの人");
    const { report } = await reported("わき出る人");
    expect((await sanction(shizuku!, report.id, { flood: true })).status).toBe(200);
    const fresh = await Guest.enter(server.url, "あたらしい人").catch((error: unknown) => error);
    expect(fresh).toMatchObject({ code: 403, message: "out" });
    await before.leave();
    await before.join(server.url);
    expect((await mine(before)).keptOutUntil).toBeNull();
    const { pass } = (await post(`${server.url}/api/pass`)).body as { pass: string };
    const { sanctions, keptOutUntil } = (await shizuku!.post("/api/safety/mine", { pass })).body as unknown as Mine;
    expect(sanctions).toEqual([]);
    expect(keptOutUntil).toBeGreaterThan(Date.now());
    expect((await fetch(`${server.url}/api/now`)).status).toBe(200);
  });
});
