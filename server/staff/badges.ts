/**
 * Badge tokens: what staff show at the square's door. Signed, short-lived, and of no use for anything else: they have a key of
 * their own, so that a pass is never a badge and a badge never a pass. A token is for one pass, and worth something only as long
 * as the session lives in which it was asked for.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Badge, badges, badgesOf, type Role, rolesIn } from "../../shared/staff/roles.ts";
import type { SignedIn } from "./door.ts";
import { type GrantsOf, MinuteTokens } from "./minuteTokens.ts";

export interface WornBadge {
  /** The account's id. */
  readonly account: string;
  /** The id of the session that it was asked for in. */
  readonly session: string;
  /** The work name, shown in the square. */
  readonly name: string;
  readonly badge: Badge;
  readonly roles: readonly Role[];
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  badge: z.enum(badges),
  session: z.string().min(1),
  pass: z.string().min(1),
});

/** What a token says of the pass that it is for: enough to know it again, and nothing to come in with. */
const markOf = (pass: string): string => createHash("sha256").update(pass).digest("base64url");

export class Badges {
  readonly #tokens: MinuteTokens<z.infer<typeof claimsSchema>>;
  readonly #grantsOf: GrantsOf;

  /** `secret` is that of the passes. */
  constructor(secret: string, grantsOf: GrantsOf) {
    this.#tokens = new MinuteTokens(secret, {
      purpose: "square badges",
      audience: "square-badge",
      claims: claimsSchema,
    });
    this.#grantsOf = grantsOf;
  }

  /** A token for the next join with this pass, 60 s; null when the actor's grants do not carry this badge. */
  async issue(
    actor: Pick<SignedIn, "id" | "name" | "grants" | "session">,
    badge: Badge,
    pass: string,
  ): Promise<string | null> {
    if (!badgesOf(actor.grants).includes(badge)) return null;
    return this.#tokens.sign({ sub: actor.id, name: actor.name, badge, session: actor.session, pass: markOf(pass) });
  }

  /**
   * What a token says; null when it is not ours, was changed, has run out, is for another pass, or the account may wear this
   * badge no more.
   */
  async check(token: string, pass: string): Promise<WornBadge | null> {
    const claims = await this.#tokens.read(token);
    if (claims?.pass !== markOf(pass)) return null;
    const { sub: account, session, name, badge } = claims;
    const grants = await this.#grantsOf(account, session);
    return grants && badgesOf(grants).includes(badge)
      ? { account, session, name, badge, roles: rolesIn(grants) }
      : null;
  }

  /** Whether a badge may still be worn: its session lives, and the account may what it might when it came in. */
  async holds({ account, session, badge, roles }: Omit<WornBadge, "name">): Promise<boolean> {
    const grants = await this.#grantsOf(account, session);
    if (!grants || !badgesOf(grants).includes(badge)) return false;
    const now = new Set(rolesIn(grants));
    return roles.every((role) => now.has(role));
  }
}
