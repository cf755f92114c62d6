/** Puts the sealed booths together: their lines, what can be said over them, and the tokens of those who work there. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import { consume, type Routes } from "../web/routes.ts";
import { boothActions } from "./boothActions.ts";
import { BoothPerformer } from "./boothPerformer.ts";
import type { Consult } from "./consult.ts";
import { Lines } from "./lines.ts";
import { OwnTickets } from "./mine.ts";
import type { Runbook } from "./runbook.ts";
import { seatSchema, SeatTokens } from "./seatTokens.ts";
import { Tending } from "./tending.ts";

/** Tokens of one account: one for each join, of three conversations, over a bad line. */
const TOKENS = { points: 60, duration: 60 };

interface Given {
  readonly store: Store;
  readonly consult: Consult;
  readonly staff: Pick<Staff, "door" | "accounts" | "grantsOf" | "onRevoked">;
  readonly runbook: Runbook;
  /** Signs passes; seat tokens have a key of their own, made from it. */
  readonly secret: string;
  readonly build: string;
  readonly failed: (error: unknown) => void;
}

export interface Booths {
  readonly lines: Lines;
  readonly performer: BoothPerformer;
  readonly tokens: SeatTokens;
  readonly routes: Routes;
  close(): Promise<void>;
}

export const openBooths = ({ store, consult, staff, runbook, secret, build, failed }: Given): Booths => {
  const { news } = consult;
  const tickets = new OwnTickets({ consult, names: (accounts) => staff.accounts.names(accounts) });
  const lines = new Lines({
    store,
    consult,
    news,
    view: async (kept) => (await tickets.mine(kept.ticket.visitor, Date.now(), kept)).ticket!,
    build,
    failed,
  });
  const tokens = new SeatTokens(secret, (account, login) => staff.grantsOf(account, login));
  const tending = new Tending({ lines, consult, news, tokens, onRevoked: (heard) => staff.onRevoked(heard) });
  const limiter = new RateLimiterMemory(TOKENS);
  return {
    lines,
    performer: new BoothPerformer(
      boothActions({
        lines,
        consult,
        runbook,
        think: (session, from) => news.tell("booth:mail", { session, what: "thinking", from }),
      }),
    ),
    tokens,
    routes: {
      "POST /api/consult/seat": staff.door.open("POST /api/consult/seat", seatSchema, async (actor, wish) => {
        await consume(limiter, actor.id);
        return { token: await tokens.issue(actor, wish) };
      }),
    },
    close: async () => {
      tending.close();
      await lines.close();
    },
  };
};
