import { afterEach, expect, it, vi } from "vitest";
import type { Grant } from "../../shared/staff/roles.ts";
import { SeatTokens } from "./seatTokens.ts";

const secret = "a secret that is long enough for a test";
const anne = { id: "anne", name: "ことは", session: "login" };
const wish = { session: "s1", seat: "counsellor" } as const;
let grants: Grant[] | null = [{ role: "counsellor", organisation: "org" }];
const tokens = new SeatTokens(secret, async (account, login) =>
  account === "anne" && login === "login" ? grants : null,
);

afterEach(() => {
  vi.useRealTimers();
  grants = [{ role: "counsellor", organisation: "org" }];
});

it("says who asks, for one conversation and one kind of seat", async () => {
  const token = await tokens.issue(anne, wish);
  const holder = { account: "anne", name: "ことは", roles: ["counsellor"], login: "login" };
  expect(await tokens.check(token, "s1", "counsellor")).toEqual(holder);
  expect(await tokens.check(token, "s2", "counsellor")).toBeNull();
  expect(await tokens.check(token, "s1", "listener")).toBeNull();
  expect(await tokens.check(token, "s1", "visitor")).toBeNull();
  expect(await tokens.check(`${token}x`, "s1", "counsellor")).toBeNull();
  expect(await new SeatTokens(`${secret}!`, async () => grants).check(token, "s1", "counsellor")).toBeNull();
});

it("is worth something for a minute", async () => {
  vi.useFakeTimers({ now: Date.now() - 61_000, toFake: ["Date"] });
  const token = await tokens.issue(anne, wish);
  expect(await tokens.check(token, "s1", "counsellor")).not.toBeNull();
  vi.useRealTimers();
  expect(await tokens.check(token, "s1", "counsellor")).toBeNull();
});

it("and only while the account may, and its session lives", async () => {
  const token = await tokens.issue(anne, wish);
  const holder = (await tokens.check(token, "s1", "counsellor"))!;
  grants = [{ role: "greeter", organisation: null }];
  expect(await tokens.check(token, "s1", "counsellor")).toBeNull();
  const holds = () => tokens.holds(holder, "counsellor", "org");
  expect(await holds()).toBe(false);
  grants = [...grants, { role: "counsellor", organisation: "org" }];
  expect(await holds()).toBe(true);
  grants = null;
  expect(await tokens.check(token, "s1", "counsellor")).toBeNull();
  expect(await holds()).toBe(false);
});

it("and for conversations of the organisations that they work for", async () => {
  const holder = (await tokens.check(await tokens.issue(anne, wish), "s1", "counsellor"))!;
  expect(await tokens.holds(holder, "counsellor", "other")).toBe(false);
  grants = [
    { role: "counsellor", organisation: "other" },
    { role: "supervisor", organisation: "third" },
  ];
  expect(await tokens.holds(holder, "counsellor", "org")).toBe(false);
  expect(await tokens.holds(holder, "counsellor", "other")).toBe(true);
  // Who stepped in is a counsellor there; who counsels does not listen.
  expect(await tokens.holds(holder, "counsellor", "third")).toBe(true);
  expect(await tokens.holds(holder, "listener", "other")).toBe(false);
  grants = [{ role: "counsellor", organisation: null }];
  expect(await tokens.holds(holder, "counsellor", "org")).toBe(true);
});

it("a listener's seat is a supervisor's", async () => {
  const token = await tokens.issue(anne, { session: "s1", seat: "listener" });
  expect(await tokens.check(token, "s1", "listener")).toBeNull();
  grants = [{ role: "supervisor", organisation: "org" }];
  expect(await tokens.check(token, "s1", "listener")).toMatchObject({ roles: ["supervisor"] });
});
