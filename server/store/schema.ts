/** The tables, as both dialects hold them: text ids, integers for times (epoch ms) and for lengths (mm). */
import type { Role } from "../../shared/staff/roles.ts";
import type { AgeBand } from "../../shared/talk/ladder.ts";
import type { AttendingTables } from "./attending.migration.ts";
import type { BoothTables } from "./booth.schema.ts";
import type { CallingTables } from "./calling.migration.ts";
import type { ConsoleTables } from "./console.migration.ts";
import type { FileTables } from "./files.migration.ts";
import type { EventTables } from "./events.schema.ts";
import type { StageTables } from "./stage.migration.ts";
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

/** Who does not want to see whom; forgotten when no pass of that time is valid any more. */
interface BlocksTable {
  id: string;
  /** Passes. */
  blocker: string;
  blocked: string;
  /** The name of the blocked at that moment: the blocker's own list shows it. */
  name: string;
  at: number;
}

/** Reports of visitors, and lines that a machine held for a person to look at. */
export interface ReportsTable {
  id: string;
  /** "visitor" or "machine". */
  made_by: string;
  /** The pass of who reported; null for a machine's, and when the report is no longer kept whole. */
  reporter: string | null;
  /** The pass that it is about. */
  about: string;
  about_name: string;
  /** Hash of the day's salt and the address of who it is about; null when the day is over. */
  address: string | null;
  square: string;
  zone: string | null;
  /** The table they sat at, if any. */
  table_id: string | null;
  reason: string;
  words: string;
  /** JSON: `SeenLine[]`. */
  lines: string;
  at: number;
  /** "open", "seen" or "answered". */
  state: string;
  seen_by: string | null;
  answered_at: number | null;
  answer: string;
  acted: number | null;
  /** Hash of the day's salt and the address of who reported; null for a machine's, and when the day is over. */
  source: string | null;
  /** 1 where the reporter heard a line of who it is about. */
  heard: number;
  /** 1 where it is of many from one place. */
  crowd: number;
}

export interface SanctionsTable {
  id: string;
  pass: string;
  /** Their name at that moment; blanked some time after the sanction is over. */
  name: string;
  kind: string;
  reason: string;
  words: string;
  at: number;
  length: number;
  report: string;
  by_account: string;
  by_name: string;
  second_account: string | null;
  second_name: string | null;
  is_confirmed: number;
  lifted_at: number | null;
  /** When the person was told in the square; null while they were not here. */
  told_at: number | null;
}

/** One appeal of each sanction. */
interface AppealsTable {
  id: string;
  sanction: string;
  at: number;
  words: string;
  /** "open", "upheld" or "granted". */
  state: string;
  answer: string;
  decided_at: number | null;
}

/** A random value for each day of Japan; without it that day's address hashes mean nothing. */
interface AddressSaltsTable {
  day: string;
  salt: string;
}

/** When a pass first came into a square. */
interface ArrivalsTable {
  pass: string;
  at: number;
}

/** Addresses (as the day's hash) from which whoever never came before is kept out until the day is over. */
interface FloodsTable {
  day: string;
  hash: string;
  at: number;
  sanction: string;
}

/** What staff did. The database itself refuses to change or delete a row. */
export interface AuditTable {
  id: string;
  at: number;
  /** Null where nobody did it. */
  by_account: string | null;
  by_name: string;
  deed: string;
  about: string;
  details: string;
}

/** An account. The sign-in library's columns are named in `server/staff/auth.ts`; a closed account keeps only its name. */
interface StaffUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  created_at: string;
  updated_at: string;
  /** SQLite says 0 or 1, PostgreSQL false or true. */
  two_factor_enabled: number | boolean | null;
  /** Epoch ms, as all that follow. */
  since: number;
  closed: number | null;
  last_seen: number | null;
  is_demo: number;
  /** The last half minute whose code was used. */
  totp_step: number;
}

interface StaffSessionTable {
  id: string;
  token: string;
  user_id: string;
  /** ISO 8601; PostgreSQL reads and gives moments of its own. */
  expires_at: string;
}

/** Sign-ins that wait for their second factor. */
interface StaffVerificationTable {
  id: string;
  identifier: string;
  /** The account's id. */
  value: string;
  expires_at: string;
}

/** A password, as its hash. */
interface StaffCredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  password: string;
  created_at: string;
  updated_at: string;
}

interface StaffTwoFactorTable {
  id: string;
  /** Encrypted. */
  secret: string;
  user_id: string;
}

/** Who works here, besides the place itself. */
interface OrganisationsTable {
  id: string;
  name: string;
  name_easy: string;
  name_en: string;
}

interface StaffGrantsTable {
  account: string;
  role: Role;
  /** Empty for the whole place. */
  organisation: string;
}

/** A link that makes an account or lets somebody in again. */
export interface StaffInvitationsTable {
  id: string;
  /** Of the token; the token itself is never kept. */
  hash: string;
  kind: "first" | "account" | "recovery";
  by: string | null;
  /** For a recovery. */
  account: string | null;
  name: string;
  email: string;
  /** JSON. */
  grants: string;
  at: number;
  expires: number;
  used: number | null;
}

/** Failed tries to sign in, by a hash of whom or where. */
interface StaffAttemptsTable {
  key: string;
  failures: number;
  until: number;
  updated: number;
}

/** A booth; `place` is where in the square it stands, null where it does not. */
export interface BoothsTable {
  id: string;
  organisation: string;
  name: string;
  name_easy: string;
  name_en: string;
  place: number | null;
  is_closed: number;
}

/** A counsellor's hours at a booth. */
export interface ShiftsTable {
  id: string;
  organisation: string;
  booth: string;
  /** The account. */
  counsellor: string;
  starts: number;
  ends: number;
  is_cancelled: number;
}

/** What an organisation set for its booths. */
interface BoothRulesTable {
  organisation: string;
  length_min: number;
  gap_min: number;
  per_day: number;
  /** JSON: the phrases that all of its counsellors have at hand. */
  phrases: string;
}

/** What is set for one counsellor. */
interface CounsellorRulesTable {
  account: string;
  /** Conversations at the same time, at most. */
  at_once: number;
  /** Goes up with every change of their shifts: whoever changes one waits for whoever does so too. */
  rev: number;
}

export interface Tables
  extends
    AttendingTables,
    BoothTables,
    CallingTables,
    TicketTables,
    ConsoleTables,
    FileTables,
    EventTables,
    StageTables {
  booths: BoothsTable;
  shifts: ShiftsTable;
  booth_rules: BoothRulesTable;
  counsellor_rules: CounsellorRulesTable;
  staff_user: StaffUserTable;
  staff_session: StaffSessionTable;
  staff_credential: StaffCredentialTable;
  staff_verification: StaffVerificationTable;
  staff_two_factor: StaffTwoFactorTable;
  organisations: OrganisationsTable;
  staff_grants: StaffGrantsTable;
  staff_invitations: StaffInvitationsTable;
  staff_attempts: StaffAttemptsTable;
  standings: StandingsTable;
  live_rules: LiveRulesTable;
  attendance: AttendanceTable;
  attended_hours: AttendedHoursTable;
  whereabouts: WhereaboutsTable;
  squares: SquaresTable;
  visits: VisitsTable;
  blocks: BlocksTable;
  reports: ReportsTable;
  sanctions: SanctionsTable;
  appeals: AppealsTable;
  address_salts: AddressSaltsTable;
  floods: FloodsTable;
  arrivals: ArrivalsTable;
  audit: AuditTable;
}
