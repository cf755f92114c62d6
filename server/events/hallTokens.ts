/**
 * Tokens with which staff and members come into a hall, or register for an event of members: signed, for one event, worth something
 * for a minute, and only while the session of the account lives in which it was asked for.
 */
import { z } from "zod";
import type { Grant } from "../../shared/staff/roles.ts";
import { type GrantsOf, MinuteTokens } from "../staff/minuteTokens.ts";

/** Who comes by a token. */
export interface HallHolder {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The id of the session of the account: asked again when its rights may have changed. */
  readonly session: string;
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  login: z.string().min(1),
  event: z.string().min(1),
});

export class HallTokens {
  readonly #tokens: MinuteTokens<z.infer<typeof claimsSchema>>;
  readonly #grantsOf: GrantsOf;

  /** `secret` is that of the passes. */
  constructor(secret: string, grantsOf: GrantsOf) {
    this.#tokens = new MinuteTokens(secret, { purpose: "event halls", audience: "event-hall", claims: claimsSchema });
    this.#grantsOf = grantsOf;
  }

  issue(account: Pick<HallHolder, "id" | "name" | "session">, event: string): Promise<string> {
    return this.#tokens.sign({ sub: account.id, name: account.name, login: account.session, event });
  }

  /** Whose token this is; null when it is not ours, has run out, is for another event, or the session is over. */
  async check(token: string, event: string): Promise<HallHolder | null> {
    const claims = await this.#tokens.read(token);
    if (!claims || claims.event !== event) return null;
    const { sub: id, name, login: session } = claims;
    const grants = await this.#grantsOf(id, session);
    return grants ? { id, name, grants, session } : null;
  }
}
