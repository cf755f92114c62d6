/**
 * Tokens that staff show at a door: signed, worth something for a minute, and for one purpose. Each purpose has a key and an
 * audience of its own, so that no token is ever taken for one of another kind.
 */
import { jwtVerify, SignJWT } from "jose";
import type { z } from "zod";
import type { Grant } from "../../shared/staff/roles.ts";
import { deriveSecret } from "./secret.ts";

const ISSUER = "plat-verse";
const LIFE = "60s";

/** The grants that an account has now; null when it is closed or gone, or this session of it is over. */
export type GrantsOf = (account: string, session: string) => Promise<readonly Grant[] | null>;

interface Kind<C> {
  /** Names the key that is derived from the installation's secret. */
  readonly purpose: string;
  readonly audience: string;
  /** What the token says; `sub` is the account. */
  readonly claims: z.ZodType<C>;
}

export class MinuteTokens<C extends { readonly sub: string }> {
  readonly #kind: Kind<C>;
  readonly #key: Uint8Array;

  /** `secret` is that of the passes. */
  constructor(secret: string, kind: Kind<C>) {
    this.#kind = kind;
    this.#key = deriveSecret(secret, kind.purpose);
  }

  sign({ sub, ...claims }: C): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setAudience(this.#kind.audience)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(LIFE)
      .sign(this.#key);
  }

  /** What a token says; null when it is not ours, not of this kind, was changed, or has run out. */
  async read(token: string): Promise<C | null> {
    const { audience, claims } = this.#kind;
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        issuer: ISSUER,
        audience,
        algorithms: ["HS256"],
        requiredClaims: ["exp"],
      });
      return claims.parse(payload);
    } catch {
      return null;
    }
  }
}
