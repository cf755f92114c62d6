/** Console and board on real servers of one installation: what is done at one of them shows at the other. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mine } from "../../shared/consult/api.ts";
import type { BoardSession, BoardView } from "../../shared/consult/board.ts";
import type { ConsoleView } from "../../shared/consult/console.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { until } from "./guest.ts";
import { type Installation, startInstallation } from "./installation.ts";
import { BoothSeat } from "./seat.ts";
import { demoPassword, StaffClient } from "./staff.ts";
import { ViewLine } from "./views.ts";

let installation: Installation;
let servers: Installation["servers"];
let password: string;
/** The counsellor works at the first server, the supervisor at the last. */
let counsellor: StaffClient;
let supervisor: StaffClient;
let stranger: StaffClient;
let desk: ViewLine<ConsoleView>;
let board: ViewLine<BoardView>;

const here = () => servers[0]!.url;
const there = () => servers.at(-1)!.url;

const signIn = async (login: string, url: string): Promise<StaffClient> => {
  const client = new StaffClient(url);
  expect((await client.signIn(`${login}@demo.example`, password)).body).toEqual({});
  return client;
};
const ask = async (who: StaffClient, deed: string, body: object = {}) => {
  const { status, body: answer } = await who.post(`/api/consult/${deed}`, body);
  return [status, answer.error ?? answer] as const;
};
const done = async (who: StaffClient, deed: string, body: object = {}) =>
  expect(await ask(who, deed, body)).toEqual([200, {}]);

const visitor = async (supervisorMayJoin = false, organisation: string | null = null) => {
  const client = new StaffClient(there());
  const pass = (await client.post("/api/pass")).body.pass as string;
  const consent = { version: "2026-11", supervisorMayJoin };
  const taken = await client.post("/api/consult/ticket", { pass, intake: skipped, consent, organisation });
  expect(taken.status).toBe(200);
  const { id } = (taken.body as unknown as Mine).ticket!;
  return { pass, ticket: id, ask: (deed: string, body: object) => ask(client, deed, { pass, ticket: id, ...body }) };
};
const sessionOn = (ticket: string): BoardSession | undefined =>
  board.view?.rows.flatMap(({ sessions }) => [...sessions]).find((session) => session.ticket === ticket);

/** A visitor who talks with the counsellor, each at another server. */
const talk = async (supervisorMayJoin = false) => {
  const guest = await visitor(supervisorMayJoin);
  await until(() => desk.view?.queue.some(({ ticket }) => ticket === guest.ticket));
  await done(counsellor, "call", { ticket: guest.ticket, meanwhile: false });
  const { session } = await until(() => desk.view!.own.find(({ ticket }) => ticket === guest.ticket));
  const seat = await BoothSeat.take(there(), { session, seat: "visitor", pass: guest.pass });
  const { token } = (await counsellor.post("/api/consult/seat", { session, seat: "counsellor" })).body;
  const other = await BoothSeat.take(here(), { session, seat: "counsellor", badge: token as string });
  await until(() => sessionOn(guest.ticket)?.state === "talking");
  const end = async () => {
    if (desk.view!.own.some(({ ticket }) => ticket === guest.ticket)) {
      seat.send("end", { reason: "visitor" });
      await until(() => desk.view!.own.length === 0);
    }
    await Promise.all([seat.leave(), other.leave()]);
  };
  return { ...guest, session, seat, counsellorSeat: other, end };
};
const listener = async (session: string) => {
  const { token } = (await supervisor.post("/api/consult/seat", { session, seat: "listener" })).body;
  return BoothSeat.take(there(), { session, seat: "listener", badge: token as string });
};

beforeAll(async () => {
  installation = await startInstallation();
  ({ servers } = installation);
  password = await demoPassword(servers.at(-1)!.output);
  counsellor = await signIn("counsellor", here());
  supervisor = await signIn("supervisor", there());
  stranger = await signIn("several", here());
  desk = await ViewLine.open(counsellor, "/api/consult/console/live");
  board = await ViewLine.open(supervisor, "/api/consult/board/live");
  // A rest of ten minutes after each conversation is right for people, and long for tests.
  const { organisation } = (await until(() => desk.view?.shifts[0]))!;
  const rules = { organisation, lengthMin: 50, gapMin: 0, perDay: 10, phrases: ["ここにいます。"] };
  expect((await supervisor.post("/api/consult/rules", rules)).status).toBe(200);
});
afterAll(async () => {
  desk?.close();
  board?.close();
  await installation?.stop();
});

