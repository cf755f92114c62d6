/** What one can do here and now, and why not more, as keys of texts. Pure. */
import { type Barrier, includes, type Level, levels } from "../../shared/talk/ladder.ts";
import type { TalkServerMessages } from "../../shared/talk/messages.ts";

export type ReachNow = TalkServerMessages["reach"];

/** Where free text goes now: to one's table, to those near, or nowhere. */
export const textGoesTo = (reach: ReachNow | null): "table" | "near" | null => {
  if (!reach) return null;
  if (reach.table !== null && includes(reach.level, "table")) return "table";
  return includes(reach.level, "near") ? "near" : null;
};

/** The text that says what one can do; nobody is sent to tables while none is open. */
export const nowKey = (reach: ReachNow, hasTables: boolean): Level | "atTable" | "noTable" => {
  if (textGoesTo(reach) === "table") return "atTable";
  return reach.level === "table" && !hasTables ? "noTable" : reach.level;
};

/** Whether more is to be had where one could go now: at an open table, from a spot that keeps text closed. */
export const isMoreElsewhere = ({ level }: ReachNow, hasTables: boolean): boolean =>
  hasTables && !includes(level, "table");

/** The level that would open next; null at the top. */
export const nextLevel = (level: Level): Level | null => levels[levels.indexOf(level) + 1] ?? null;

/** Barriers worth saying: while the whole place rests, neither another spot nor more time would open anything. */
export const toldBarriers = ({ barriers }: ReachNow): readonly Barrier[] => {
  const rests = barriers.includes("calm") || barriers.includes("unattended");
  return rests ? barriers.filter((b) => b !== "zone" && b !== "time") : barriers;
};

/** The one worth a short line: that text nearby is switched off is how the place is, and no news. */
export const mainBarrier = (reach: ReachNow): Barrier | null =>
  toldBarriers(reach).find((b) => b !== "near-off") ?? null;
