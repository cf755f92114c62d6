/**
 * Every role and every route, on a real server: what the table of permissions says is what happens. The messages' half is in
 * server/rooms/permissions.test.ts.
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deed, may, permissions } from "../../shared/staff/permissions.ts";
import { type Role, roles } from "../../shared/staff/roles.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, StaffClient } from "./staff.ts";

const routes = (Object.keys(permissions) as Deed[]).filter((deed) => deed.includes(" /api/"));

let server: RunningServer;
const clients = new Map<Role | "visitor", StaffClient>();

beforeAll(async () => {
  server = await startServer({ env: { DEMO: "1" } });
  const password = await demoPassword(server.output);
  clients.set("visitor", new StaffClient(server.url));
  for (const role of roles) {
    const client = new StaffClient(server.url);
    expect((await client.signIn(`${role}@demo.example`, password)).body, role).toEqual({});
    expect((await client.get("/api/staff/me")).body.roles).toEqual([role]);
    clients.set(role, client);
  }
});
afterAll(() => server.stop());

it("sees the routes at all", () => {
  expect(routes.length).toBeGreaterThan(70);
});

it("knows of every route under /api that the server has", () => {
  const root = fileURLToPath(new URL("../../server", import.meta.url));
  const sources = globSync(`${root}/**/*.ts`).filter((path) => !path.endsWith(".test.ts"));
  const written = sources.flatMap((path) => [
    ...readFileSync(path, "utf8").matchAll(/"((?:GET|POST) \/api\/[\w./-]+)"/g),
  ]);
  const known = new Set(written.map(([, route]) => route));
  // A pass and the time of day are had before anybody is anybody.
  for (const open of ["POST /api/pass", "GET /api/now"]) expect(known.delete(open), open).toBe(true);
  expect(known).toEqual(new Set(routes));
});

describe.each(["visitor", ...roles] as const)("%s", (who) => {
  it.each(routes)("%s", async (deed) => {
    const [method, path] = deed.split(" ") as ["GET" | "POST", string];
    const client = clients.get(who)!;
    // A line of news has no end: its head is enough.
    const ending = new AbortController();
    const answer = await fetch(server.url + path, {
      method,
      signal: ending.signal,
      headers: {
        "content-type": "application/json",
        origin: server.url,
        cookie: [...client.cookies].map((c) => c.join("=")).join("; "),
      },
      // Not what any of them takes: who may ask hears of that, who may not hears of nothing.
      ...(method === "POST" ? { body: '{"nonsense":true}' } : {}),
    });
    ending.abort();
    const isRoute = /^(application\/json|text\/event-stream|text\/calendar)/.test(
      answer.headers.get("content-type") ?? "",
    );
    expect(isRoute, "is there").toBe(true);
    const isOpen = may(who === "visitor" ? [] : [who], deed);
    if (!isOpen) expect(answer.status).toBe(who === "visitor" ? 401 : 403);
    else expect([200, 400]).toContain(answer.status);
  });
});
