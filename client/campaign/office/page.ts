/** Which part of the page is open: kept behind the # of the address, so that back, forward and reload work. */
import { useSyncExternalStore } from "react";

export const views = ["today", "numbers", "notices", "month"] as const;
export type View = (typeof views)[number];

/** `"#notices"` as a part; what is unknown leads to today. */
const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? "today";

const watch = (onChange: () => void): (() => void) => {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
};

export const useView = (): View =>
  viewOf(
    useSyncExternalStore(
      watch,
      () => location.hash,
      () => "",
    ),
  );
