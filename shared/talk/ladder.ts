/**
 * The ladder of ways to talk: gestures, ready phrases, text at a hosted table, text nearby. What is open to somebody is the
 * least of what the zone, the hour and their own standing allow; the screen says which of them it is, and why. Pure.
 */

export const levels = ["gestures", "phrases", "table", "near"] as const;
export type Level = (typeof levels)[number];

export const ageBands = ["unsaid", "under-18", "adult"] as const;
/** What somebody says of their age when they arrive; nobody has to. */
export type AgeBand = (typeof ageBands)[number];

/** What the place knows of somebody's time here. */
export interface Standing {
  /** Minutes spent in the square so far, over all visits of the pass. */
  readonly minutes: number;
  /** Whether nothing was held against them in the last days: no sanction in force or lately over. */
  readonly isClean: boolean;
  readonly band: AgeBand;
  /** Whether they agreed to the three lines before a first free text. */
  readonly hasAgreed: boolean;
  /** Whether staff: not bound by time, age or agreement. */
  readonly isStaff: boolean;
  /** Until when they may not speak at all but by gestures, epoch ms; null when they may. */
  readonly mutedUntil: number | null;
}

/** What the operator set: minutes after which each level opens, and how high the ladder goes at most. */
export interface LadderRules {
  readonly tableAfterMinutes: number;
  readonly nearAfterMinutes: number;
  /** Text to those near, away from tables. Off unless the operator wants it. */
  readonly nearText: boolean;
  /** How high it goes while nobody looks after the place. */
  readonly unattended: Level;
}

/** What holds here and now. */
export interface Hour {
  /** The zone's own level, as the campaign or a moderator set it. */
  readonly zone: Level;
  /** The whole place is in calm mode: phrases at most. */
  readonly isCalm: boolean;
  readonly isAttended: boolean;
  /** At a table that was opened with a code: how many of the staff who keep tables are at it. Null everywhere else. */
  readonly keepers: number | null;
}

/** Under 18 one writes only where so many of the staff see it: never with one grown-up alone. */
export const KEEPERS_FOR_YOUNG = 2;

/** Why a higher level is not open; the screen says it in words. `minutes` come with "time". */
export type Barrier =
  | "muted"
  | "calm"
  | "unattended"
  | "zone"
  | "under-18"
  /** Under 18, at a table by code: fewer of the staff are at it than there must be. */
  | "few-staff"
  | "record"
  | "time"
  | "agreement"
  | "near-off";

export interface Reach {
  /** The highest level open now. */
  readonly level: Level;
  /** What keeps the next level closed, the one to mend first at the front; empty at the top. */
  readonly barriers: readonly Barrier[];
  /** Minutes until the next level opens, where "time" is among the barriers. */
  readonly minutes: number | null;
}

const rank = (level: Level): number => levels.indexOf(level);

/** Whether a level lies within what is open. */
export const includes = (open: Level, wanted: Level): boolean => rank(wanted) <= rank(open);

/** What keeps one level closed. */
const barriersOf = (level: Level, standing: Standing, hour: Hour, rules: LadderRules, now: number): Barrier[] => {
  const barriers: Barrier[] = [];
  const text = rank(level) >= rank("table");
  if (standing.mutedUntil !== null && standing.mutedUntil > now && level !== "gestures") barriers.push("muted");
  if (hour.isCalm && text && !standing.isStaff) barriers.push("calm");
  if (!hour.isAttended && rank(level) > rank(rules.unattended) && !standing.isStaff) barriers.push("unattended");
  if (rank(level) > rank(hour.zone) && !standing.isStaff) barriers.push("zone");
  if (level === "near" && !rules.nearText && !standing.isStaff) barriers.push("near-off");
  if (standing.isStaff || !text) return barriers;
  if (standing.band === "under-18") {
    if (level !== "table" || hour.keepers === null) barriers.push("under-18");
    else if (hour.keepers < KEEPERS_FOR_YOUNG) barriers.push("few-staff");
  }
  if (!standing.isClean) barriers.push("record");
  if (standing.minutes < afterMinutes(level, rules)) barriers.push("time");
  if (!standing.hasAgreed) barriers.push("agreement");
  return barriers;
};

const afterMinutes = (level: Level, rules: LadderRules): number =>
  level === "near" ? rules.nearAfterMinutes : level === "table" ? rules.tableAfterMinutes : 0;

/**
 * How far up somebody may go here and now. Levels open one after the other: a closed one closes all above it. An agreement
 * that is only missing yet does not lower the level, it is asked for with the first text.
 */
export const reach = (standing: Standing, hour: Hour, rules: LadderRules, now: number): Reach => {
  let level: Level = "gestures";
  for (const next of levels.slice(1)) {
    const barriers = barriersOf(next, standing, hour, rules, now).filter((b) => b !== "agreement");
    if (barriers.length > 0) {
      const minutes = barriers.includes("time")
        ? Math.max(1, Math.ceil(afterMinutes(next, rules) - standing.minutes))
        : null;
      return { level, barriers, minutes };
    }
    level = next;
  }
  return { level, barriers: [], minutes: null };
};
