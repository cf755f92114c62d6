/** What the rooms of this server share: the features they ask, and what the operator set. */
import type { Logger } from "pino";
import type { Hygiene } from "../shared/safety/hygiene.ts";
import type { Campaign } from "./campaign/campaign.ts";
import type { Content } from "./campaign/content/content.ts";
import type { Place } from "./campaign/place/place.ts";
import type { Visits } from "./campaign/visits.ts";
import type { Config } from "./config.ts";
import type { Booths } from "./consult/openBooths.ts";
import type { OpenEvents } from "./events/openEvents.ts";
import type { DayCounts } from "./feedback/dayCounts.ts";
import type { Passes } from "./pass/pass.ts";
import type { Safety } from "./safety/safety.ts";
import type { Staff } from "./staff/staff.ts";
import type { Attendance } from "./talk/attendance.ts";
import type { Lately } from "./talk/lately.ts";
import type { Names } from "./talk/names.ts";
import type { Rules } from "./talk/rules.ts";
import type { Standings } from "./talk/standings.ts";
import type { WhereaboutsBook } from "./walk/whereabouts.ts";
import type { WhereaboutsStore } from "./walk/whereabouts.store.ts";
import type { Meters } from "./web/meters.ts";

export interface House {
  readonly config: Config;
  readonly campaign: Campaign;
  /** What there is to see and find, as it stands in the operator's folder now. */
  readonly content: Content;
  /** The month, its hours and notices, and the directory of help, as they hold now. */
  readonly place: Place;
  /** What may be said, and what one may be called. */
  readonly hygiene: Hygiene;
  readonly passes: Passes;
  readonly book: WhereaboutsBook;
  readonly whereabouts: WhereaboutsStore;
  readonly visits: Visits;
  /** How much is said, and what people answer on leaving: numbers a day. */
  readonly counts: DayCounts;
  readonly staff: Staff;
  /** How people may talk, as it is set now. */
  readonly rules: Rules;
  /** Who looks after the place now. */
  readonly attendance: Attendance;
  /** What each pass said lately. */
  readonly lately: Lately;
  /** What each pass is called. */
  readonly names: Names;
  /** What the ladder knows of each pass. */
  readonly standings: Standings;
  /** Blocks, reports, sanctions, and the audit log. */
  readonly safety: Safety;
  /** The sealed booths: who sits there, by which line. */
  readonly booths: Booths;
  /** Events: their course, who holds them, and their halls. */
  readonly events: OpenEvents;
  readonly meters: Meters;
  readonly log: Logger;
  /** Names the client's build that this server serves. */
  readonly build: string;
  /** Whether the house is about to close: squares stay known, people will be back in a moment. */
  isClosing: boolean;
}
