/** The booths as visitors meet them over HTTP: fronts, tickets, live lines, and what is refused; a real server, killed in between. */
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fronts, Mine } from "../../shared/consult/api.ts";
import type { ConsoleView } from "../../shared/consult/console.ts";
import { skipped } from "../../shared/consult/topics.ts";
import { openStore } from "../../server/store/store.ts";
import { until } from "./guest.ts";
import { listenTo } from "./liveTicket.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

let server: RunningServer;
let counsellor: StaffClient;
let shift: string;

const visitor = () => new StaffClient(server.url);
const newPass = async () => (await visitor().post("/api/pass")).body.pass as string;
/** Ask as the holder of a pass. */
const say = async (what: string, pass: string, more: object = {}) => {
  const { status, body, headers } = await visitor().post(`/api/consult/${what}`, { pass, ...more });
  return { status, body: body as { error?: string } & Partial<Mine>, headers };
};
const wish = {
  intake: skipped,
  consent: { version: "2026-11", supervisorMayJoin: false },
  organisation: null,
} as const;
const take = (pass: string, more: object = {}) => say("ticket", pass, { ...wish, ...more });
const mine = async (pass: string) => (await say("mine", pass)).body as Mine;
const fronts = async () => (await visitor().get("/api/consult/booths")).body as unknown as Fronts;
const duty = () =>
  counsellor.post("/api/consult/duty", { shift, topics: [], languages: ["ja", "easy", "en"], atOnce: 1 });
const call = (ticket: string) => counsellor.post("/api/consult/call", { ticket, meanwhile: true });

const listen = (pass: string) => listenTo(server.url, pass);

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1" } });
  counsellor = new StaffClient(server.url);
  await counsellor.signIn("counsellor@demo.example", await demoPassword(server.output));
});
afterAll(() => server?.stop());

describe("before anybody is here", () => {
  it("the fronts say so, and when somebody is", async () => {
    const { fronts: all, now } = await fronts();
    expect(Math.abs(now - Date.now())).toBeLessThan(5000);
    expect(all.length).toBeGreaterThan(0);
    for (const front of all) {
      expect(front).toMatchObject({ here: [], estimate: { kind: "nobody" }, noTicket: "closed" });
      expect(front.next.length).toBeGreaterThan(0);
      expect(new Set(front.booths.map(({ state }) => state))).toEqual(new Set(["closed"]));
    }
  });

  it("there is no ticket to take, and a wish can be left", async () => {
    const pass = await newPass();
    expect(await take(pass)).toMatchObject({ status: 409, body: { error: "closed" } });
    const key = (await visitor().get("/api/consult/push-key")).body.key as string;
    expect(Buffer.from(key, "base64url").length).toBe(65);
    const push = (endpoint: string) => ({
      endpoint,
      keys: { p256dh: key, auth: Buffer.alloc(16).toString("base64url") },
    });
    expect((await say("wish", pass, { organisation: null, push: push("https://push.example.jp/a") })).status).toBe(200);
    // Nobody fills the store with wishes for what is not there.
    expect((await say("wish", pass, { organisation: "none", push: push("https://push.example.jp/a") })).status).toBe(
      404,
    );
    expect((await say("push", pass, { push: null })).status).toBe(200);
    for (const inner of [
      "https://127.0.0.1/",
      "https://localhost/",
      "https://[::1]/",
      "https://push.example.jp:8443/a",
    ])
      for (const what of ["push", "wish"]) {
        const more = what === "wish" ? { organisation: null } : {};
        expect(await say(what, pass, { ...more, push: push(inner) })).toMatchObject({ status: 400 });
      }
  });

  it("the counts are there for everybody, and empty", async () => {
    expect((await visitor().get("/api/consult/counts")).body).toEqual({ weeks: [] });
  });
});

