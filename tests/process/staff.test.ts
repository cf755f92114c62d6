/** Accounts of the staff on a real server: from the first link to the lock-out, and what strangers try. */
import { Client } from "colyseus.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../server/store/testing.ts";
import { type RunningServer, startServer } from "./server.ts";
import { Codes, demoPassword, firstToken, StaffClient } from "./staff.ts";

const password = "greenlampquiethill";
const other = "ひろい空 みずたまり 傘";
const wrong = "not the right password";

let server: RunningServer;
let operator: StaffClient;
let codes: Codes;
/** The code of the set-up. */
let used: string;
let backupCodes: string[];
const someone = () => new StaffClient(server.url);
const nameOf = (email: string) => email.slice(0, email.indexOf("@"));
const accept = (token: string, change: { readonly email?: string; readonly [field: string]: unknown } = {}) => {
  const email = change.email ?? "midori@example.jp";
  return someone().post("/api/staff/accept", { token, name: nameOf(email), email, password, ...change });
};
const invite = async (change: object = {}): Promise<string> => {
  const grants = [{ role: "greeter", organisation: null }];
  const made = await operator.post("/api/staff/invite", { grants, name: "", email: "", days: 7, ...change });
  expect(made.status).toBe(200);
  return made.body.token as string;
};
/** A new account with these roles, signed in. */
const member = async (email: string, ...roles: string[]): Promise<StaffClient> => {
  const token = await invite({ grants: roles.map((role) => ({ role, organisation: null })) });
  expect((await accept(token, { email })).status).toBe(200);
  const client = someone();
  expect((await client.signIn(email, password)).status).toBe(200);
  return client;
};

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: "1" } });
});
afterAll(() => server.stop());

describe("the first operator", () => {
  it("comes from the link that the start prints, once, also when it is used twice at the same moment", async () => {
    const token = await firstToken(server.output);
    const shown = await someone().post("/api/staff/invitation", { token });
    expect(shown.body).toMatchObject({ kind: "first", by: null, grants: [{ role: "operator", organisation: null }] });
    for (const [change, status, error] of [
      [{ password: "password1234" }, 422, "password"],
      [{ password: "midori@example.jp" }, 422, "password"],
      [{ password: "short" }, 422, "password"],
      [{ name: "a\u202eb" }, 422, "name"],
      [{ name: "a\nb" }, 422, "name"],
      [{ email: "no address" }, 400, "bad-request"],
      [{ grants: [{ role: "operator", organisation: null }] }, 400, "bad-request"],
    ] as const)
      expect(await accept(token, change)).toMatchObject({ status, body: { error } });
    const tries = await Promise.all(["a", "b", "c", "d"].map((n) => accept(token, { email: `${n}@example.jp` })));
    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 404, 404, 404]);
    const email = `${"abcd"[tries.findIndex(({ status }) => status === 200)]}@example.jp`;
    expect(await accept(token)).toMatchObject({ status: 404, body: { error: "invitation" } });
    operator = someone();
    expect((await operator.signIn(email, password)).body).toEqual({});
  });

  it("can do nothing before the second factor is set up", async () => {
    expect((await operator.get("/api/staff/me")).body).toMatchObject({ roles: ["operator"], secondFactor: "due" });
    for (const path of ["/api/staff/accounts", "/api/desk/today", "/api/auth/list-sessions"])
      expect(await operator.get(path), path).toMatchObject({ status: 403, body: { error: "second-factor" } });
    for (const path of ["/api/staff/invite", "/api/staff/badge", "/api/auth/update-user", "/api/auth/revoke-sessions"])
      expect((await operator.post(path, { name: "x" })).status, path).toBe(403);
    const before = operator.session;
    ({ codes, used, backupCodes } = await operator.setUp(password));
    // A session that was known to somebody before must not become one that can do more.
    expect(operator.session).not.toBe(before);
    const stale = someone();
    stale.cookies.set("plat-staff.session_token", before!);
    expect((await stale.get("/api/staff/me")).status).toBe(401);
    expect((await operator.get("/api/staff/accounts")).status).toBe(200);
    expect(backupCodes.length).toBe(10);
  });

  it("is the last whose link is printed", async () => {
    const before = server;
    await before.kill("SIGTERM");
    server = await before.restart();
    expect(server.output()).not.toContain("invitation#");
    expect((await operator.get("/api/staff/me")).status).toBe(200);
  });
});

