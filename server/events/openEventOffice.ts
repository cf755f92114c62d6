/** Puts the office of events together: planning, crews, whole weeks, and what hosts see of it. */
import type { EventWords } from "../../shared/events/event.ts";
import type { SampleEvent } from "../../shared/events/sample.ts";
import type { Note } from "../staff/note.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import type { Reached, Routes } from "../web/routes.ts";
import { Crew } from "./crew.ts";
import type { Events } from "./events.ts";
import type { HallTokens } from "./hallTokens.ts";
import { officeRoutes } from "./officeRoutes.ts";
import { type Beside, OfficeView } from "./officeView.ts";
import { Planning } from "./planning.ts";
import type { Polls } from "./polls.ts";
import { Weeks } from "./weeks.ts";

interface Given {
  readonly store: Store;
  readonly events: Events;
  readonly staff: Pick<Staff, "door" | "accounts">;
  readonly tokens: HallTokens;
  readonly polls: Pick<Polls, "enter" | "remove">;
  readonly beside: Beside;
  readonly sample: readonly SampleEvent[];
  readonly note: Note;
  readonly reached: Reached;
  /** Words name these files; called before they are kept. */
  readonly link: (event: string, words: EventWords) => Promise<void>;
  /** An event was copied: decks and polls come along. */
  readonly copied: (from: string, to: string) => Promise<void>;
}

export interface EventOffice {
  readonly planning: Planning;
  readonly weeks: Weeks;
  readonly crew: Crew;
  readonly view: OfficeView;
  readonly routes: Routes;
}

export const openEventOffice = (given: Given): EventOffice => {
  const { store, events, staff, note } = given;
  const organisations = new OrganisationsStore(store);
  const isOrganisation = async (id: string) => (await organisations.names()).has(id);
  const planning = new Planning({ ...given, isOrganisation });
  const weeks = new Weeks({ ...given, planning });
  const crew = new Crew({ events, planning, accounts: staff.accounts, note });
  const names = (ids: readonly string[]) => staff.accounts.names(ids);
  const view = new OfficeView({ events, beside: given.beside, organisations, names });
  return {
    planning,
    weeks,
    crew,
    view,
    routes: officeRoutes({ ...given, planning, weeks, crew, view, door: staff.door }),
  };
};
