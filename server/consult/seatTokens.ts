/**
 * Tokens for the seats of staff in a booth: signed, for one conversation and one kind of seat, worth something for a minute and
 * only while the session of the account lives in which it was asked for. A token says who asks; whether the seat is theirs is
 * asked of the ticket, with every join.
 */
import { z } from "zod";
import { seats, type SeatKind } from "../../shared/consult/messages.ts";
import { type Role, rolesIn } from "../../shared/staff/roles.ts";
import { covers, scopeOf } from "../../shared/staff/scope.ts";
import { type GrantsOf, MinuteTokens } from "../staff/minuteTokens.ts";

const staffSeats = seats.filter((seat) => seat !== "visitor");

/** `POST /api/consult/seat` -> `{ token }`. It says nothing of whether there is such a conversation. */
export const seatSchema = z.strictObject({
  session: z.string().regex(/^[\w-]{1,64}$/),
  seat: z.enum(staffSeats),
});

/** Who sits by a token. */
export interface SeatHolder {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The id of the session of the account. */
  readonly login: string;
}

const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  login: z.string().min(1),
  session: z.string().min(1),
  seat: z.enum(staffSeats),
});

type StaffSeat = (typeof staffSeats)[number];
/** Roles that may sit so; a supervisor who stepped in is a counsellor there. */
const mayHold: Readonly<Record<StaffSeat, readonly Role[]>> = {
  counsellor: ["counsellor", "supervisor"],
  listener: ["supervisor"],
};

export class SeatTokens {
  readonly #tokens: MinuteTokens<z.infer<typeof claimsSchema>>;
  readonly #grantsOf: GrantsOf;

  /** `secret` is that of the passes. */
  constructor(secret: string, grantsOf: GrantsOf) {
    this.#tokens = new MinuteTokens(secret, { purpose: "booth seats", audience: "booth-seat", claims: claimsSchema });
    this.#grantsOf = grantsOf;
  }

  /** A token for the next join of this account to this conversation. */
  issue(
    account: { readonly id: string; readonly name: string; readonly session: string },
    { session, seat }: z.infer<typeof seatSchema>,
  ): Promise<string> {
    return this.#tokens.sign({ sub: account.id, name: account.name, login: account.session, session, seat });
  }

  /** Whose token this is; null when it is not ours, has run out, is for another seat, or the account may not any more. */
  async check(token: string, session: string, seat: SeatKind): Promise<SeatHolder | null> {
    const claims = await this.#tokens.read(token);
    if (!claims || claims.session !== session || claims.seat !== seat) return null;
    const { sub: account, name, login } = claims;
    const grants = await this.#grantsOf(account, login);
    const held = grants ? rolesIn(grants) : [];
    return held.some((role) => mayHold[claims.seat].includes(role)) ? { account, name, roles: held, login } : null;
  }

  /** Whether somebody who comes in, or came in, by a token may sit so in a conversation of this organisation. */
  async holds(
    { account, login, roles: had }: SeatHolder,
    seat: StaffSeat,
    organisation: string | null,
  ): Promise<boolean> {
    const grants = await this.#grantsOf(account, login);
    if (!grants) return false;
    const now = new Set(rolesIn(grants));
    return had.every((role) => now.has(role)) && covers(scopeOf(grants, mayHold[seat]), organisation);
  }
}
