/** Which page of the office is open: kept behind the # of the address, so that back, forward and reload work. */
import { useHash } from "../../ui/useHash.ts";

export const views = ["roster", "booths", "rules", "figures", "complaints"] as const;
export type View = (typeof views)[number];

/** `"#figures"` as a page; what is unknown leads to the roster. */
const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? "roster";

export const useView = (): View => viewOf(useHash());