describe("the second factor", () => {
  let me: { email: string };
  beforeAll(async () => {
    me = (await operator.get("/api/staff/me")).body as typeof me;
  });

  it("is asked for, and a code opens once", async () => {
    const client = someone();
    expect((await client.signIn(me.email, password)).body).toEqual({ twoFactorRedirect: true });
    expect((await client.get("/api/staff/me")).status).toBe(401);
    expect(client.session).toBeUndefined();
    const setUp = await client.verify(used);
    expect(setUp.status).toBe(401);
    expect(client.session).toBeUndefined();
    const again = someone();
    await again.signIn(me.email, password);
    const code = codes.of(0);
    expect((await again.verify(code)).body).toEqual({});
    expect((await again.get("/api/staff/accounts")).status).toBe(200);
    const replay = someone();
    await replay.signIn(me.email, password);
    expect(await replay.verify(code)).toMatchObject({ status: 401, body: { error: "INVALID_CODE" } });
    expect((await replay.get("/api/staff/me")).status).toBe(401);
  });

  it("takes each backup code once", async () => {
    const [code] = backupCodes;
    for (const status of [200, 401]) {
      const client = someone();
      await client.signIn(me.email, password);
      expect((await client.post("/api/auth/two-factor/verify-backup-code", { code })).status).toBe(status);
      expect((await client.get("/api/staff/me")).status).toBe(status);
    }
  });

  it("does not end a sign-in that began with a former password, or before all sessions were ended", async () => {
    for (const [email, path, body] of [
      ["former@example.jp", "change-password", { currentPassword: password, newPassword: other }],
      ["ended@example.jp", "revoke-sessions", {}],
    ] as const) {
      const client = await member(email, "moderator");
      const own = (await client.setUp(password)).codes;
      const begun = someone();
      expect((await begun.signIn(email, password)).body).toEqual({ twoFactorRedirect: true });
      expect((await client.post(`/api/auth/${path}`, body)).status).toBe(200);
      expect((await begun.verify(own.of(0))).status, path).toBe(401);
      expect((await begun.get("/api/staff/me")).status, path).toBe(401);
    }
  });

  it("cannot be taken off where a role needs it", async () => {
    const answer = await operator.post("/api/auth/two-factor/disable", { password });
    expect(answer).toMatchObject({ status: 403, body: { error: "second-factor" } });
  });

  it("trusts no device instead", async () => {
    const client = someone();
    await client.signIn(me.email, password);
    const body = { code: codes.of(1), trustDevice: true };
    expect((await client.post("/api/auth/two-factor/verify-totp", body)).status).toBe(200);
    await client.post("/api/auth/sign-out");
    expect((await client.signIn(me.email, password)).body).toEqual({ twoFactorRedirect: true });
  });
});

