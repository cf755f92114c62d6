/** The table of what may happen to a ticket: in which state, through whom, and what it may become. Nothing else can happen. */
import type { State } from "./ticket.ts";

/** Who does something. "line" is the server noticing that somebody is gone or back, "clock" that a time is over. */
export const parties = ["visitor", "counsellor", "supervisor", "line", "clock"] as const;
export type Party = (typeof parties)[number];

export type Deed =
  /** Call the visitor to a booth. */
  | "call"
  | "sit"
  /** More time to sit down. */
  | "extend"
  /** Take a call back. */
  | "withdraw"
  | "leave"
  /** The booths close before it could be served. */
  | "close"
  | "urge"
  /** "Any organisation will do." */
  | "widen"
  /** The visitor shows: no need to wait with the next call. */
  | "here"
  /** The counsellor who was gone comes back to the conversation, while nobody else has taken it. */
  | "resume"
  /** A message, a "thinking", a "still here". */
  | "sign"
  | "drop"
  | "back"
  | "offer"
  | "agree"
  | "decline"
  /** Take an offered conversation over. */
  | "take"
  /** Take an offer back. */
  | "cancel"
  /** The supervisor becomes the one who talks. */
  | "step-in"
  | "end"
  | "tick";

interface Way {
  readonly by: readonly Party[];
  readonly to: readonly State[];
}
const way = (by: readonly Party[], ...to: State[]): Way => ({ by, to });

const staff: readonly Party[] = ["counsellor", "supervisor"];
const both: readonly Party[] = ["visitor", "counsellor"];
const anybody: readonly Party[] = ["visitor", "counsellor", "supervisor"];
const line: readonly Party[] = ["line"];
const clock: readonly Party[] = ["clock"];

/** Over: abandoned when nobody ever sat down with them, ended when somebody did and then was lost. */
const over: readonly State[] = ["abandoned", "ended"];

const called = (self: State): Partial<Record<Deed, Way>> => ({
  sit: way(["visitor"], "talking", "waiting"),
  extend: way(["visitor"], self),
  withdraw: way(staff, "waiting"),
  leave: way(["visitor"], ...over),
  close: way(["supervisor"], ...over),
});

const talking = (self: State): Partial<Record<Deed, Way>> => ({
  sign: way(both, self),
  drop: way(line, "dropped"),
  "step-in": way(["supervisor"], "talking"),
  end: way(anybody, "ended"),
});

export const transitions: Readonly<Record<State, Readonly<Partial<Record<Deed, Way>>>>> = {
  waiting: {
    call: way(staff, "called", "called-again"),
    leave: way(["visitor"], ...over),
    close: way(["supervisor", "clock"], ...over),
    urge: way(staff, "waiting"),
    widen: way(["visitor"], "waiting"),
    here: way(["visitor"], "waiting"),
    resume: way(["counsellor"], "talking"),
  },
  called: { ...called("called"), tick: way(clock, "called", "waiting") },
  "called-again": { ...called("called-again"), tick: way(clock, "called-again", ...over) },
  talking: { ...talking("talking"), offer: way(staff, "offered"), tick: way(clock, "talking", "ended") },
  offered: {
    ...talking("offered"),
    agree: way(["visitor"], "agreed"),
    decline: way(["visitor"], "talking"),
    cancel: way(staff, "talking"),
    tick: way(clock, "offered", "talking", "ended"),
  },
  agreed: {
    ...talking("agreed"),
    take: way(staff, "talking"),
    decline: way(["visitor"], "talking"),
    cancel: way(staff, "talking"),
    tick: way(clock, "agreed", "talking", "ended"),
  },
  dropped: {
    drop: way(line, "dropped"),
    back: way(line, "dropped", "talking", "offered", "agreed"),
    "step-in": way(["supervisor"], "talking", "dropped"),
    end: way(anybody, "ended"),
    tick: way(clock, "dropped", "waiting", "ended"),
  },
  ended: {},
  abandoned: {},
};

/** Whether this party may do this in this state; who exactly it must be, is `step`'s to check. */
export const isAllowed = (state: State, deed: Deed, by: Party): boolean =>
  transitions[state][deed]?.by.includes(by) ?? false;

/** Ends of a difficult contact. Each is a label for the debriefing, and nothing that the visitor is called. */
export const difficult = ["sexual", "abusive", "frequent"] as const;

/** A visitor owes nobody a reason: theirs is one. */
export const endReasons = {
  visitor: ["visitor"],
  counsellor: ["done", "time", "referred", "emergency", "no-answer", "technical", ...difficult],
  supervisor: ["done", "time", "referred", "emergency", "no-answer", "technical", "closing", ...difficult],
  clock: ["idle", "visitor-lost", "counsellor-lost"],
} as const;
export type EndReason = (typeof endReasons)[keyof typeof endReasons][number];

export const isDifficult = (reason: EndReason): boolean => (difficult as readonly EndReason[]).includes(reason);

/** Whether this party may give this reason. */
export const mayEnd = (by: Party, reason: EndReason): boolean =>
  by !== "line" && (endReasons[by] as readonly EndReason[]).includes(reason);

/** Why a ticket was over before anybody sat down: they left, missed the last call, or the booths closed. */
export type AbandonReason = "left" | "missed" | "closed";
