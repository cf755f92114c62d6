/** The tables, as both dialects hold them: text ids, integers for times (epoch ms) and for lengths (mm). */
import type { Role } from "../../shared/staff/roles.ts";
import type { AgeBand } from "../../shared/talk/ladder.ts";
import type { AttendingTables } from "./attending.migration.ts";
import type { BoothTables } from "./booth.schema.ts";
import type { CallingTables } from "./calling.migration.ts";
import type { ConsoleTables } from "./console.migration.ts";
import type { FeedbackTables } from "./feedback.migration.ts";
import type { FileTables } from "./files.migration.ts";
import type { EventTables } from "./events.schema.ts";
import type { PlaceTables } from "./place.migration.ts";
import type { RosterTables } from "./roster.schema.ts";
import type { SafetyTables } from "./safety.schema.ts";
import type { StaffTables } from "./staff.schema.ts";
import type { StandsTables } from "./stands.migration.ts";
import type { StageTables } from "./stage.migration.ts";
import type { ReadyWordsTables } from "./wishes.migration.ts";
import type { TicketTables } from "./tickets.schema.ts";

/** Where a pass was last; forgotten after a day. */
export interface WhereaboutsTable {
  pass: string;
  /** The square's id, which outlives the process that held it. */
  square: string;
  x_mm: number;
  z_mm: number;
  yaw_mrad: number;
  seat: number | null;
  look: number;
  updated: number;
}

/** Squares that people may still come back to after a restart. */
interface SquaresTable {
  id: string;
  seen: number;
}

/** How many passes came in on a day of Japan. */
interface VisitsTable {
  day: string;
  visits: number;
}

/** What the place knows of a pass's time here; forgotten with the pass. */
interface StandingsTable {
  pass: string;
  /** Spent in the square so far. */
  seconds: number;
  band: AgeBand;
  /** When they agreed to the lines before a first free text; null when they have not. */
  agreed: number | null;
  updated: number;
}

/** What was set otherwise than in the campaign's files, a row a setting; `value` is JSON. */
interface LiveRulesTable {
  key: string;
  value: string;
  /** The account that set it. */
  by: string;
  at: number;
}

/** Who looks after the place, and until when that is known. */
interface AttendanceTable {
  account: string;
  name: string;
  role: Role;
  until: number;
}

/** The hours of a day of Japan in which somebody looked after the place. */
interface AttendedHoursTable {
  day: string;
  hour: number;
}

export interface Tables
  extends
    AttendingTables,
    BoothTables,
    CallingTables,
    TicketTables,
    ConsoleTables,
    FeedbackTables,
    FileTables,
    EventTables,
    PlaceTables,
    ReadyWordsTables,
    RosterTables,
    SafetyTables,
    StaffTables,
    StageTables,
    StandsTables {
  standings: StandingsTable;
  live_rules: LiveRulesTable;
  attendance: AttendanceTable;
  attended_hours: AttendedHoursTable;
  whereabouts: WhereaboutsTable;
  squares: SquaresTable;
  visits: VisitsTable;
}