describe("an invitation", () => {
  it("makes an account with just its roles, once", async () => {
    const token = await invite({ name: "なぎさ", email: "nagisa@example.jp" });
    const open = (await operator.get("/api/staff/invitations")).body.invitations as { email: string }[];
    expect(open.map(({ email }) => email)).toContain("nagisa@example.jp");
    expect(JSON.stringify(open)).not.toContain(token);
    expect((await accept(token, { email: "nagisa@example.jp", name: "なぎさ" })).status).toBe(200);
    expect((await accept(token, { email: "nagisa2@example.jp" })).status).toBe(404);
    const client = someone();
    await client.signIn("Nagisa@example.jp", password);
    const { body } = await client.get("/api/staff/me");
    expect(body).toMatchObject({ name: "なぎさ", roles: ["greeter"], secondFactor: "off", isDemo: false });
    const badge = await client.post("/api/staff/badge", { badge: "greeter", pass: "x" });
    expect(badge.status).toBe(200);
    expect((await client.post("/api/staff/badge", { badge: "moderator", pass: "x" })).status).toBe(403);
  });

  it("is over when it is withdrawn, run out, or never was", async () => {
    const token = await invite({ email: "withdrawn@example.jp" });
    const open = (await operator.get("/api/staff/invitations")).body.invitations as { id: string; email: string }[];
    const { id } = open.find(({ email }) => email === "withdrawn@example.jp")!;
    expect((await operator.post("/api/staff/withdraw", { invitation: id })).status).toBe(200);
    expect((await operator.post("/api/staff/withdraw", { invitation: id })).status).toBe(404);
    for (const guessed of [token, `${token.slice(0, -1)}_`, "a".repeat(43)]) {
      expect((await someone().post("/api/staff/invitation", { token: guessed })).status).toBe(404);
      expect((await accept(guessed)).status).toBe(404);
    }
  });

  it("does not take an address that is in use, and stays open then", async () => {
    const token = await invite();
    expect(await accept(token, { email: "NAGISA@example.jp" })).toMatchObject({
      status: 409,
      body: { error: "email" },
    });
    expect((await accept(token, { email: "fresh@example.jp" })).status).toBe(200);
  });

  it("is for organisations that there are", async () => {
    const made = await operator.post("/api/staff/organisations", { id: null, name: "えき" });
    expect(made.body).toMatchObject({ name: "えき", accounts: 0 });
    expect((await operator.post("/api/staff/organisations", { id: null, name: "えき" })).status).toBe(409);
    expect((await operator.post("/api/staff/organisations", { id: null, name: "a\u202eb" })).status).toBe(422);
    const body = (organisation: unknown) => ({
      grants: [{ role: "counsellor", organisation }],
      name: "",
      email: "",
      days: 1,
    });
    expect((await operator.post("/api/staff/invite", body(made.body.id))).status).toBe(200);
    expect((await operator.post("/api/staff/invite", body("guessed"))).status).toBe(400);
  });
});

describe("rights", () => {
  it("end at once when they are taken, and so do sessions", async () => {
    const client = await member("changing@example.jp", "greeter");
    const { id } = (await client.get("/api/staff/me")).body as { id: string };
    const grants = [{ role: "host", organisation: null }];
    expect((await operator.post("/api/staff/grants", { account: id, grants })).status).toBe(200);
    expect((await client.get("/api/staff/me")).status).toBe(401);
    await client.signIn("changing@example.jp", password);
    expect((await client.get("/api/staff/me")).body.roles).toEqual(["host"]);
    expect((await operator.post("/api/staff/close", { account: id })).status).toBe(200);
    expect((await client.get("/api/staff/me")).status).toBe(401);
    expect((await client.signIn("changing@example.jp", password)).status).toBe(401);
    expect((await operator.post("/api/staff/close", { account: "guessed" })).status).toBe(404);
  });

  it("stay with one operator at least", async () => {
    const { id } = (await operator.get("/api/staff/me")).body as { id: string };
    const grants = [{ role: "greeter", organisation: null }];
    for (const answer of [
      await operator.post("/api/staff/close", { account: id }),
      await operator.post("/api/staff/grants", { account: id, grants }),
    ])
      expect(answer).toMatchObject({ status: 409, body: { error: "last-operator" } });
    expect((await operator.get("/api/staff/accounts")).status).toBe(200);
  });

  it("cannot be written into a body", async () => {
    const client = await member("climbing@example.jp", "greeter");
    const more = { role: "operator", roles: ["operator"], grants: [{ role: "operator", organisation: null }] };
    await client.post("/api/auth/update-user", {
      name: "なぎ",
      ...more,
      emailVerified: false,
      twoFactorEnabled: true,
    });
    await client.post("/api/auth/sign-in/email", { email: "climbing@example.jp", password, ...more });
    expect((await client.get("/api/staff/me")).body).toMatchObject({ roles: ["greeter"], secondFactor: "off" });
    const { id } = (await client.get("/api/staff/me")).body as { id: string };
    expect((await client.post("/api/staff/grants", { account: id, grants: more.grants })).status).toBe(403);
  });

  it("come back through a link from an operator, without second factor and sessions", async () => {
    const client = await member("lost@example.jp", "moderator");
    await client.setUp(password);
    const { id } = (await client.get("/api/staff/me")).body as { id: string };
    const { body } = await operator.post("/api/staff/recover", { account: id });
    const token = body.token as string;
    expect((await someone().post("/api/staff/invitation", { token })).body).toMatchObject({
      kind: "recovery",
      email: "lost@example.jp",
    });
    expect((await client.get("/api/staff/me")).status).toBe(200);
    expect((await accept(token, { email: "somebody@else.jp", password: other })).status).toBe(200);
    expect((await client.get("/api/staff/me")).status).toBe(401);
    expect((await client.signIn("lost@example.jp", password)).status).toBe(401);
    expect((await client.signIn("lost@example.jp", other)).body).toEqual({});
    expect((await client.get("/api/staff/me")).body).toMatchObject({ secondFactor: "due", email: "lost@example.jp" });
    expect((await accept(token, { password })).status).toBe(404);
  });
});