describe("a shift", () => {
  it("is one's own, and shows at the board of the organisation", async () => {
    expect(desk.view).toMatchObject({ duty: null, queue: [], own: [] });
    const shift = desk.view!.shifts[0]!;
    const wish = { shift: shift.id, topics: [], languages: ["ja"], atOnce: 1 };
    expect(await ask(stranger, "duty", wish)).toEqual([404, "no-shift"]);
    expect(await ask(counsellor, "duty", { ...wish, shift: "nothing" })).toEqual([404, "no-shift"]);
    expect(await ask(counsellor, "duty", { ...wish, atOnce: 3 })).toEqual([409, "too-many"]);
    await done(counsellor, "duty", wish);
    await until(() => desk.view!.duty);
    const row = await until(() => board.view?.rows.find(({ name }) => name === "ことは"));
    expect(row).toMatchObject({ isHere: true, asksForHelp: false, sessions: [], booth: { ja: expect.any(String) } });
    expect(board.view!.rows.some(({ name }) => name === "かなで")).toBe(false);
  });

  it("has breaks, and a call for help that the board hears and answers", async () => {
    await done(counsellor, "break", { isOnBreak: true });
    await until(() => desk.view!.unready === "break");
    await done(counsellor, "break", { isOnBreak: false });
    await done(counsellor, "help", { asks: true });
    const row = await until(() => board.view!.rows.find(({ asksForHelp }) => asksForHelp));
    await done(supervisor, "help-seen", { counsellor: row.account });
    await until(() => !desk.view!.asksForHelp);
  });
});

describe("the queue", () => {
  it("shows at both at once; a supervisor calls for a counsellor", async () => {
    const guest = await visitor();
    const at = performance.now();
    await until(() => desk.view!.queue.some(({ ticket }) => ticket === guest.ticket));
    await until(() => board.view!.queue.some(({ ticket }) => ticket === guest.ticket));
    console.log(`a ticket was at console and board after ${Math.round(performance.now() - at)} ms`);
    const { free } = board.view!.queue.find(({ ticket }) => ticket === guest.ticket)!;
    expect(free).toHaveLength(1);
    await done(supervisor, "assign", { ticket: guest.ticket, counsellor: free[0]! });
    await until(() => desk.view!.own.some(({ ticket, state }) => ticket === guest.ticket && state === "called"));
    await done(counsellor, "withdraw", { ticket: guest.ticket });
    await until(() => desk.view!.queue.find(({ ticket }) => ticket === guest.ticket)?.reason === "left");
    await done(supervisor, "urge", { ticket: guest.ticket, isUrgent: true });
    await until(() => board.view!.queue.find(({ ticket }) => ticket === guest.ticket)?.isUrgent);
    expect((await guest.ask("do", { deed: "leave" }))[0]).toBe(200);
    await until(() => board.view!.queue.length === 0);
  });
});

describe("listening in", () => {
  it("is not possible before the visitor was asked and said yes, and then under a name that they were told", async () => {
    const call = await talk(true);
    expect(sessionOn(call.ticket)!.mayListen).toBe("ask");
    await expect(listener(call.session)).rejects.toMatchObject({ code: 404 });
    expect(await ask(supervisor, "listen", { session: call.session })).toEqual([200, { state: "asked" }]);
    await expect(listener(call.session)).rejects.toMatchObject({ code: 404 });
    const asked = await until(() => call.seat.last("stage")?.ticket.listening);
    expect(asked).toEqual({ name: "あさひ", state: "asked" });
    const yes = { name: "あさひ", isWelcome: true };
    expect((await ask(new StaffClient(there()), "listening", { ...yes, pass: "x.y.z", ticket: call.ticket }))[0]).toBe(
      401,
    );
    expect(await (await visitor()).ask("listening", { ...yes, ticket: call.ticket })).toEqual([404, "gone"]);
    expect(await call.ask("listening", { ...yes, name: "ひなた" })).toEqual([409, "not-now"]);
    expect(await call.ask("listening", yes)).toEqual([200, {}]);
    await until(() =>
      call.seat.last("company")?.seated.some(({ seat, name }) => seat === "listener" && name === "あさひ"),
    );
    const seat = await listener(call.session);
    await until(() => call.seat.last("company")?.seated.find(({ seat: kind }) => kind === "listener")?.isHere);
    const told = call.seat.when(
      ({ type, message }) => type === "company" && message.seated.some((s) => s.seat === "listener"),
    );
    expect(told).toBeLessThanOrEqual(seat.told[0]!.at);
    await done(supervisor, "listen-end", { session: call.session });
    await until(() => seat.closed !== null);
    await until(() => call.seat.last("company")?.seated.every(({ seat: kind }) => kind !== "listener"));
    await expect(listener(call.session)).rejects.toMatchObject({ code: 404 });
    await call.end();
  });

  it("is over for that conversation when the visitor would rather not", async () => {
    const call = await talk(true);
    await ask(supervisor, "listen", { session: call.session });
    expect(await call.ask("listening", { name: "あさひ", isWelcome: false })).toEqual([200, {}]);
    expect(await ask(supervisor, "listen", { session: call.session })).toEqual([409, "declined"]);
    await expect(listener(call.session)).rejects.toMatchObject({ code: 404 });
    await call.end();
  });

  it("begins at once after a grave flag, named all the same, where that was consented to", async () => {
    const call = await talk(true);
    call.counsellorSeat.send("flag", { level: "serious" });
    await until(() => sessionOn(call.ticket)?.level === "serious");
    expect(sessionOn(call.ticket)!.mayListen).toBe("at-once");
    expect(await ask(supervisor, "listen", { session: call.session })).toEqual([200, { state: "announced" }]);
    const seat = await listener(call.session);
    await until(() => call.seat.last("stage")?.ticket.listening?.state === "announced");
    await seat.leave();
    await call.end();
  });

  it("is nobody's of another organisation, nor a counsellor's", async () => {
    const call = await talk(true);
    expect((await ask(counsellor, "listen", { session: call.session }))[0]).toBe(403);
    expect((await ask(stranger, "listen", { session: call.session }))[0]).toBe(403);
    const token = (await stranger.post("/api/consult/seat", { session: call.session, seat: "counsellor" })).body.token;
    await expect(
      BoothSeat.take(here(), { session: call.session, seat: "counsellor", badge: token as string }),
    ).rejects.toMatchObject({ code: 404 });
    await call.end();
  });
});

