/** Which page of the desk is open: kept behind the # of the address, so that back, forward and reload work. Pure but for the hook. */
import { useHash } from "../../ui/useHash.ts";

export const views = ["today", "reports", "appeals", "zones", "audit"] as const;
export type View = (typeof views)[number];

export interface Page {
  readonly view: View;
  /** The open report or appeal; null for the list. */
  readonly id: string | null;
}

/** `"#reports/abc"` as a page; what is unknown leads to today. */
export const pageOf = (hash: string): Page => {
  const [, view = "", id = ""] = /^#?([a-z]*)(?:\/([\w-]{1,64}))?$/.exec(hash) ?? [];
  return views.some((v) => v === view) ? { view: view as View, id: id || null } : { view: "today", id: null };
};

/** The address of a page, for links. */
export const hrefOf = (view: View, id: string | null = null): string => (id === null ? `#${view}` : `#${view}/${id}`);

export const goTo = (view: View, id: string | null = null): void => {
  location.hash = hrefOf(view, id);
};

export const usePage = (): Page => pageOf(useHash());