describe("a badge", () => {
  const join = async (client: StaffClient, email: string) => {
    const [pass, another] = await Promise.all(
      [0, 1].map(async () => (await client.post("/api/pass")).body.pass as string),
    );
    const { badge } = (await client.post("/api/staff/badge", { badge: "greeter", pass })).body;
    const options = { pass, name: email, look: 1, presence: "visitor", build: "x", badge };
    const seat = (change: object) => client.post("/matchmake/joinOrCreate/square", { ...options, ...change });
    return { seat, another };
  };

  it("is for one pass, and ends with the session it was asked for in", async () => {
    const client = await member("badge@example.jp", "greeter");
    const { seat, another } = await join(client, "badge@example.jp");
    expect(await seat({ pass: another })).toMatchObject({ status: 401, body: { error: "badge" } });
    expect((await seat({})).status).toBe(200);
    expect((await client.post("/api/auth/revoke-sessions")).status).toBe(200);
    await client.signIn("badge@example.jp", password);
    expect(await seat({})).toMatchObject({ status: 401, body: { error: "badge" } });
  });

  it("brings nobody in on a kept place once the account is closed", async () => {
    const [client, other] = [await member("kept@example.jp", "greeter"), await member("free@example.jp", "greeter")];
    const seats = await Promise.all([
      join(client, "kept@example.jp").then(({ seat }) => seat({})),
      join(other, "free@example.jp").then(({ seat }) => seat({})),
    ]);
    const { id } = (await client.get("/api/staff/me")).body;
    expect((await operator.post("/api/staff/close", { account: id })).status).toBe(200);
    const sdk = new Client(server.url);
    await expect(sdk.consumeSeatReservation(seats[0].body as never)).rejects.toThrow();
    const room = await sdk.consumeSeatReservation(seats[1].body as never);
    await room.leave();
  });
});

describe("a work name", () => {
  it("is one person's, and has staff's words only where a badge says who it is", async () => {
    const [greeter, member_] = [
      await member("namae@example.jp", "greeter"),
      await member("kaiin@example.jp", "member"),
    ];
    const rename = (client: StaffClient, name: string) => client.post("/api/auth/update-user", { name });
    expect((await rename(greeter, "運営 しずく")).status).toBe(200);
    expect(await rename(member_, "運営 なみ")).toMatchObject({ status: 422, body: { error: "name" } });
    expect((await rename(member_, "しずく")).status).toBe(200);
    expect(await rename(greeter, "シズク")).toMatchObject({ status: 409, body: { error: "name" } });
    const token = await invite();
    const typed = { email: "third@example.jp", name: "しず く" };
    expect(await accept(token, typed)).toMatchObject({ status: 409, body: { error: "name" } });
    expect((await accept(token, { ...typed, name: "なみ" })).status).toBe(200);
  });

  it("loses staff's words with the badge; whoever has the rest of it keeps it", async () => {
    const [guide, other_] = [await member("annai@example.jp", "greeter"), await member("annai2@example.jp", "greeter")];
    const rename = (client: StaffClient, name: string) => client.post("/api/auth/update-user", { name });
    expect((await rename(guide, "案内係 みさき")).status).toBe(200);
    expect((await rename(other_, "案内係 かなた")).status).toBe(200);
    const nameAfter = async (email: string, role: string): Promise<string> => {
      const accounts = async () =>
        (await operator.get("/api/staff/accounts")).body.accounts as { id: string; email: string; name: string }[];
      const { id } = (await accounts()).find((account) => account.email === email)!;
      const grants = [{ role, organisation: null }];
      expect((await operator.post("/api/staff/grants", { account: id, grants })).status).toBe(200);
      return (await accounts()).find((account) => account.id === id)!.name;
    };
    expect(await nameAfter("annai2@example.jp", "moderator")).toBe("案内係 かなた");
    expect(await nameAfter("annai2@example.jp", "member")).toBe("かなた");
    const third = await member("annai3@example.jp", "greeter");
    expect((await rename(third, "みさき")).status).toBe(200);
    expect(await nameAfter("annai@example.jp", "counsellor")).toBe("なかま");
  });
});

