import { afterEach, describe, expect, it, vi } from "vitest";
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
} as const;

describe("badges", () => {
  afterEach(() => vi.useRealTimers());

  it("say who wears them", async () => {
    const token = await open().issue(greeter, "greeter");
    expect(await open().check(token!)).toEqual({
      account: "a1",
      name: "なぎ",
      badge: "greeter",
      roles: ["greeter", "counsellor"],
    });
  });

  it.each(["moderator", "operator", "none"] as const)("are not given for what one is not: %s", async (badge) => {
    expect(await open().issue(greeter, badge)).toBeNull();
  });

  it("are worth what the account is, at the moment one comes", async () => {
    const token = (await open().issue(greeter, "greeter"))!;
    expect(await new Badges(secret, async () => null).check(token)).toBeNull();
    expect(await new Badges(secret, async () => [{ role: "host", organisation: null }]).check(token)).toBeNull();
    const more = [...greeter.grants, { role: "host", organisation: null }] as const;
    expect((await new Badges(secret, async () => more).check(token))?.roles).toEqual(["greeter", "counsellor", "host"]);
  });

  it("hold for a minute", async () => {
    vi.useFakeTimers();
    const badges = open();
    const token = (await badges.issue(greeter, "greeter"))!;
    vi.advanceTimersByTime(58_000);
    expect(await badges.check(token)).not.toBeNull();
    vi.advanceTimersByTime(3_000);
    expect(await badges.check(token)).toBeNull();
  });

  it("are no passes, and passes are no badges", async () => {
    const [badges, passes] = [open(), new Passes(secret)];
    expect(await badges.check(await passes.issue())).toBeNull();
    expect(await passes.check((await badges.issue(greeter, "greeter"))!)).toBeNull();
  });

  it("are refused when foreign or changed", async () => {
    const badges = open();
    const token = (await badges.issue(greeter, "greeter"))!;
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
      expect(await badges.check(wrong), wrong).toBeNull();
    expect(await open("another secret of thirty-two characters").check(token)).toBeNull();
  });
});