describe("in trouble", () => {
  it("an emergency goes step by step through both hands, is logged, and is to talk about later", async () => {
    const call = await talk();
    const about = { ticket: call.ticket };
    expect(await ask(supervisor, "emergency", { ...about, danger: "life", place: "unasked" })).toEqual([
      409,
      "not-flagged",
    ]);
    call.counsellorSeat.send("emergency", { danger: "life", place: "unasked" });
    await until(() => sessionOn(call.ticket)?.emergency);
    expect(await ask(supervisor, "runbook", { ...about, step: "tell" })).toEqual([409, "not-yours"]);
    await done(supervisor, "runbook", { ...about, step: "confirm" });
    call.counsellorSeat.send("runbook", { step: "tell" });
    await until(() => sessionOn(call.ticket)?.emergency?.done.includes("tell"));
    await done(supervisor, "emergency", { ...about, danger: "life", place: "known" });
    await done(supervisor, "runbook", { ...about, step: "call" });
    await call.end();
    const after = await until(() => board.view!.after.find(({ ticket }) => ticket === call.ticket));
    expect(after).toMatchObject({ names: ["ことは"], emergency: { done: ["confirm", "tell", "call"] } });
    for (const step of ["log", "debrief"]) await done(supervisor, "runbook", { ...about, step });
    await until(() => board.view!.after.length === 0);
    const operator = await signIn("operator", here());
    const { entries } = (await operator.get("/api/desk/audit?words=consult-runbook")).body as {
      entries: { details: string; to: string }[];
    };
    expect(entries.map(({ details }) => details).toReversed()).toEqual(
      ["confirm", "tell", "call", "log", "debrief"].map((step) => `step=${step}`),
    );
    expect(entries[0]!.to).not.toContain(call.pass);
    const debriefs = async () =>
      (await counsellor.get("/api/consult/debriefs")).body.debriefs as { id: string; hadEmergency: boolean }[];
    // The newest first: the grave one of before is the other.
    const [debrief, ...others] = await debriefs();
    expect(debrief).toMatchObject({ hadEmergency: true, counsellor: { name: "ことは" } });
    expect(others).toMatchObject([{ hadEmergency: false, level: "serious" }]);
    expect((await stranger.post("/api/consult/debriefs", { debrief: debrief!.id })).status).toBe(404);
    expect((await supervisor.post("/api/consult/debriefs", { debrief: debrief!.id })).status).toBe(200);
    expect(await debriefs()).toEqual(others);
  });

  it("a supervisor steps in, and the visitor is told by whom", async () => {
    const call = await talk();
    await done(supervisor, "step-in", { ticket: call.ticket });
    await until(() => call.seat.last("stage")?.ticket.counsellor === "あさひ");
    await until(() => call.seat.told.some(({ type, message }) => type === "notice" && message.said === "stepped-in"));
    await until(() => desk.view!.own.length === 0);
    await until(() => board.view!.rows.find(({ name }) => name === "あさひ")?.sessions.length === 1);
    const { token } = (await supervisor.post("/api/consult/seat", { session: call.session, seat: "counsellor" })).body;
    const seat = await BoothSeat.take(there(), { session: call.session, seat: "counsellor", badge: token as string });
    seat.send("end", { reason: "done" });
    await until(() => !sessionOn(call.ticket));
    await Promise.all([seat.leave(), call.end()]);
  });

  it("a word reaches the counsellor's console and nobody else", async () => {
    const row = board.view!.rows.find(({ name }) => name === "ことは")!;
    await done(supervisor, "whisper", { counsellor: row.account, words: " ゆっくりで\u202e大丈夫です。\n " });
    const heard = await until(() => desk.others.find(({ event }) => event === "whisper"));
    expect(heard.data).toEqual({ from: "あさひ", words: "ゆっくりで 大丈夫です。" });
    expect((await ask(supervisor, "whisper", { counsellor: row.account, words: "x".repeat(501) }))[0]).toBe(400);
    expect((await ask(counsellor, "whisper", { counsellor: row.account, words: "x" }))[0]).toBe(403);
  });
});

