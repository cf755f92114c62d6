/**
 * Flags and emergencies: who may declare one and tick off its steps. Whatever is done goes into the audit log, under the
 * conversation's label, without a word of what was said. Used by the booth's room and by the board.
 */
import type { Refusal } from "../../shared/consult/events.ts";
import { mayDeclare } from "../../shared/consult/listening.ts";
import { callsSupervisor, type RiskLevel } from "../../shared/consult/risk.ts";
import { type Emergency, mayDo, runbook as steps, type RunbookStep } from "../../shared/consult/runbook.ts";
import { counsellorOf } from "../../shared/consult/ticket.ts";
import { accountLabel } from "../../shared/staff/accountLabel.ts";
import type { Note } from "../staff/note.ts";
import type { Consult } from "./consult.ts";
import type { Kept } from "./ports.ts";

/** Who does it. */
export interface By {
  readonly id: string;
  readonly name: string;
}
export type StaffParty = "counsellor" | "supervisor";
/** Why not: "gone" (no such ticket), "not-now", "not-yours", "not-flagged" (no counsellor called it grave). */
export type NotDone = "gone" | "not-now" | "not-yours" | "not-flagged";

interface Given {
  readonly consult: Pick<Consult, "find" | "flag" | "emergency" | "do" | "listening">;
  readonly note: Note;
}

/** What the log calls a ticket. */
export const labelOf = (ticket: string): string => `#${accountLabel(ticket)}`;

/** Whether somebody sat down with them at some time: an emergency is one of a conversation. */
const wasSeated = ({ ticket }: Kept): boolean => ticket.seatedAt !== null;

export class Runbook {
  readonly #consult: Given["consult"];
  readonly #note: Note;

  constructor({ consult, note }: Given) {
    this.#consult = consult;
    this.#note = note;
  }

  /** The level of a counsellor's risk form. Null when it is kept. */
  async flag(by: By, ticket: string, level: RiskLevel): Promise<NotDone | null> {
    const kept = await this.#consult.find(ticket);
    if (!kept) return "gone";
    if (counsellorOf(kept.ticket) !== by.id) return "not-yours";
    // Saying the same again is no new flag.
    if (kept.level === level) return null;
    await this.#consult.flag(ticket, level);
    const wasGrave = kept.level !== null && callsSupervisor(kept.level);
    if (callsSupervisor(level) || wasGrave) await this.#note(by, "consult-flag", labelOf(ticket), `level=${level}`);
    return null;
  }

  /** Declare an emergency, or say what is known of the place by now; steps done stay done. Null when it is kept. */
  async declare(
    by: By,
    party: StaffParty,
    ticket: string,
    { danger, place }: Omit<Emergency, "done">,
  ): Promise<NotDone | null> {
    const kept = await this.#consult.find(ticket);
    if (!kept) return "gone";
    if (!wasSeated(kept)) return "not-now";
    if (party === "counsellor" && counsellorOf(kept.ticket) !== by.id) return "not-yours";
    if (party === "supervisor" && !mayDeclare(kept)) return "not-flagged";
    const { emergency } = kept;
    if (emergency?.danger === danger && emergency.place === place) return null;
    await this.#consult.emergency(ticket, { danger, place, done: emergency?.done ?? [] });
    await this.#note(by, "consult-emergency", labelOf(ticket), `danger=${danger} place=${place}`);
    return null;
  }

  /** A step is done. Null when it is kept. Lasting steps are logged each time. */
  async done(by: By, party: StaffParty, ticket: string, step: RunbookStep): Promise<NotDone | null> {
    const kept = await this.#consult.find(ticket);
    if (!kept?.emergency) return kept ? "not-now" : "gone";
    const isTalking = counsellorOf(kept.ticket) === by.id;
    if (party === "counsellor" && !isTalking) return "not-yours";
    const who = steps.find((each) => each.step === step)!.who;
    // A supervisor who stepped in does both parts; a counsellor never confirms alone.
    if (who !== party && !(party === "supervisor" && isTalking)) return "not-yours";
    const { emergency } = kept;
    if (!mayDo(emergency, step)) return "not-now";
    if (!emergency.done.includes(step))
      await this.#consult.emergency(ticket, { ...emergency, done: [...emergency.done, step] });
    await this.#note(by, "consult-runbook", labelOf(ticket), `step=${step}`);
    return null;
  }

  /** A supervisor becomes the one who talks. The visitor is told by name as it happens; nothing of before can be read. */
  async stepIn(by: By, ticket: string): Promise<Refusal | "gone" | null> {
    const done = await this.#consult.do(ticket, { by: "supervisor", id: by.id, deed: "step-in" }, Date.now());
    if (!done.ok) return done.why;
    await this.#note(by, "consult-step-in", labelOf(ticket), "");
    // Whoever talks does not listen as well.
    if (done.kept.listening?.account === by.id) await this.#consult.listening(ticket, null);
    return null;
  }
}
