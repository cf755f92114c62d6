/** Difficult and grave conversations are written down as they end, for those who had them, to talk about later. */
import type { Debrief } from "../../shared/consult/console.ts";
import { callsSupervisor } from "../../shared/consult/risk.ts";
import { isDifficult } from "../../shared/consult/transitions.ts";
import type { Consult } from "./consult.ts";
import type { DebriefRow, DebriefsStore, NewDebrief } from "./debriefs.store.ts";
import type { Kept } from "./ports.ts";

const TIDY_MS = 3600_000;

/** What there is to talk about after a conversation; empty when nothing is, or when it is not over. */
export const debriefsOf = ({ ticket, level, emergency, took, servedBy }: Kept): NewDebrief[] => {
  const { stage } = ticket;
  if (stage.state !== "ended") return [];
  const label = isDifficult(stage.reason) ? stage.reason : null;
  const isGrave = level !== null && callsSupervisor(level);
  if (label === null && !isGrave && emergency === null) return [];
  return took.map((account) => ({
    account,
    organisation: servedBy,
    ticket: ticket.id,
    at: stage.at,
    reason: label,
    level: isGrave ? level : null,
    hadEmergency: emergency !== null,
  }));
};

interface Given {
  readonly consult: Pick<Consult, "find" | "news">;
  readonly store: DebriefsStore;
  readonly failed: (error: unknown) => void;
}

/** Write them down from now on. Returns how to end that. */
export const keepDebriefs = ({ consult, store, failed }: Given): (() => void) => {
  const write = async (ticket: string): Promise<void> => {
    const kept = await consult.find(ticket);
    for (const debrief of kept ? debriefsOf(kept) : []) await store.add(debrief);
  };
  const unhear = consult.news.on("consult:ticket", ({ ticket, notices }) => {
    if (notices.some(({ said }) => said === "ended")) void write(ticket).catch(failed);
  });
  const timer = setInterval(() => void store.forget(Date.now()).catch(failed), TIDY_MS).unref();
  return () => {
    unhear();
    clearInterval(timer);
  };
};

/** As its counsellor and the supervisors see it. */
export const debriefShown = (
  { id, account, at, reason, level, hadEmergency }: DebriefRow,
  nameOf: (account: string) => string,
): Debrief => ({ id, counsellor: { id: account, name: nameOf(account) }, at, reason, level, hadEmergency });