describe("what is another organisation's", () => {
  it("is not there for a supervisor", async () => {
    const theirs = (await stranger.get("/api/consult/console")).body as unknown as ConsoleView;
    const shift = theirs.shifts[0]!;
    await done(stranger, "duty", { shift: shift.id, topics: [], languages: ["ja"], atOnce: 1 });
    const duty = ((await stranger.get("/api/consult/console")).body as unknown as ConsoleView).duty!;
    const guest = await visitor(false, shift.organisation);
    const own = { ticket: guest.ticket };
    expect(await ask(supervisor, "assign", { ...own, counsellor: duty.id })).toEqual([404, "off-duty"]);
    const mine = board.view!.rows[0]!.account;
    expect(await ask(supervisor, "assign", { ...own, counsellor: mine })).toEqual([404, "gone"]);
    expect(await ask(supervisor, "urge", { ...own, isUrgent: true })).toEqual([404, "gone"]);
    expect(await ask(counsellor, "urge", { ...own, isUrgent: true })).toEqual([404, "gone"]);
    expect(await ask(counsellor, "avoid", own)).toEqual([404, "gone"]);
    expect(await ask(supervisor, "whisper", { counsellor: duty.id, words: "x" })).toEqual([404, "off-duty"]);
    expect(await ask(supervisor, "help-seen", { counsellor: duty.id })).toEqual([404, "off-duty"]);
    await done(stranger, "call", { ticket: guest.ticket, meanwhile: false });
    for (const [deed, body] of [
      ["step-in", own],
      ["runbook", { ...own, step: "confirm" }],
      ["emergency", { ...own, danger: "life", place: "known" }],
    ] as const)
      expect(await ask(supervisor, deed, body), deed).toEqual([404, "gone"]);
    expect(JSON.stringify(board.view)).not.toContain(guest.ticket);
    expect(JSON.stringify(board.view)).not.toContain(duty.id);
    await done(stranger, "withdraw", own);
    await guest.ask("do", { deed: "leave" });
    await done(stranger, "off");
  });
});

describe("a booth", () => {
  it("is closed and opened at once, of one's own", async () => {
    const booth = board.view!.booths[0]!;
    await done(supervisor, "booth", { booth: booth.id, isClosed: true });
    await until(() => board.view!.booths.find(({ id }) => id === booth.id)!.isClosed);
    await done(supervisor, "booth", { booth: booth.id, isClosed: false });
    await until(() => !board.view!.booths.find(({ id }) => id === booth.id)!.isClosed);
    expect(await ask(supervisor, "booth", { booth: "nothing", isClosed: true })).toEqual([404, "gone"]);
  });
});

describe("what one keeps", () => {
  it("phrases of one's own, beside the organisation's", async () => {
    const own = ["はじめまして。", "一行め\n二行め\u200b"];
    const kept = (await counsellor.post("/api/consult/phrases", { own })).body;
    expect(kept).toEqual({ own: ["はじめまして。", "一行め\n二行め"], shared: ["ここにいます。"] });
    expect((await counsellor.get("/api/consult/phrases")).body).toEqual(kept);
  });
});

describe("the end", () => {
  it("a session that ends, ends its lines", async () => {
    await done(counsellor, "off");
    await until(() => desk.view!.duty === null);
    await counsellor.post("/api/auth/sign-out");
    await until(() => desk.isOver);
    expect(board.isOver).toBe(false);
  });
});
