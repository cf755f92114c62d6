/** What can be done from the desk. Each reads again what it changed before it is over, so that what is shown is true. */
import type { z } from "zod";
import type {
  answerSchema,
  Audit,
  closeTableSchema,
  decideSchema,
  levelsSchema,
  rulesSchema,
  sanctionSchema,
} from "../../../shared/safety/desk.ts";
import { ask } from "../../session/api.ts";
import { readAnswered, refresh } from "./desk.ts";

export type SanctionGiven = z.input<typeof sanctionSchema>;
export type ZoneSet = z.input<typeof levelsSchema>;
export type RulesSet = z.input<typeof rulesSchema>;

/** Somebody opened it. Silent where it fails: it is about a sign to others only. */
export const markSeen = async (report: string): Promise<void> => {
  await ask("POST", "/api/desk/seen", { report }).catch(() => {});
  await refresh(["reports"]);
};

export const answer = async (given: z.input<typeof answerSchema>): Promise<void> => {
  await ask("POST", "/api/desk/answer", given);
  // It stays on the screen: into the one list before it leaves the other.
  await readAnswered();
  await refresh(["reports"]);
};

export const sanction = async (given: SanctionGiven): Promise<void> => {
  await ask("POST", "/api/desk/sanction", given);
  await refresh(["sanctions"]);
};

export const confirm = async (id: string): Promise<void> => {
  await ask("POST", "/api/desk/confirm", { sanction: id });
  await refresh(["sanctions"]);
};

export const lift = async (id: string): Promise<void> => {
  await ask("POST", "/api/desk/lift", { sanction: id });
  await refresh(["sanctions"]);
};

export const decide = async (given: z.input<typeof decideSchema>): Promise<void> => {
  await ask("POST", "/api/desk/decide", given);
  await refresh(["appeals", "sanctions"]);
};

export const setZone = async (set: ZoneSet): Promise<void> => {
  await ask("POST", "/api/desk/levels", set);
  await refresh(["rules"]);
};

export const setCalm = async (on: boolean): Promise<void> => {
  await ask("POST", "/api/desk/calm", { on });
  await refresh(["rules"]);
};

/** A word to everybody; an empty one takes it away. */
export const setNotice = async (text: string): Promise<void> => {
  await ask("POST", "/api/desk/notice", { text });
  await refresh(["rules"]);
};

export const closeTable = async (which: z.input<typeof closeTableSchema>): Promise<void> => {
  await ask("POST", "/api/desk/close-table", which);
  await refresh(["places"]);
};

export const setRules = async (set: RulesSet): Promise<void> => {
  await ask("POST", "/api/desk/rules", set);
  await refresh(["rules"]);
};

/** A page of the log: what has these words (all where empty), older than `before`. */
export const searchAudit = (words: string, before: string | null): Promise<Audit> => {
  const query = new URLSearchParams({ ...(words && { words }), ...(before && { before }) });
  return ask<Audit>("GET", `/api/desk/audit?${query}`);
};
