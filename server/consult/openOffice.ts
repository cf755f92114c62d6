/** Puts the office together: roster, figures and complaints, for supervisors and operators. */
import { DAY_MS } from "../../shared/consult/hours.ts";
import { AccountsStore } from "../staff/accounts.store.ts";
import type { StaffDoor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import type { Store } from "../store/store.ts";
import type { Routes } from "../web/routes.ts";
import { ComplaintDesk } from "./complaintDesk.ts";
import { ComplaintsStore } from "./complaints.store.ts";
import type { Consult } from "./consult.ts";
import { officeRoutes } from "./officeRoutes.ts";
import type { Roster } from "./roster.ts";
import { keepDemoRoster } from "./rosterDemo.ts";
import { Rostering } from "./rostering.ts";
import { RosterStore } from "./roster.store.ts";

/** Answered complaints are forgotten after so long, ms: time enough to look back, and no longer. */
const ANSWERED_KEPT_MS = 90 * DAY_MS;
/** How often that is looked at, ms. */
const SWEEP_MS = 3600_000;

interface Given {
  readonly store: Store;
  readonly roster: Roster;
  readonly consult: Pick<Consult, "records">;
  readonly door: StaffDoor;
  readonly note: Note;
  readonly isDemo: boolean;
  /** Hear which account may do something else than before. */
  readonly onRevoked: (heard: (account: string) => void) => () => void;
  readonly failed: (error: unknown) => void;
}

export interface Office {
  readonly routes: Routes;
  close(): void;
}

/** `roster` is closed by whoever opened it, after this. The demo's shifts are there when this resolves. */
export const openOffice = async (given: Given): Promise<Office> => {
  const { store, roster, consult, door, note } = given;
  const accounts = new AccountsStore(store);
  const rosterStore = new RosterStore(store);
  const complaints = new ComplaintsStore(store);
  const sweeping = setInterval(
    () => void complaints.sweep(Date.now() - ANSWERED_KEPT_MS).catch(given.failed),
    SWEEP_MS,
  ).unref();
  const endDemo = given.isDemo ? await keepDemoRoster(roster, rosterStore, given.failed) : () => undefined;
  // Whoever is no counsellor any more stands on no front, and whoever is one now can be entered.
  const endHearing = given.onRevoked(() => roster.refresh());
  return {
    routes: officeRoutes({
      door,
      roster,
      rostering: new Rostering({ roster, store: rosterStore, accounts, note }),
      complaints: new ComplaintDesk({ store: complaints, accounts, note }),
      records: (span, organisation) => consult.records(span, organisation),
    }),
    close: () => {
      clearInterval(sweeping);
      endDemo();
      endHearing();
    },
  };
};
