/** Booths, shifts, and what is set for organisations and counsellors. */

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

export interface RosterTables {
  booths: BoothsTable;
  shifts: ShiftsTable;
  booth_rules: BoothRulesTable;
  counsellor_rules: CounsellorRulesTable;
}
