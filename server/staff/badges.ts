/**
 * Badge tokens: what staff show at the square's door. Signed, short-lived, and of no use for anything else: they have a key of
 * their own, so that a pass is never a badge and a badge never a pass.
 */
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { type Badge, badges, badgesOf, type Grant, type Role, rolesIn } from "../../shared/staff/roles.ts";
import type { Actor } from "./door.ts";
import { deriveSecret } from "./secret.ts";

const ISSUER = "plat-verse";
const AUDIENCE = "square-badge";
const LIFE = "60s";

export interface WornBadge {
  /** The account's id. */
  readonly account: string;
  /** The work name, shown in the square. */
  readonly name: string;
  readonly badge: Badge;
  readonly roles: readonly Role[];
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  badge: z.enum(badges),
});

/** The grants that an account has now; null when it is closed or gone. */
type GrantsOf = (account: string) => Promise<readonly Grant[] | null>;

export class Badges {
  readonly #key: Uint8Array;
  readonly #grantsOf: GrantsOf;

  /** `secret` is that of the passes. */
  constructor(secret: string, grantsOf: GrantsOf) {
    this.#key = deriveSecret(secret, "square badges");
    this.#grantsOf = grantsOf;
  }

  /** A token for the next join, 60 s; null when the actor's grants do not carry this badge. */
  async issue(actor: Actor, badge: Badge): Promise<string | null> {
    if (!badgesOf(actor.grants).includes(badge)) return null;
    return new SignJWT({ name: actor.name, badge })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(actor.id)
      .setIssuedAt()
      .setExpirationTime(LIFE)
      .sign(this.#key);
  }

  /** What a token says; null when it is not ours, was changed, has run out, or the account may wear this badge no more. */
  async check(token: string): Promise<WornBadge | null> {
    let claims: z.infer<typeof claimsSchema>;
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        issuer: ISSUER,
        audience: AUDIENCE,
        algorithms: ["HS256"],
        requiredClaims: ["exp"],
      });
      claims = claimsSchema.parse(payload);
    } catch {
      return null;
    }
    const { sub: account, name, badge } = claims;
    const grants = await this.#grantsOf(account);
    return grants && badgesOf(grants).includes(badge) ? { account, name, badge, roles: rolesIn(grants) } : null;
  }
}
