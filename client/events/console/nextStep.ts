/** What somebody can do with the whole event now, and which of it is the next step. Pure. */
import type { z } from "zod";
import type { runSchema } from "../../../shared/events/messages.ts";
import { MINUTE } from "../../../shared/events/times.ts";
import { type Deed, isAllowed, type Party } from "../../../shared/events/transitions.ts";
import type { RunView } from "../../../shared/events/views.ts";

type PlainDeed = Exclude<z.infer<typeof runSchema>["deed"], "go" | "give" | "take">;
export type StepDeed = PlainDeed | "cancel" | "next-item";

export interface Step {
  readonly deed: StepDeed;
  /** Is asked about before it is done: it cannot be taken back, or lets people in or out before its time. */
  readonly isAsked: boolean;
}
export interface Steps {
  /** The next step of a usual evening; null where there is none, or not by this one. */
  readonly next: Step | null;
  readonly others: readonly Step[];
}

/** Begun more than so long before its time, it is asked about, ms. */
const EARLY_MS = MINUTE;

interface Now {
  /** The server's time. */
  readonly now: number;
  readonly doorsAt: number;
  /** The item of the running order that comes next; null after the last. */
  readonly nextItem: string | null;
}

type Facts = Pick<RunView, "state" | "from" | "to" | "item" | "isShut" | "isPublished">;

/** In which order they are offered; the first that is possible is not by itself the next step. */
const offered: readonly Deed[] = [
  "rehearse",
  "leave-rehearsal",
  "open-doors",
  "start",
  "pause",
  "resume",
  "close-doors",
  "let-in",
  "end",
  "reopen",
  "cancel",
];

const usualNext = ({ state, item, to }: Facts, { now, doorsAt, nextItem }: Now): StepDeed | null => {
  switch (state) {
    case "draft":
      return "rehearse";
    case "published":
      return now < doorsAt ? "rehearse" : "open-doors";
    case "rehearsal":
      return "leave-rehearsal";
    case "doors":
      return "start";
    case "live":
      if (nextItem !== null) return "next-item";
      // Without a running order the end is no next step until its time.
      return item !== null || now >= to ? "end" : "pause";
    case "paused":
      return "resume";
    default:
      return null;
  }
};

const isAskedFirst = (deed: StepDeed, { from }: Facts, { now, doorsAt }: Now): boolean => {
  if (deed === "end" || deed === "cancel") return true;
  if (deed === "open-doors") return now < doorsAt - EARLY_MS;
  return deed === "start" && now < from - EARLY_MS;
};

const makesSense = (deed: Deed, { isShut, isPublished }: Facts): boolean => {
  switch (deed) {
    case "close-doors":
      return !isShut;
    case "let-in":
      return isShut;
    // Drafts let nobody in, and what nobody knows of needs no calling off.
    case "open-doors":
    case "cancel":
      return isPublished;
    default:
      return true;
  }
};

/** `party` is null for those whose part does not run it. */
export const stepsOf = (facts: Facts, party: Party | null, now: Now): Steps => {
  if (!party) return { next: null, others: [] };
  const may = (deed: Deed) => isAllowed(facts.state, deed, party) && makesSense(deed, facts);
  const usual = usualNext(facts, now);
  const isPossible = usual !== null && may(usual === "next-item" ? "go" : usual);
  const step = (deed: StepDeed): Step => ({ deed, isAsked: isAskedFirst(deed, facts, now) });
  return {
    next: isPossible ? step(usual) : null,
    others: offered.filter((deed) => deed !== usual && may(deed)).map((deed) => step(deed as StepDeed)),
  };
};

/** Nothing was on yet: the first; else the one after; null after the last. */
export const itemAfter = (order: readonly { readonly id: string }[], item: string | null): string | null =>
  order[order.findIndex(({ id }) => id === item) + 1]?.id ?? null;
