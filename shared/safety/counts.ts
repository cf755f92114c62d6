/** What the place publishes of its own moderation: numbers of whole weeks, nothing about anybody. */
import type { SanctionKind } from "./sanction.ts";

export interface WeekCounts {
  /** The week's Monday in Japan, "2027-05-03". */
  readonly week: string;
  /** Reports of visitors, and lines that were held for a person to look at. */
  readonly reports: number;
  readonly held: number;
  /** Of both, after how many something was done. */
  readonly acted: number;
  readonly sanctions: Readonly<Record<SanctionKind, number>>;
  readonly appeals: number;
  readonly granted: number;
}

/** `GET /api/safety/counts`: the latest whole weeks, newest first. */
export interface Counts {
  readonly weeks: readonly WeekCounts[];
}
