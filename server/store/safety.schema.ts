/** What safety keeps: blocks, reports, sanctions, appeals, the audit log, and who came from where, as the day's hash. */

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

export interface SafetyTables {
  blocks: BlocksTable;
  reports: ReportsTable;
  sanctions: SanctionsTable;
  appeals: AppealsTable;
  address_salts: AddressSaltsTable;
  floods: FloodsTable;
  arrivals: ArrivalsTable;
  audit: AuditTable;
}
