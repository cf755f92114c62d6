/**
 * The help that stands on every screen, as built into the page: it is there when the server is not, and when nothing else can be
 * loaded. What the operator changed meanwhile is laid over it as soon as somebody hears of it (session/place.ts).
 */
import coreFile from "@campaign/help/core.json";
import { create } from "zustand";
import { dayOf } from "../../shared/campaign/days.ts";
import { type HelpRecord, standingOf } from "../../shared/finder/record.ts";

/** What every screen needs of a record; what more there is to say comes with helpWords.ts. */
export type CoreHelp = Omit<HelpRecord, "about" | "source" | "areas" | "cost" | "languages" | "topics" | "worries">;

/** In the order shown. The build leaves out what is no sound record. */
export const coreHelp = coreFile as unknown as readonly CoreHelp[];

export const useHelp = create<{ readonly records: readonly CoreHelp[] }>(() => ({ records: coreHelp }));

/** Whether somebody answers there: it is more than a page to read. */
export const isAnswered = ({ channels }: Pick<HelpRecord, "channels">): boolean =>
  channels.some((channel) => channel !== "read");

/** Whether one had better confirm it: too few people did, or too long ago. */
export const isUnsure = (record: CoreHelp, now: number): boolean => standingOf(record, dayOf(now)) !== "good";

/** Made for children and teenagers: named first to who says that they are one. */
export const isForChildren = ({ age }: Pick<HelpRecord, "age">): boolean => age !== undefined && age.to < 20;
