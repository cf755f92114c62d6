/** Whose doors have opened since the last look. Pure. */
import { isOpen } from "../../../shared/events/transitions.ts";
import type { EventCard } from "../../../shared/events/views.ts";

/** `known`: those that were told of or open before; null at the first look, when nothing is news. */
export const newlyOpen = (
  cards: readonly EventCard[],
  known: ReadonlySet<string> | null,
): { readonly opened: string | null; readonly known: ReadonlySet<string> } => {
  const open = cards.filter(({ state, isShut }) => isOpen(state) && !isShut).map(({ id }) => id);
  const opened = known ? (open.find((id) => !known.has(id)) ?? null) : null;
  return { opened, known: new Set([...(known ?? []), ...open]) };
};
