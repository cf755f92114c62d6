import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Grant } from "../../shared/staff/roles.ts";
import { StaffDoor, type SignedIn } from "./door.ts";

const someone = (role: Grant["role"], change: Partial<SignedIn> = {}): SignedIn => ({
  id: role,
  name: "なぎさ",
  grants: [{ role, organisation: null }],
  roles: [role],
  isHalfOpen: false,
  session: "s1",
  ...change,
});

/** Ask a door for a deed; gives back status and body, or what it threw. */
const ask = async (door: StaffDoor, body: string | null = null, headers: Record<string, string> = {}) => {
  const own = { host: "x", origin: "http://x", "content-type": "application/json" };
  const req = Object.assign(Readable.from(body === null ? [] : [Buffer.from(body)]), {
    url: "/api/staff/organisations?q=1",
    headers: { ...own, ...headers },
  }) as unknown as IncomingMessage;
  let answer: unknown;
  let status = 0;
  const res = {
    writeHead: (code: number) => (status = code),
    end: (bytes: Buffer) => (answer = JSON.parse(bytes.toString())),
  } as unknown as ServerResponse;
  const route =
    body === null
      ? door.open("GET /api/staff/organisations", null, async (actor, _, query) => ({
          by: actor.id,
          q: query.get("q"),
        }))
      : door.open("POST /api/staff/organisations", z.strictObject({ n: z.int() }), async (_, { n }) => ({ n }));
  try {
    await route(req, res);
    return [status, answer];
  } catch (error) {
    const { status, message } = error as { status?: number; message: string };
    return [status, message];
  }
};
const doorFor = (actor: SignedIn | null) => new StaffDoor(async () => actor, { trustProxy: 0 });

describe("the staff's door", () => {
  it("lets in who may", async () => {
    const door = doorFor(someone("operator"));
    expect(await ask(door)).toEqual([200, { by: "operator", q: "1" }]);
    expect(await ask(door, '{"n":1}')).toEqual([200, { n: 1 }]);
  });

  it.each([
    ["nobody", null, 401, "sign-in"],
    ["who may not", someone("moderator"), 403, "not-allowed"],
    ["who has to set up the second factor", someone("operator", { isHalfOpen: true }), 403, "second-factor"],
  ] as const)("turns away %s, before it looks at what they sent", async (_, actor, status, error) => {
    for (const body of [null, '{"n":1}', "{", "x".repeat(20_000)])
      expect(await ask(doorFor(actor), body)).toEqual([status, error]);
  });

  it("knows somebody half-way in as nobody", async () => {
    const req = { headers: {} } as IncomingMessage;
    expect(await doorFor(someone("operator", { isHalfOpen: true })).actorOf(req)).toBeNull();
    expect(await doorFor(someone("operator")).actorOf(req)).toMatchObject({ id: "operator" });
  });

  it("takes only what it should, from our own pages", async () => {
    const door = doorFor(someone("operator"));
    expect(await ask(door, '{"n":"1"}')).toEqual([400, "bad-request"]);
    expect(await ask(door, '{"n":1,"role":"operator"}')).toEqual([400, "bad-request"]);
    expect(await ask(door, '{"n":1}', { origin: "http://y" })).toEqual([403, "origin"]);
    expect(await ask(door, '{"n":1}', { "content-type": "text/plain" })).toEqual([415, "content-type"]);
  });

  it("slows one account down and no other", async () => {
    let actor = someone("operator");
    const door = new StaffDoor(async () => actor, { trustProxy: 0 });
    const all = [];
    for (let i = 0; i < 260; i++) all.push(await ask(door));
    expect(all.filter(([status]) => status === 200).length).toBe(240);
    expect(all.at(-1)).toEqual([429, "too-often"]);
    actor = { ...actor, id: "another" };
    expect((await ask(door))[0]).toBe(200);
  });
});