describe("while somebody is here", () => {
  beforeAll(async () => {
    const view = (await counsellor.get("/api/consult/console")).body as unknown as ConsoleView;
    shift = view.shifts.find(({ from, to }) => from <= Date.now() && Date.now() < to)!.id;
    expect((await duty()).status).toBe(200);
  });
  let pass: string;
  beforeEach(async () => {
    pass = await newPass();
  });

  it("every front shows it", async () => {
    const open = await until(async () => (await fronts()).fronts.find(({ here }) => here.length > 0));
    expect(open).toMatchObject({ noTicket: null, estimate: { kind: "now" } });
    expect(open.here[0]!.name).not.toBe("");
    expect(open.booths.filter(({ state }) => state === "free")).toHaveLength(1);
    expect(JSON.stringify(open)).not.toContain("demo.example");
  });

  it("a ticket by two tabs is one ticket", async () => {
    const [one, two] = await Promise.all([take(pass), take(pass)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body.ticket).toMatchObject({ state: "waiting", reason: null });
    expect(two.body.ticket!.id).toBe(one.body.ticket!.id);
    const { id } = one.body.ticket!;
    expect(await say("do", pass, { ticket: id, deed: "leave" })).toMatchObject({
      status: 200,
      body: { ticket: { state: "abandoned", reason: "left" } },
    });
    expect(await say("do", pass, { ticket: id, deed: "leave" })).toMatchObject({ status: 409 });
  });

  it("a live page hears the call at once, can ask for more time, and nobody else can", async () => {
    const { id } = (await take(pass)).body.ticket!;
    const [page, second] = [await listen(pass), await listen(pass)];
    await until(() => page.told.length > 0 && second.told.length > 0);
    expect(page.told[0]!.ticket).toMatchObject({ id, state: "waiting", line: { ahead: 0 } });
    expect((await call(id)).status).toBe(200);
    const called = (await until(() => page.told.find(({ ticket }) => ticket?.state === "called"))).ticket!;
    expect(called.counsellor).not.toBe("");
    await until(() => second.told.some(({ ticket }) => ticket?.state === "called"));
    const stranger = await newPass();
    for (const deed of ["extend", "leave", "end", "widen"])
      expect(await say("do", stranger, { ticket: id, deed })).toMatchObject({
        status: 409,
        body: { error: /gone|not-now/ },
      });
    const more = await say("do", pass, { ticket: id, deed: "extend" });
    expect(more.body.ticket!.call!.until).toBeGreaterThan(called.call!.until);
    expect((await say("do", pass, { ticket: id, deed: "leave" })).status).toBe(200);
    await until(() => page.told.at(-1)!.ticket?.state === "abandoned");
    page.leave();
    second.leave();
  });

  it("what was taken outlives the process that gave it", async () => {
    const { id } = (await take(pass)).body.ticket!;
    const page = await listen(pass);
    await server.kill("SIGKILL");
    await until(() => page.isOver);
    server = await server.restart();
    expect((await mine(pass)).ticket).toMatchObject({ id, state: "waiting" });
    expect((await take(pass)).body.ticket).toMatchObject({ id });
    const again = await listen(pass);
    await until(() => again.told[0]?.ticket?.id === id);
    again.leave();
    expect((await say("do", pass, { ticket: id, deed: "leave" })).status).toBe(200);
  });

  it("whoever was sent out of the square is heard all the same", async () => {
    const { sub } = JSON.parse(Buffer.from(pass.split(".")[1]!, "base64url").toString()) as { sub: string };
    const store = await openStore({ dataDir: join(server.dataDir, "demo") });
    const nobody = { second_account: null, second_name: null, lifted_at: null, told_at: null };
    const by = { by_account: "x", by_name: "x", is_confirmed: 1, report: "x" };
    const about = { name: "x", kind: "ban", reason: "hurtful", words: "", at: Date.now(), length: 86_400_000 };
    await store
      .insertInto("sanctions")
      .values({ id: "ban", pass: sub, ...about, ...by, ...nobody })
      .execute();
    await store.destroy();
    const held = await visitor().post("/api/safety/mine", { pass });
    expect(held.body.sanctions).toMatchObject([{ kind: "ban" }]);
    const { status, body } = await take(pass);
    expect([status, body.ticket?.state]).toEqual([200, "waiting"]);
    await say("do", pass, { ticket: body.ticket!.id, deed: "leave" });
  });

  it("a complaint is taken from whoever held the ticket, and from nobody else", async () => {
    const { id } = (await take(pass)).body.ticket!;
    await say("do", pass, { ticket: id, deed: "leave" });
    const words = { ticket: id, words: "だれも でなかった", lines: [] };
    expect((await say("complaint", pass, words)).status).toBe(200);
    const long = { ...words, lines: Array.from({ length: 50 }, () => "あ".repeat(1279)) };
    expect((await say("complaint", pass, long)).status).toBe(200);
    expect((await say("complaint", pass, { ...long, words: "あ".repeat(100_000) })).status).toBe(413);
    expect((await say("complaint", await newPass(), words)).status).toBe(404);
    expect((await say("complaint", pass, { ...words, words: "" })).status).toBe(400);
    const closing = { heard: "yes", "next-step": null };
    expect((await say("closing", await newPass(), { ticket: id, closing })).status).toBe(409);
  });

  it.each([
    ["no consent", { consent: undefined }],
    ["a consent to another text", { consent: { version: "2020-01", supervisorMayJoin: false } }],
    ["an intake with more in it", { intake: { ...skipped, words: "<script>" } }],
    ["a topic of its own", { intake: { ...skipped, topic: "'; drop table tickets" } }],
    ["an organisation that is no id", { organisation: "../x" }],
    ["an intake that is none", { intake: [] }],
  ])("%s is refused, and costs nothing", async (_, more) => {
    expect((await take(pass, more)).status).toBe(400);
    expect((await mine(pass)).ticket).toBeNull();
  });

  it("a pass that is none opens nothing, and neither does another site's page", async () => {
    for (const what of ["ticket", "mine", "live", "do", "push", "wish", "closing", "complaint"]) {
      const body = { pass: `${pass}x`, ...(what === "ticket" ? wish : {}) };
      expect([400, 401]).toContain((await visitor().post(`/api/consult/${what}`, body)).status);
      const elsewhere = { origin: "https://elsewhere.example" };
      expect((await visitor().post(`/api/consult/${what}`, { ...body, pass }, elsewhere)).status).toBe(403);
    }
    expect((await listen(`${pass}x`)).status).toBe(401);
  });

  it("who asks too often hears when to ask again", async () => {
    const answers = [];
    for (let i = 0; i < 70; i++) answers.push(await say("mine", pass));
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body.error).toBe("too-often");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await say("mine", await newPass())).status).toBe(200);
  });
});

it("a server that goes down ends its lines", async () => {
  const page = await listen(await newPass());
  await until(() => page.told.length > 0);
  await server.kill("SIGTERM");
  await until(() => page.isOver);
});
