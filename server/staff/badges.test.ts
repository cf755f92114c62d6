import { afterEach, describe, expect, it, vi } from "vitest";
import type { Grant } from "../../shared/staff/roles.ts";
import { Passes } from "../pass/pass.ts";
import { Badges } from "./badges.ts";

const secret = "a secret of at least thirty-two characters";
const open = (using = secret) => new Badges(using, async () => greeter.grants);
const greeter = {
  id: "a1",
  name: "なぎ",
  grants: [
    { role: "greeter", organisation: null },
    { role: "counsellor", organisation: "o1" },
  ],
  roles: ["greeter", "counsellor"],
  session: "s1",
} as const;
const pass = "the pass that it is for";

describe("badges", () => {
  afterEach(() => vi.useRealTimers());

  it("say who wears them", async () => {
    const token = await open().issue(greeter, "greeter", pass);
    expect(await open().check(token!, pass)).toEqual({
      account: "a1",
      session: "s1",
      name: "なぎ",
      badge: "greeter",
      roles: ["greeter", "counsellor"],
    });
  });

  it.each(["moderator", "operator", "none"] as const)("are not given for what one is not: %s", async (badge) => {
    expect(await open().issue(greeter, badge, pass)).toBeNull();
  });

  it("are worth what the account is, at the moment one comes", async () => {
    const token = (await open().issue(greeter, "greeter", pass))!;
    expect(await new Badges(secret, async () => null).check(token, pass)).toBeNull();
    expect(await new Badges(secret, async () => [{ role: "host", organisation: null }]).check(token, pass)).toBeNull();
    const more = [...greeter.grants, { role: "host", organisation: null }] as const;
    expect((await new Badges(secret, async () => more).check(token, pass))?.roles).toEqual([
      "greeter",
      "counsellor",
      "host",
    ]);
  });

  it("are for one pass: a token that somebody else got hold of brings nobody in", async () => {
    const token = (await open().issue(greeter, "greeter", pass))!;
    expect(await open().check(token, "another pass")).toBeNull();
    expect(Buffer.from(token.split(".")[1]!, "base64url").toString()).not.toContain(pass);
  });

  it("end with the session in which they were asked for", async () => {
    const living = new Set(["s1"]);
    const badges = new Badges(secret, async (_, session) => (living.has(session) ? greeter.grants : null));
    const token = (await badges.issue(greeter, "greeter", pass))!;
    const worn = (await badges.check(token, pass))!;
    expect(await badges.holds(worn)).toBe(true);
    living.clear();
    expect(await badges.check(token, pass)).toBeNull();
    expect(await badges.holds(worn)).toBe(false);
  });

  it("hold no longer when one of the roles that came with them is gone", async () => {
    let grants: readonly Grant[] = greeter.grants;
    const badges = new Badges(secret, async () => grants);
    const worn = (await badges.check((await badges.issue(greeter, "greeter", pass))!, pass))!;
    grants = [...grants, { role: "host", organisation: null }];
    expect(await badges.holds(worn)).toBe(true);
    grants = [{ role: "greeter", organisation: null }];
    expect(await badges.holds(worn)).toBe(false);
  });

  it("hold for a minute", async () => {
    vi.useFakeTimers();
    const badges = open();
    const token = (await badges.issue(greeter, "greeter", pass))!;
    vi.advanceTimersByTime(58_000);
    expect(await badges.check(token, pass)).not.toBeNull();
    vi.advanceTimersByTime(3_000);
    expect(await badges.check(token, pass)).toBeNull();
  });

  it("are no passes, and passes are no badges", async () => {
    const [badges, passes] = [open(), new Passes(secret)];
    expect(await badges.check(await passes.issue(), pass)).toBeNull();
    expect(await passes.check((await badges.issue(greeter, "greeter", pass))!)).toBeNull();
  });

  it("are refused when foreign or changed", async () => {
    const badges = open();
    const token = (await badges.issue(greeter, "greeter", pass))!;
    const [head, , signature] = token.split(".");
    const claims = {
      iss: "plat-verse",
      aud: "square-badge",
      sub: "a1",
      name: "x",
      badge: "operator",
      roles: ["operator"],
    };
    const body = Buffer.from(JSON.stringify({ ...claims, exp: 9_999_999_999 })).toString("base64url");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}.`;
    for (const wrong of ["", "x", unsigned, `${head}.${body}.${signature}`])
      expect(await badges.check(wrong, pass), wrong).toBeNull();
    expect(await open("another secret of thirty-two characters").check(token, pass)).toBeNull();
  });
});
