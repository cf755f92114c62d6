/** The pages of the office of events, by their addresses. Pure. */
import { idSchema } from "../../../shared/events/event.ts";

const ROOT = "/staff/events";
export const monthPath = ROOT;
export const confirmPath = `${ROOT}/confirm`;
export const eventPath = (id: string): string => `${ROOT}/${id}`;
export const consolePath = (id: string): string => `${ROOT}/${id}/console`;
/** The page that everybody sees. */
export const publicPath = (id: string): string => `/events/${id}`;

export type OfficePlace =
  | { readonly at: "month" }
  | { readonly at: "confirm" }
  | { readonly at: "event"; readonly id: string };

/** Which page an address means; null: none of the office's. */
export const officePlace = (path: string): OfficePlace | null => {
  if (path === monthPath) return { at: "month" };
  if (path === confirmPath) return { at: "confirm" };
  const id = path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : "";
  return idSchema.safeParse(id).success ? { at: "event", id } : null;
};

/** The pages of one event, behind the # of its address. */
export const views = ["overview", "words", "slides", "polls", "crew", "after", "results"] as const;
export type View = (typeof views)[number];
export const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? "overview";
