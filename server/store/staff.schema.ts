/** Accounts of staff, their sign-ins and invitations, and the organisations. */
import type { Role } from "../../shared/staff/roles.ts";

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

export interface StaffTables {
  staff_user: StaffUserTable;
  staff_session: StaffSessionTable;
  staff_credential: StaffCredentialTable;
  staff_verification: StaffVerificationTable;
  staff_two_factor: StaffTwoFactorTable;
  organisations: OrganisationsTable;
  staff_grants: StaffGrantsTable;
  staff_invitations: StaffInvitationsTable;
  staff_attempts: StaffAttemptsTable;
}