describe("sessions", () => {
  it("are listed without what opens them, and ended one by one or all at once", async () => {
    const [one, two, three] = [await member("several@example.jp", "greeter"), someone(), someone()];
    for (const client of [two, three]) await client.signIn("several@example.jp", password);
    const list = async () =>
      (await one.get("/api/auth/list-sessions")).body.sessions as { id: string; isCurrent: boolean }[];
    const all = await list();
    expect(all.map(({ isCurrent }) => isCurrent).toSorted()).toEqual([false, false, true]);
    expect(JSON.stringify(all)).not.toContain(one.session!.split(".")[0]);
    const stranger = await member("stranger@example.jp", "greeter");
    const session = all.find(({ isCurrent }) => !isCurrent)!.id;
    expect((await stranger.post("/api/auth/revoke-session", { session })).status).toBe(404);
    expect((await one.post("/api/auth/revoke-session", { session })).status).toBe(200);
    expect((await list()).length).toBe(2);
    const change = { currentPassword: password, newPassword: other };
    expect((await one.post("/api/auth/change-password", { ...change, newPassword: "password1234" })).status).toBe(422);
    expect((await one.post("/api/auth/change-password", { ...change, currentPassword: wrong })).status).toBe(400);
    expect((await one.post("/api/auth/change-password", change)).status).toBe(200);
    expect([two, three].map(async (c) => (await c.get("/api/staff/me")).status)).toHaveLength(2);
    for (const client of [two, three]) expect((await client.get("/api/staff/me")).status).toBe(401);
    expect((await one.get("/api/staff/me")).status).toBe(200);
  });

  it("cannot be chosen from outside, nor read by a script", async () => {
    const client = someone();
    client.cookies.set("plat-staff.session_token", "chosen.signature");
    const { headers } = await client.signIn("nagisa@example.jp", password);
    expect(client.session).not.toContain("chosen");
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
    const first = client.session;
    await client.signIn("nagisa@example.jp", password);
    expect(client.session).not.toBe(first);
  });
});

