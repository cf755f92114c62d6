/** Puts the events together: their core, who registers, their halls and files, and the routes of all of them. */
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Config } from "../config.ts";
import type { Relay } from "../news.ts";
import type { Passes } from "../pass/pass.ts";
import type { Safety } from "../safety/safety.ts";
import type { Note } from "../staff/note.ts";
import type { Staff } from "../staff/staff.ts";
import type { Store } from "../store/store.ts";
import type { Routes } from "../web/routes.ts";
import { Codes } from "./codes.ts";
import { Events } from "./events.ts";
import { HallTokens } from "./hallTokens.ts";
import { officeRoutes } from "./officeRoutes.ts";

export interface EventsHouse {
  readonly config: Config;
  readonly campaign: Campaign;
  readonly hygiene: Hygiene;
  readonly passes: Passes;
  readonly staff: Staff;
  readonly safety: Safety;
  readonly store: Store;
  readonly relay: Relay;
  /** Signs passes; what is signed here has keys of its own, made from it. */
  readonly secret: string;
  readonly note: Note;
  readonly failed: (error: unknown) => void;
}

export interface OpenEvents {
  readonly events: Events;
  readonly tokens: HallTokens;
  readonly codes: Codes;
  readonly routes: Routes;
  close(): Promise<void>;
}

export const openEvents = async (house: EventsHouse): Promise<OpenEvents> => {
  const { store, relay, staff, secret, failed } = house;
  const events = await Events.open({ store, relay, failed });
  const tokens = new HallTokens(secret, (account, session) => staff.grantsOf(account, session));
  const codes = new Codes();
  return {
    events,
    tokens,
    codes,
    routes: { ...officeRoutes({ door: staff.door, tokens }) },
    close: () => events.close(),
  };
};
