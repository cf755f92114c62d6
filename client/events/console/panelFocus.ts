/** Where keys lead: panels by their headings, and the few fields and buttons that have keys of their own. */
import { createStore } from "zustand/vanilla";
import type { Panel } from "./layout.ts";

/** Which panel of each column is shown, by the column's first panel; and where the focus goes when it is there. */
export const shown = createStore<Readonly<Record<string, Panel>>>(() => ({}));

/** Whether the pointer of this page is in hand. */
export const pointing = createStore(() => false);

export const places = {
  next: "event-next",
  caption: "event-caption",
  sentence: "event-sentence",
  emergency: "event-emergency",
  pointer: "event-pointer",
  notice: "event-notice-ja",
} as const;

export const headingOf = (panel: Panel): string => `event-panel-${panel}`;

/** The focus to an element by its id; whether it is there. */
export const focusOn = (id: string): boolean => {
  const found = document.getElementById(id);
  found?.focus();
  return found !== null;
};

/** Show a panel of its column, and lead there: to one of its places, or to its heading. */
export const goToPanel = (columns: readonly (readonly Panel[])[], panel: Panel, place?: string): void => {
  const column = columns.find((panels) => panels.includes(panel));
  if (!column) return;
  shown.setState({ [column[0]!]: panel });
  // It is drawn first.
  setTimeout(() => (place !== undefined && focusOn(place)) || focusOn(headingOf(panel)));
};