describe("strangers", () => {
  it("are slowed down alike whether the account exists or not, and lock nobody out", async () => {
    const owner = await member("guarded@example.jp", "greeter");
    await owner.post("/api/auth/sign-out");
    const outcomes = await Promise.all(
      ["guarded@example.jp", "nobody@example.jp"].map(async (email, i) => {
        const guesser = someone();
        const statuses: unknown[] = [];
        for (let n = 0; n < 8; n++) {
          guesser.address = `198.51.100.${i * 100 + n}`;
          const { status, body, headers } = await guesser.signIn(email, wrong);
          statuses.push([status, body, Number(headers.get("retry-after")) > 20]);
        }
        return statuses;
      }),
    );
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]!.at(0)).toEqual([401, { error: "INVALID_EMAIL_OR_PASSWORD" }, false]);
    expect(outcomes[0]!.at(-1)).toEqual([429, { error: "too-often" }, true]);
    // The right password does not help who is not known; the owner's own device is not held up.
    expect((await someone().signIn("guarded@example.jp", password)).status).toBe(429);
    expect((await owner.signIn("guarded@example.jp", password)).status).toBe(200);
  });

  it("keep nobody waiting who was let in again by a link, on the device where it was used", async () => {
    const owner = await member("again@example.jp", "greeter");
    const { id } = (await owner.get("/api/staff/me")).body;
    for (let n = 0; n < 6; n++) {
      const guesser = someone();
      guesser.address = `192.0.2.${n}`;
      await guesser.signIn("again@example.jp", wrong);
    }
    const { token } = (await operator.post("/api/staff/recover", { account: id })).body;
    const [device, elsewhere] = [someone(), someone()];
    const typed = { token, name: "x", email: "again@example.jp", password: other };
    expect((await device.post("/api/staff/accept", typed)).status).toBe(200);
    expect((await elsewhere.signIn("again@example.jp", other)).status).toBe(429);
    expect((await device.signIn("again@example.jp", other)).status).toBe(200);
  });

  it("cannot guess many at once", async () => {
    await member("parallel@example.jp", "greeter");
    const tries = await Promise.all(
      Array.from({ length: 24 }, (_, n) => {
        const guesser = someone();
        guesser.address = `203.0.113.${n}`;
        return guesser.signIn("parallel@example.jp", wrong);
      }),
    );
    expect(tries.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  });

  it("cannot act through somebody's browser from another page", async () => {
    for (const origin of ["https://elsewhere.example", "null", null])
      for (const path of ["/api/staff/invite", "/api/auth/sign-out", "/api/auth/sign-in/email", "/api/staff/accept"])
        expect(await operator.post(path, {}, { origin }), `${path} ${origin}`).toMatchObject({
          status: 403,
          body: { error: "origin" },
        });
    const form = { headers: { "content-type": "text/plain" } };
    expect((await operator.post("/api/staff/withdraw", { invitation: "x" }, form)).status).toBe(415);
    expect((await operator.get("/api/staff/me")).status).toBe(200);
  });

  it("reach nothing of the sign-in library but what is meant", async () => {
    const paths = [
      "sign-up/email",
      "update-session",
      "delete-user",
      "change-email",
      "request-password-reset",
      "reset-password",
      "two-factor/get-totp-uri",
      "two-factor/send-otp",
      "two-factor/view-backup-codes",
      "link-social",
      "ok",
      "get-session",
      "error",
    ];
    for (const path of paths) {
      expect((await operator.post(`/api/auth/${path}`, {})).status, path).toBe(405);
      expect((await operator.get(`/api/auth/${path}`)).status, path).toBe(404);
    }
  });

  it("get clear answers to nonsense", async () => {
    const deep = `${'{"a":'.repeat(2000)}1${"}".repeat(2000)}`;
    const paths = ["/api/staff/accept", "/api/auth/sign-in/email", "/api/staff/invite", "/api/auth/update-user"];
    for (const path of paths) {
      expect((await operator.post(path, deep)).status, path).toBe(400);
      expect((await operator.post(path, "{")).status, path).toBe(400);
      expect((await operator.post(path, "[]")).status, path).toBe(400);
      expect((await operator.post(path, { name: "a".repeat(20_000) })).status, path).toBe(413);
    }
    const long = await someone().signIn(`${"a".repeat(300)}@example.jp`, "b".repeat(5000));
    expect(long.status).toBe(400);
    expect((await operator.get("/api/staff/me")).status).toBe(200);
  });
});

describe.skipIf(!dialects[1].isHere)("on PostgreSQL", () => {
  it("one comes in, sets up the second factor, comes back, and leaves, as on SQLite", async () => {
    const database = await dialects[1].make();
    const there = await startServer({ env: { DATABASE_URL: database.where.databaseUrl! } });
    const token = await firstToken(there.output);
    const client = new StaffClient(there.url);
    const account = { token, name: "みどり", email: "midori@example.jp", password };
    expect((await client.post("/api/staff/accept", account)).status).toBe(200);
    await client.signIn(account.email, password);
    expect((await client.get("/api/staff/accounts")).status).toBe(403);
    const { codes: own, backupCodes: spare } = await client.setUp(password);
    await client.post("/api/auth/sign-out");
    expect((await client.get("/api/staff/me")).status).toBe(401);
    const code = own.of(0);
    for (const status of [200, 401]) {
      expect((await client.signIn(account.email, password)).body).toEqual({ twoFactorRedirect: true });
      expect((await client.verify(code)).status).toBe(status);
    }
    await client.signIn(account.email, password);
    const backup = { code: spare[0] };
    expect((await client.post("/api/auth/two-factor/verify-backup-code", backup)).status).toBe(200);
    expect((await client.get("/api/auth/list-sessions")).body.sessions).toHaveLength(2);
    expect((await client.post("/api/auth/revoke-sessions")).status).toBe(200);
    expect((await client.get("/api/staff/me")).status).toBe(401);
    await there.stop();
    await database.remove();
  });
});

