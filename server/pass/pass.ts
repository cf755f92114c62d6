/**
 * The visitor's pass: an anonymous, signed token on the visitor's device. It says nothing but "the same as before" and is
 * the only thing that brings somebody back to their place. There are no accounts for visitors.
 */
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jwtVerify, SignJWT } from "jose";
import { v7 as uuid } from "uuid";

const ISSUER = "plat-verse";
const LIFE = "60d";

export class Passes {
  /** Imported once: a check is otherwise mostly the import of its key. */
  readonly #key: Promise<CryptoKey>;

  /** `secret` signs all passes: at least 32 characters, the same on every server of an installation. */
  constructor(secret: string) {
    const bytes = new TextEncoder().encode(secret);
    this.#key = crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
  }

  /** A new pass for somebody new. */
  async issue(): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setSubject(uuid())
      .setIssuedAt()
      .setExpirationTime(LIFE)
      .sign(await this.#key);
  }

  /** The id that a pass carries; null when it is not ours, was changed, or has run out. */
  async check(pass: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(pass, await this.#key, { issuer: ISSUER, algorithms: ["HS256"] });
      return payload.sub ?? null;
    } catch {
      return null;
    }
  }
}

/**
 * The installation's secret, made on the first start. It is written aside and then linked into place, so that of two
 * processes that start together one wins and neither reads half a secret.
 */
export const readSecret = async (dataDir: string): Promise<string> => {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, "pass.secret");
  const draft = join(dataDir, `pass.secret.${process.pid}`);
  await writeFile(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await unlink(draft);
  }
  return (await readFile(file, "utf8")).trim();
};
