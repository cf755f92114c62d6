/** Which part of the page is open: kept behind the # of the address, so that back, forward and reload work. */
import { useHash } from "../../ui/useHash.ts";

export const views = ["today", "numbers", "notices", "month"] as const;
export type View = (typeof views)[number];

/** `"#notices"` as a part; what is unknown leads to today. */
const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? "today";

export const useView = (): View => viewOf(useHash());
