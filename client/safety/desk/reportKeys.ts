/** Going through reports: which comes next, and where keys lead within an open one. */
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { useDesk } from "./desk.ts";
import { goTo } from "./page.ts";

export const ACT_FORM = "desk-act";
export const ANSWER_FORM = "desk-answer";

/**
 * The report `step` places after `current` in a list; where `current` is not in it (or null), its first or last. Null at
 * the ends and where there is none.
 */
export const neighbour = (reports: readonly DeskReport[], current: string | null, step: 1 | -1): string | null => {
  const at = reports.findIndex(({ id }) => id === current);
  if (at < 0) return reports.at(step > 0 ? 0 : -1)?.id ?? null;
  return reports[at + step]?.id ?? null;
};

/** The open report to look at after this one: nobody's first, in the order of the list. Null where none is left. */
export const nextOpen = (open: readonly DeskReport[], current: string | null): string | null => {
  const others = open.filter(({ id }) => id !== current);
  return (others.find(({ state }) => state === "open") ?? others[0])?.id ?? null;
};

/** To the neighbour of the report that is open, in the list of those without an answer. */
export const step = (current: string | null, by: 1 | -1): void => {
  const id = neighbour(useDesk.getState().open?.reports ?? [], current, by);
  if (id !== null) goTo("reports", id);
};

/** The focus to what is chosen in a form, or the first thing to choose or write. */
export const intoForm = (id: string): void => {
  const form = document.getElementById(id);
  form?.scrollIntoView({ block: "start" });
  const first = form?.querySelector<HTMLElement>("input:checked, textarea, select, button");
  // Of radio buttons with none chosen it is the first.
  (first ?? form?.querySelector("input"))?.focus();
};
