/**
 * How one event stands: its state, who holds it and is there, who has the floor, and how much of it counts. Times in epoch ms.
 */
import type { Span } from "../campaign/days.ts";
import type { Item } from "./event.ts";
import { mayUse, type Part } from "./kinds.ts";
import type { State } from "./transitions.ts";

/** What of the event's words its course depends on. */
export interface Plan extends Span {
  /** The doors open so long before the start, ms. */
  readonly doorsMs: number;
  readonly order: readonly Pick<Item, "id" | "kind" | "minutes">[];
}

/** Somebody with a part. One account or guest has one part; the host comes first. */
export interface Hand {
  readonly id: string;
  readonly part: Part;
  readonly isHere: boolean;
  /** Since when they are here, or away. */
  readonly since: number;
}

/** The item of the running order that is on. */
export interface At {
  readonly item: string;
  /** How long it was on before `since`, ms. */
  readonly spentMs: number;
  /** Since when it runs; null while the event pauses. */
  readonly since: number | null;
}

interface Still {
  readonly state: "draft" | "published";
}

export interface Rehearsal {
  readonly state: "rehearsal";
  readonly before: Still["state"];
  readonly since: number;
  readonly floor: string | null;
  readonly at: At | null;
}

/** With an audience. */
export interface Held {
  readonly state: "doors" | "live" | "paused";
  readonly openedAt: number;
  readonly startedAt: number | null;
  /** Who has the floor; null while nobody does. */
  readonly floor: string | null;
  readonly at: At | null;
  /** Nobody new comes in. */
  readonly isShut: boolean;
  /** "line": nobody was left who could speak. Null while it does not pause. */
  readonly pausedBy: "crew" | "line" | null;
  /** The audience was told that it begins later. */
  readonly saidLate: boolean;
  /** Time that counts for the record of attendance: live, and no break. */
  readonly counted: readonly Span[];
  /** Since when it counts now; null while it does not. */
  readonly countingSince: number | null;
}

interface Ended {
  readonly state: "ended";
  readonly at: number;
  /** As it was before. */
  readonly held: Held;
}

/** "not-held": nobody came to hold it. */
export type CancelReason = "host" | "operator" | "not-held";
interface Cancelled {
  readonly state: "cancelled";
  readonly at: number;
  readonly reason: CancelReason;
}

type Stage = Still | Rehearsal | Held | Ended | Cancelled;

export interface Run {
  readonly id: string;
  readonly plan: Plan;
  readonly crew: readonly Hand[];
  readonly stage: Stage;
}

/** A new event: a draft. */
export const newRun = (id: string, plan: Plan, host: string, now: number): Run => ({
  id,
  plan,
  crew: [{ id: host, part: "host", isHere: false, since: now }],
  stage: { state: "draft" },
});

const isRunning = (stage: Stage): stage is Rehearsal | Held => "floor" in stage;

export const stateOf = ({ stage }: Run): State => stage.state;
export const handOf = ({ crew }: Pick<Run, "crew">, id: string): Hand | undefined =>
  crew.find((hand) => hand.id === id);

/** Whether anybody may know of it: drafts, and rehearsals of drafts, are their hosts' alone. */
export const isPublished = ({ stage }: Run): boolean =>
  stage.state === "rehearsal" ? stage.before !== "draft" : stage.state !== "draft";

/** Those who can run it. */
const ableOf = ({ crew }: Pick<Run, "crew">): Hand[] => crew.filter(({ part }) => mayUse([part], "run"));

/** Who would take the floor: the first who is here and can run it, the host before co-hosts; undefined when nobody is. */
export const nextOnFloor = (run: Pick<Run, "crew">, without: string | null): Hand | undefined =>
  ableOf(run).find(({ id, isHere }) => isHere && id !== without);

/** Since when nobody is here who can run it; null while somebody is. */
export const desertedSince = (run: Pick<Run, "crew">): number | null => {
  const able = ableOf(run);
  return able.some(({ isHere }) => isHere)
    ? null
    : Math.max(...able.map(({ since }) => since), Number.MIN_SAFE_INTEGER);
};

/** Other assignments: who stays keeps their line; a floor whose holder left passes on with the next tick. Exactly one host. */
export const withCrew = (run: Run, parts: readonly Pick<Hand, "id" | "part">[], now: number): Run | null => {
  const isSound = parts.filter(({ part }) => part === "host").length === 1;
  if (!isSound || new Set(parts.map(({ id }) => id)).size < parts.length) return null;
  const crew = parts
    .map(({ id, part }): Hand => ({ isHere: false, since: now, ...handOf(run, id), id, part }))
    .toSorted((a, b) => Number(b.part === "host") - Number(a.part === "host"));
  return { ...run, crew };
};

/** Other words of the event: another running order. An item that is gone is not on any more. */
export const withOrder = (run: Run, order: Plan["order"]): Run => {
  const { stage } = run;
  const plan = { ...run.plan, order };
  if (!isRunning(stage)) return { ...run, plan };
  const isOn = order.some(({ id }) => id === stage.at?.item);
  return { ...run, plan, stage: isOn ? stage : { ...stage, at: null } };
};

/**
 * Whether somebody may come in. Whoever was in before may always come back, closed doors or not; who holds it is in anyway. Full
 * is the registration's to say (registration.ts).
 */
export const mayEnter = ({ stage }: Run, wasIn: boolean): boolean => "isShut" in stage && (wasIn || !stage.isShut);

/** How long the item that is on has been on, ms. */
export const spentOf = (at: At, now: number): number =>
  at.spentMs + (at.since === null ? 0 : Math.max(0, now - at.since));

/**
 * The timer that a host sees: ms left of the item (negative: over), and when all would be over from here. Null: no item is on.
 */
export const timerOf = (run: Run, now: number): { readonly leftMs: number; readonly endsAt: number } | null => {
  const { stage, plan } = run;
  if (!isRunning(stage) || stage.at === null) return null;
  const { at } = stage;
  const on = plan.order.findIndex(({ id }) => id === at.item);
  if (on < 0) return null;
  const lengthOf = (minutes: number) => minutes * 60_000;
  const leftMs = lengthOf(plan.order[on]!.minutes) - spentOf(at, now);
  const rest = plan.order.slice(on + 1).reduce((sum, { minutes }) => sum + lengthOf(minutes), 0);
  return { leftMs, endsAt: now + Math.max(0, leftMs) + rest };
};
