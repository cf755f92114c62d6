/** Puts the visitors' side of the booths together: fronts, tickets, live lines, calls by Web Push, complaints. */
import type { Config } from "../config.ts";
import type { Passes } from "../pass/pass.ts";
import { AccountsStore } from "../staff/accounts.store.ts";
import type { Push } from "../push/push.ts";
import type { Safety } from "../safety/safety.ts";
import type { Store } from "../store/store.ts";
import type { Routes } from "../web/routes.ts";
import { CallingStream } from "./callingStream.ts";
import { CallOut } from "./callOut.ts";
import { ComplaintsStore } from "./complaints.store.ts";
import { Complaints } from "./complaints.ts";
import type { Consult } from "./consult.ts";
import { FrontsBoard } from "./fronts.ts";
import { OwnTickets } from "./mine.ts";
import { WeeklyFigures } from "./publicWeeks.ts";
import { PushStore } from "./push.store.ts";
import type { Roster } from "./roster.ts";
import { visitorRoutes } from "./visitors.ts";
import { WishesStore } from "./wishes.store.ts";

interface House {
  readonly config: Config;
  readonly passes: Passes;
  readonly safety: Pick<Safety, "addresses">;
  readonly consult: Consult;
  readonly roster: Roster;
  readonly push: Push;
}

export interface Visitors {
  readonly routes: Routes;
  close(): void;
}

export const openVisitors = (house: House, store: Store, failed: (error: unknown) => void): Visitors => {
  const { config, passes, safety, consult, roster, push } = house;
  const now = () => Date.now();
  const [calls, wishes, accounts] = [new PushStore(store), new WishesStore(store), new AccountsStore(store)];
  push.onGone((endpoint) => calls.forgetEndpoint(endpoint));
  const fronts = new FrontsBoard({ consult, roster });
  const own = new OwnTickets({ consult, names: (ids) => accounts.names(ids) });
  const stream = new CallingStream({ news: consult.news, mine: (visitor, at) => own.mine(visitor, at), failed, now });
  const callOut = new CallOut({ consult, fronts, push, calls, wishes, failed, now });
  return {
    routes: visitorRoutes({
      consult,
      own,
      fronts,
      stream,
      complaints: new Complaints({ consult, store: new ComplaintsStore(store) }),
      weeks: new WeeklyFigures(consult),
      push,
      calls,
      wishes,
      passes,
      sourceOf: (address) => safety.addresses.hash(address, now()),
      reached: config,
      now,
    }),
    close: () => {
      stream.close();
      callOut.close();
      fronts.close();
    },
  };
};
