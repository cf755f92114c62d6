import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { Passes, readSecret } from "./pass.ts";

const secret = "a secret of at least thirty-two characters";
const key = new TextEncoder().encode(secret);
const forged = (payload: object, expires: string, issuer = "plat-verse") =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(issuer)
    .setExpirationTime(expires)
    .sign(key);

describe("passes", () => {
  it("say the same id again, and another for another", async () => {
    const passes = new Passes(secret);
    const [a, b] = [await passes.issue(), await passes.issue()];
    expect(await passes.check(a)).toBe(await new Passes(secret).check(a));
    expect(await passes.check(a)).toMatch(/^[0-9a-f-]{36}$/);
    expect(await passes.check(a)).not.toBe(await passes.check(b));
  });

  it("are refused when foreign, changed, unsigned, run out or of another purpose", async () => {
    const passes = new Passes(secret);
    const good = await passes.issue();
    const [head, body, signature] = good.split(".");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}.`;
    const wrong = [
      "",
      "nonsense",
      unsigned,
      `${head}.${body}.${signature!.replace(/^./, (c) => (c === "A" ? "B" : "A"))}`,
      await new Passes("another secret of thirty-two characters").issue(),
      await forged({ sub: "me" }, "-1s"),
      await forged({ sub: "me" }, "1h", "elsewhere"),
      await forged({}, "1h"),
    ];
    for (const pass of wrong) expect(await passes.check(pass), pass).toBeNull();
  });
});

describe("the secret", () => {
  it("is made once, kept to oneself, and the same for all who start together", async () => {
    const dir = await mkdtemp(join(tmpdir(), "pass-"));
    const first = await readSecret(join(dir, "data"));
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(await readSecret(join(dir, "data"))).toBe(first);
    expect((await stat(join(dir, "data/pass.secret"))).mode & 0o077).toBe(0);
    await rm(dir, { recursive: true });
  });
});
