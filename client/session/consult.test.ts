/** A page that follows its ticket, over a server that lives in this test. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Mine } from "../../shared/consult/api.ts";
import type { TicketView } from "../../shared/consult/views.ts";

const kept = new Map<string, string>();
vi.stubGlobal("localStorage", {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});
vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
vi.stubGlobal("addEventListener", () => {});
vi.stubGlobal("removeEventListener", () => {});

const consult = await import("./consult.ts");
const { useTicketMark } = await import("../consult/ticketMark.ts");
const { useConsult, watchTicket, putTicketAway, leaveQuietly, takeTicket } = consult;

const ticket = (change: Partial<TicketView> = {}): TicketView => ({
  id: "t",
  state: "waiting",
  takenAt: 0,
  organisation: null,
  isUrgent: false,
  isFirstInLine: false,
  isLastChance: false,
  line: { ahead: 1, estimate: { kind: "unknown" } },
  call: null,
  session: null,
  counsellor: null,
  endsAt: null,
  away: [],
  offeredTo: null,
  listening: null,
  reason: null,
  ...change,
});

interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown>;
}
let asked: Asked[] = [];
/** Lines that are open, the newest last. */
let lines: { say(mine: Mine): void; cut(): void }[] = [];
let status = 200;

const openLine = (): Response => {
  const encoder = new TextEncoder();
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (c) => void (controller = c) });
  lines.push({
    say: (mine) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(mine)}\n\n`)),
    cut: () => controller.error(new Error("cut")),
  });
  return new Response(body, { status: 200 });
};

let stop: () => void = () => {};
beforeEach(() => {
  asked = [];
  lines = [];
  status = 200;
  kept.clear();
  kept.set("plat.pass", "mine");
  useConsult.setState({ ticket: undefined, line: "off" });
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit) => {
    asked.push({ path, body: JSON.parse(body as string) });
    if (status !== 200) return new Response('{"error":"pass"}', { status });
    if (path === "/api/consult/live") return openLine();
    if (path === "/api/pass") return new Response('{"pass":"another"}');
    return new Response(JSON.stringify({ now: Date.now(), ticket: ticket() }));
  });
});
afterEach(() => stop());

const state = () => useConsult.getState();
const follow = async () => {
  stop = watchTicket();
  await vi.waitFor(() => expect(lines.length).toBe(1));
};

it("follows the ticket, and says when it may be old", async () => {
  await follow();
  lines[0]!.say({ now: Date.now() + 60_000, ticket: ticket() });
  await vi.waitFor(() => expect(state()).toMatchObject({ line: "live", ticket: { state: "waiting" } }));
  expect(Math.round(state().clock / 1000)).toBe(60);
  expect(useTicketMark.getState()).toBe(true);
  lines[0]!.cut();
  await vi.waitFor(() => expect(state().line).toBe("lost"));
  expect(state().ticket?.state).toBe("waiting");
  await vi.waitFor(() => expect(lines.length).toBe(2), 3000);
  lines[1]!.say({ now: Date.now(), ticket: ticket({ state: "called" }) });
  await vi.waitFor(() => expect(state()).toMatchObject({ line: "live", ticket: { state: "called" } }));
});

it("a device without a pass asks nothing and has no ticket", () => {
  kept.clear();
  stop = watchTicket();
  expect(asked).toEqual([]);
  expect(state().ticket).toBeNull();
});

it("a pass that the server does not know is dropped", async () => {
  status = 401;
  stop = watchTicket();
  await vi.waitFor(() => expect(state().ticket).toBeNull());
  expect(kept.has("plat.pass")).toBe(false);
});

it("what is over stays until it is put away, and does not come back then", async () => {
  await follow();
  const over = ticket({ state: "ended", reason: "done" });
  lines[0]!.say({ now: 1, ticket: over });
  await vi.waitFor(() => expect(state().ticket?.state).toBe("ended"));
  lines[0]!.say({ now: 2, ticket: null });
  lines[0]!.say({ now: 3, ticket: over });
  await vi.waitFor(() => expect(Math.round(state().clock + Date.now())).toBeLessThan(1000));
  expect(state().ticket?.state).toBe("ended");
  putTicketAway();
  expect(state().ticket).toBeNull();
  lines[0]!.say({ now: 4, ticket: over });
  lines[0]!.say({ now: 5, ticket: ticket({ id: "next" }) });
  await vi.waitFor(() => expect(state().ticket?.id).toBe("next"));
});

it("a ticket is taken with a new pass where the old one is none", async () => {
  let isFirst = true;
  vi.stubGlobal("fetch", async (path: string, { body }: RequestInit) => {
    asked.push({ path, body: JSON.parse((body as string | undefined) ?? "{}") });
    if (path === "/api/pass") return new Response('{"pass":"another"}');
    if (path === "/api/consult/live") return openLine();
    if (isFirst) {
      isFirst = false;
      return new Response('{"error":"pass"}', { status: 401 });
    }
    return new Response(JSON.stringify({ now: Date.now(), ticket: ticket() }));
  });
  const { skipped } = await import("../../shared/consult/topics.ts");
  const consent = { version: "2026-11" as const, supervisorMayJoin: false };
  await takeTicket({ intake: skipped, consent, organisation: null });
  const passes = asked.filter(({ path }) => path === "/api/consult/ticket").map(({ body }) => body.pass);
  expect(passes).toEqual(["mine", "another"]);
  expect(state().ticket?.id).toBe("t");
});

it("whoever leaves in a hurry is not called any more, though the device is locked by then", async () => {
  await follow();
  lines[0]!.say({ now: Date.now(), ticket: ticket() });
  await vi.waitFor(() => expect(state().ticket?.id).toBe("t"));
  kept.set("plat.lock", "1");
  leaveQuietly();
  expect(asked.at(-1)).toEqual({ path: "/api/consult/do", body: { pass: "mine", ticket: "t", deed: "leave" } });
  expect(state().ticket).toBeUndefined();
});

it("in a conversation it is ended instead", async () => {
  await follow();
  lines[0]!.say({ now: Date.now(), ticket: ticket({ state: "talking", session: "s", endsAt: 1 }) });
  await vi.waitFor(() => expect(state().ticket?.state).toBe("talking"));
  leaveQuietly();
  expect(asked.at(-1)!.body.deed).toBe("end");
});
