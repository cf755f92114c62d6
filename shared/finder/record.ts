/** One place of help in the directory, and how far it may be trusted. Pure; what checks a file is record.schema.ts. */
import type { z } from "zod";
import type { recordSchema } from "./record.schema.ts";

/** The six worries of the campaign (and of the booths' intake), and what does not fit them. */
export const worries = ["relationships", "health", "family", "living", "changes", "work", "danger", "other"] as const;
export type Worry = (typeof worries)[number];

/** How one reaches it. */
export const channels = ["phone", "chat", "mail", "visit", "read"] as const;

export type HelpRecord = Readonly<z.infer<typeof recordSchema>>;

/** Whether nobody answers there: it is read, at any hour. */
export const isOnlyRead = ({ channels: by }: Pick<HelpRecord, "channels">): boolean =>
  by.every((channel) => channel === "read");

/** A record that nobody looked at for so many days is stale. */
export const STALE_DAYS = 60;

/** How far one may trust a record on a day ("2027-05-01"): hidden ones are not shown at all. */
export type Standing = "good" | "confirm" | "hidden";
export const standingOf = (
  {
    validFrom,
    validTo,
    isCore,
    checkedOn,
    confirmedBy,
  }: Pick<HelpRecord, "validFrom" | "validTo" | "isCore" | "checkedOn" | "confirmedBy">,
  day: string,
): Standing => {
  const isOut = (validFrom !== undefined && day < validFrom) || (validTo !== undefined && day > validTo);
  if (isOut) return isCore ? "confirm" : "hidden";
  const age = (Date.parse(day) - Date.parse(checkedOn)) / (24 * 60 * 60 * 1000);
  return age > STALE_DAYS || confirmedBy.length < 2 ? "confirm" : "good";
};