describe("behind https", () => {
  it("cookies and links are for that address alone", async () => {
    const secure = await startServer({ env: { BASE_URL: "https://plaza.example" } });
    const token = await firstToken(secure.output);
    expect(secure.output()).toContain(`https://plaza.example/staff/invitation#${token}`);
    const client = new StaffClient(secure.url);
    const from = { origin: "https://plaza.example" };
    const account = { token, name: "みどり", email: "midori@example.jp", password };
    expect((await client.post("/api/staff/accept", account, from)).status).toBe(200);
    const signIn = { email: account.email, password };
    const { headers } = await client.post("/api/auth/sign-in/email", signIn, from);
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/);
    expect((await client.get("/api/staff/me")).status).toBe(200);
    await secure.stop();
  });
});

describe("the demo", () => {
  it("has an account for each role, that no other start lets in", async () => {
    const demo = await startServer({ env: { DEMO: "1" } });
    const known = await demoPassword(demo.output);
    const moderator = new StaffClient(demo.url);
    expect((await moderator.signIn("moderator@demo.example", known)).body).toEqual({});
    expect((await moderator.get("/api/staff/me")).body).toMatchObject({ secondFactor: "off", isDemo: true });
    expect((await moderator.get("/api/desk/today")).status).toBe(200);
    // A supervisor lets in their own volunteers again, and sees nobody else.
    const supervisor = new StaffClient(demo.url);
    await supervisor.signIn("supervisor@demo.example", known);
    const { accounts } = (await supervisor.get("/api/staff/accounts")).body as {
      accounts: { id: string; email: string }[];
    };
    expect(accounts.map(({ email }) => email).toSorted()).toEqual([
      "counsellor2@demo.example",
      "counsellor@demo.example",
    ]);
    expect((await supervisor.post("/api/staff/recover", { account: accounts[0]!.id })).status).toBe(200);
    const { id } = (await moderator.get("/api/staff/me")).body;
    expect((await supervisor.post("/api/staff/recover", { account: id })).status).toBe(404);
    const audit = await moderator.get("/api/desk/audit");
    expect(JSON.stringify(audit.body)).toMatch(/"recover"/);
    // What a visitor of the demo does with its operator is gone with it.
    const demoOperator = new StaffClient(demo.url);
    await demoOperator.signIn("operator@demo.example", known);
    const invitation = { grants: [{ role: "operator", organisation: null }], name: "", email: "", days: 30 };
    const [opened, left] = await Promise.all(
      [0, 1].map(async () => (await demoOperator.post("/api/staff/invite", invitation)).body.token as string),
    );
    const intruder = new StaffClient(demo.url);
    const typed = { name: "だれか", email: "someone@example.jp", password };
    expect((await intruder.post("/api/staff/accept", { token: opened, ...typed })).status).toBe(200);
    await demo.kill("SIGTERM");
    const real = await startServer({ port: demo.port, dataDir: demo.dataDir });
    expect((await moderator.get("/api/staff/me")).status).toBe(401);
    expect((await moderator.signIn("moderator@demo.example", known)).status).toBe(401);
    expect((await intruder.signIn(typed.email, password)).status).toBe(401);
    expect((await intruder.post("/api/staff/invitation", { token: left })).status).toBe(404);
    expect(await firstToken(real.output)).toMatch(/^[\w-]{43}$/);
    await real.stop();
  });
});
