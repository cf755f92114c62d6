import { afterEach, describe, expect, it, vi } from "vitest";
import { Passes } from "../pass/pass.ts";
import { Badges } from "./badges.ts";

const secret = "a secret of at least thirty-two characters";
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
    const token = await new Badges(secret).issue(greeter, "greeter");
    expect(await new Badges(secret).check(token!)).toEqual({
      account: "a1",
      name: "なぎ",
      badge: "greeter",
      roles: ["greeter", "counsellor"],
    });
  });

  it.each(["moderator", "operator", "none"] as const)("are not given for what one is not: %s", async (badge) => {
    expect(await new Badges(secret).issue(greeter, badge)).toBeNull();
  });

  it("hold for a minute", async () => {
    vi.useFakeTimers();
    const badges = new Badges(secret);
    const token = (await badges.issue(greeter, "greeter"))!;
    vi.advanceTimersByTime(58_000);
    expect(await badges.check(token)).not.toBeNull();
    vi.advanceTimersByTime(3_000);
    expect(await badges.check(token)).toBeNull();
  });

  it("are no passes, and passes are no badges", async () => {
    const [badges, passes] = [new Badges(secret), new Passes(secret)];
    expect(await badges.check(await passes.issue())).toBeNull();
    expect(await passes.check((await badges.issue(greeter, "greeter"))!)).toBeNull();
  });

  it("are refused when foreign or changed", async () => {
    const badges = new Badges(secret);
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
    expect(await new Badges("another secret of thirty-two characters").check(token)).toBeNull();
  });
});
