/** What the talk of a square needs of the house, and what it tells its door. */
import type { DayCounts } from "../feedback/dayCounts.ts";
import type { HoldReason, Hygiene } from "../../shared/safety/hygiene.ts";
import type { Person } from "../walk/person.ts";
import type { Attendance } from "./attendance.ts";
import type { Lately } from "./lately.ts";
import type { Names } from "./names.ts";
import type { Rules } from "./rules.ts";
import type { Standings } from "./standings.ts";

/** What is held against a pass now. */
export interface TalkRecord {
  /** No sanction in force or lately over. */
  readonly isClean: boolean;
  /** Epoch ms; null when not muted. */
  readonly mutedUntil: number | null;
}

/** A line that was held, and that a person must look at. */
export interface HeldLine {
  readonly person: Person;
  readonly words: string;
  readonly why: HoldReason;
  /** Where it would have been said. */
  readonly to: "table" | "near";
  readonly at: number;
}

/** What safety answers while people talk. None of it may wait. */
export interface TalkSafety {
  recordOf(person: Person, now: number): TalkRecord;
  /** Whether what `doer` says and does is nothing to `witness`. */
  hides(doer: Person, witness: Person): boolean;
  review(held: HeldLine): void;
}

/** What all squares share. */
export interface TalkHouse {
  readonly rules: Pick<Rules, "current" | "ladder" | "levelOf" | "slowIn">;
  readonly attendance: Pick<Attendance, "mark" | "isAttended" | "hasGreeter">;
  readonly standings: Pick<Standings, "spent" | "said" | "agreed">;
  readonly hygiene: Pick<Hygiene, "check">;
  readonly lately: Lately;
  readonly names: Pick<Names, "choose">;
  readonly counts: Pick<DayCounts, "said">;
}

/** A hosted table, as everybody sees it. */
export interface TableFacts {
  readonly topic: string;
  /** The host's slot; null while the host is gone for a moment. */
  readonly host: number | null;
  readonly cap: number;
  readonly members: number;
  /** Only those sit down who were given its code. */
  readonly isByCode: boolean;
  readonly isReported: boolean;
}

/** The place, as everybody sees it. */
export interface PlaceFacts {
  readonly isCalm: boolean;
  readonly isAttended: boolean;
  readonly notice: string;
}

export interface TalkOutlet {
  /** A table is hosted now, or its facts changed; null when it is hosted no more. */
  table(id: string, facts: TableFacts | null): void;
  place(facts: PlaceFacts): void;
}
