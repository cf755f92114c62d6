/**
 * Only the invited: whoever else asks for a conversation, with whatever they have stolen or guessed, is told the same as whoever
 * asks for one that does not exist, and those inside notice nothing.
 */
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { SeatTokens } from "../../server/consult/seatTokens.ts";
import { deriveSecret } from "../../server/staff/secret.ts";
import { may } from "../../shared/staff/permissions.ts";
import { type Role, roles } from "../../shared/staff/roles.ts";
import { beginShift, heard, meet, tokenFor } from "./booth.ts";
import { issuePasses, secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { lineUrl, post, type Reply } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

let server: RunningServer;
let password: string;
let met: Awaited<ReturnType<typeof meet>>;
let stranger: string;
/** What is answered to whoever asks for nothing that exists. */
let nothing: Reply;

const UNKNOWN = "01999999-0000-7000-8000-000000000000";

const join = (change: object, path = "joinOrCreate/booth"): Promise<Reply> =>
  post(`${server.url}/matchmake/${path}`, {
    session: met.session,
    seat: "visitor",
    member: null,
    build: "test",
    ...change,
  });
const signIn = async (login: string): Promise<StaffClient> => {
  const client = new StaffClient(server.url);
  expect((await client.signIn(`${login}@demo.example`, password)).body).toEqual({});
  return client;
};

beforeAll(async () => {
  server = await startServer({ env: { PASS_SECRET: secret, DEMO: "1" } });
  password = await demoPassword(server.output);
  met = await meet(await beginShift(server.url, password));
  [stranger] = (await issuePasses(1)) as [string];
  nothing = await join({ session: UNKNOWN, pass: stranger });
  expect(nothing).toEqual({ status: 404, body: { error: "no-seat" } });
});
afterAll(() => server?.stop());

describe("who knows the conversation's id, but has no seat", () => {
  it.each(roles)("%s", async (role: Role) => {
    const client = await signIn(role === "counsellor" ? "counsellor2" : role);
    for (const seat of ["counsellor", "listener"] as const) {
      const { status, body } = await client.post("/api/consult/seat", { session: met.session, seat });
      if (!may([role], "POST /api/consult/seat")) {
        expect([status, body]).toEqual([403, { error: "not-allowed" }]);
        continue;
      }
      // A token says who asks. Of a conversation it says nothing.
      const { body: other } = await client.post("/api/consult/seat", { session: UNKNOWN, seat });
      expect(Object.keys(body)).toEqual(Object.keys(other));
      expect(await join({ seat, badge: body.token })).toEqual(nothing);
      expect(await join({ session: UNKNOWN, seat, badge: other.token })).toEqual(nothing);
    }
  });

  it("nobody, another visitor, a visitor who calls themselves staff", async () => {
    for (const change of [{}, { pass: stranger }, { pass: "" }, { badge: stranger }, { pass: stranger, badge: "x" }])
      for (const seat of ["visitor", "counsellor", "listener"])
        expect(await join({ seat, ...change })).toEqual(nothing);
    const nobody = new StaffClient(server.url);
    const asked = await nobody.post("/api/consult/seat", { session: met.session, seat: "counsellor" });
    expect(asked.status).toBe(401);
  });

  it("the visitor's own pass in another's seat, the counsellor's token in another's", async () => {
    const counsellor = await signIn("counsellor");
    const own = await tokenFor(counsellor, met.session, "counsellor");
    expect(await join({ seat: "counsellor", pass: met.pass })).toEqual(nothing);
    expect(await join({ seat: "visitor", badge: own })).toEqual(nothing);
    expect(await join({ seat: "listener", badge: own })).toEqual(nothing);
    expect(await join({ session: UNKNOWN, seat: "counsellor", badge: own })).toEqual(nothing);
  });
});

describe("passes and tokens that are worth nothing any more", () => {
  it("a pass and a token that have run out", async () => {
    const old = new SignJWT({ name: "x", login: "x", session: met.session, seat: "counsellor" })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("plat-verse")
      .setSubject("x")
      .setIssuedAt(0)
      .setExpirationTime(1);
    expect(await join({ pass: await old.sign(new TextEncoder().encode(secret)) })).toEqual(nothing);
    const badge = await old.setAudience("booth-seat").sign(deriveSecret(secret, "booth seats"));
    expect(await join({ seat: "counsellor", badge })).toEqual(nothing);
  });

  it("a token that somebody else signed, or whose account signed out", async () => {
    const counsellor = await signIn("counsellor");
    const forger = new SeatTokens("another secret, of another installation", async () => []);
    const { id } = (await counsellor.get("/api/staff/me")).body as { id: string };
    const wish = { session: met.session, seat: "counsellor" } as const;
    expect(await join({ ...wish, badge: await forger.issue({ id, name: "ことは", session: "x" }, wish) })).toEqual(
      nothing,
    );
    const badge = await tokenFor(counsellor, met.session, "counsellor");
    expect((await counsellor.post("/api/auth/sign-out")).status).toBe(200);
    expect(await join({ ...wish, badge })).toEqual(nothing);
  });
});

describe("who has stolen the room's id", () => {
  let room: Reply["body"];
  const visitor = () => ({ pass: stranger, name: "ゆき", look: 1, presence: "visitor", build: "test" });

  beforeAll(async () => {
    // As the visitor's own browser is told it. The place is not taken.
    ({ body: room } = await join({ pass: met.pass }));
    expect(room.roomId).toEqual(expect.any(String));
  });

  it("does not come in by it, and is not told that it is one", async () => {
    const { roomId } = room as { roomId: string };
    const token = { reconnectionToken: "guessed" };
    for (const [method, body] of [
      ["joinById", visitor()],
      ["reconnect", token],
    ] as const) {
      const unknown = await post(`${server.url}/matchmake/${method}/NoSuchRoom`, body);
      expect(unknown.status).toBe(404);
      expect(await post(`${server.url}/matchmake/${method}/${roomId}`, body)).toEqual(unknown);
    }
    for (const method of ["join", "create", "consumeSeatReservation"])
      expect((await join({ pass: met.pass }, `${method}/booth`)).status, method).toBe(404);
  });

  it("gets no line to it", async () => {
    for (const change of [{ sessionId: "guessed" }, { roomId: "guessed" }]) {
      const socket = new WebSocket(lineUrl(server.url, { ...room, ...change }));
      const heard: Buffer[] = [];
      const closed = new Promise((resolve) => socket.on("close", resolve).on("error", () => undefined));
      socket.on("message", (bytes: Buffer) => heard.push(bytes));
      await closed;
      // An error's number and words, and nothing of the booth.
      expect(heard.every(([type]) => type === 11)).toBe(true);
      expect(Buffer.concat(heard).includes(met.session)).toBe(false);
    }
  });

  it("finds it in no list", async () => {
    for (const path of ["/matchmake", "/matchmake/", "/matchmake/booth", "/rooms", "/api/rooms", "/colyseus/api"]) {
      const answer = await fetch(server.url + path);
      expect([404, 405], path).toContain(answer.status);
      expect(await answer.text()).not.toContain(room.roomId);
    }
    expect(await (await fetch(`${server.url}/api/now`)).json()).toMatchObject({ here: 0 });
    const booths = await (await fetch(`${server.url}/api/consult/booths`)).text();
    for (const secretly of [met.session, met.ticket, String(room.roomId)]) expect(booths).not.toContain(secretly);
  });
});

it("those inside noticed nothing of it", async () => {
  const { visitor, staff } = met;
  await visitor.write("まだふたりです");
  await until(() => heard(staff).includes("まだふたりです"));
  for (const { store } of [visitor, staff]) {
    const { line, seated } = store.getState();
    expect([line, ...seated.map(({ seat }) => seat).toSorted()]).toEqual(["here", "counsellor", "visitor"]);
  }
  visitor.close();
  staff.close();
});
