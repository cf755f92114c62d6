/**
 * Watches the tickets by which people of this process sit: whatever becomes of one, they are told how it stands, what is to be
 * said is said once, and who has no seat any more goes.
 */
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { Notice } from "../../shared/consult/events.ts";
import { isOver, type Ticket } from "../../shared/consult/ticket.ts";
import type { TicketView } from "../../shared/consult/views.ts";
import { type BoothLine, sideOf } from "./boothLine.ts";
import type { Consult } from "./consult.ts";
import type { Lines } from "./lines.ts";
import type { Kept } from "./ports.ts";
import { hasSession } from "./seatRights.ts";

/** A former counsellor may stay so long to let in who comes, ms. */
const LEAVING_MS = 60_000;

/** Looking at a ticket: what is to be said then, and whether it changed since one began. */
interface Look {
  readonly notices: Notice[];
  isAsked: boolean;
}

interface Given {
  readonly consult: Pick<Consult, "find" | "do" | "lineBack">;
  /** A ticket as those in the booth see it. */
  readonly view: (kept: Kept) => Promise<TicketView>;
}

export class BoothWatch {
  readonly #lines: Lines;
  readonly #given: Given;
  readonly #looking = new Map<string, Look>();

  constructor(lines: Lines, given: Given) {
    this.#lines = lines;
    this.#given = given;
  }

  /** Look at a ticket anew, for those of this process who sit by it, and say what is to be said. */
  look(ticket: string, notices: readonly Notice[] = []): void {
    const running = this.#looking.get(ticket);
    if (running) {
      running.notices.push(...notices);
      running.isAsked = true;
    } else if (this.#lines.open.ofTicket(ticket).length > 0) {
      const look: Look = { notices: [...notices], isAsked: true };
      this.#looking.set(ticket, look);
      void this.#lookWhileAsked(ticket, look).catch(this.#lines.failed);
    }
  }

  /** What happened while one looked is looked at again: what was found then may be older. */
  async #lookWhileAsked(ticket: string, look: Look): Promise<void> {
    try {
      while (look.isAsked) {
        look.isAsked = false;
        await this.#look(ticket, look.notices.splice(0));
      }
    } finally {
      this.#looking.delete(ticket);
    }
  }

  async #look(ticket: string, notices: readonly Notice[]): Promise<void> {
    const lines = this.#lines;
    const kept = await this.#given.consult.find(ticket);
    const view = kept && (await this.#given.view(kept));
    const over = new Set<string>();
    for (const line of lines.open.ofTicket(ticket)) {
      if (view) line.tell("stage", { now: lines.now(), ticket: view });
      for (const { to, said } of notices) {
        if (to === line.seat) line.tell("notice", { said });
        // Whoever is there answers with the next word.
        if (said === "still-there") line.signedAt = 0;
      }
      if (kept && hasSession(kept.ticket, line.session)) await this.#judge(line, kept);
      else {
        lines.end(line, !kept || isOver(kept.ticket) ? boothCodes.over : boothCodes.noSeat);
        over.add(line.session);
      }
    }
    for (const session of over) await lines.mail.erase(session);
  }

  /** Whether the counsellor of now has the key: then nobody else's is needed. */
  async #isLetIn({ session }: BoothLine, stage: Ticket["stage"]): Promise<boolean> {
    if (!("counsellor" in stage)) return false;
    const { seats, mail } = this.#lines;
    const now = (await seats.of(session)).find(({ who }) => who === stage.counsellor);
    return now !== undefined && mail.isIn(session, now.member);
  }

  /** Whether they still sit rightly, and as what. */
  async #judge(line: BoothLine, kept: Kept): Promise<void> {
    const lines = this.#lines;
    const { consult } = this.#given;
    const { stage } = kept.ticket;
    const { session, who } = line;
    if (line.seat === "listener" && "counsellor" in stage && stage.counsellor === who) {
      // They stepped in.
      line.seat = "counsellor";
      await lines.seats.setKind(session, line.member, "counsellor");
      lines.introduce(line);
      await lines.seatsChanged(session);
    }
    const right = await lines.seating.rightTo(kept, line);
    if (right === null) {
      if (line.seat !== "counsellor" || (await this.#isLetIn(line, stage))) return lines.dismiss(line);
      line.leaving ??= lines.later(LEAVING_MS, () => lines.dismiss(line));
      return;
    }
    if (line.leaving) clearTimeout(line.leaving);
    line.leaving = null;
    // Both of these can come of two processes that saw things in a different order.
    const side = sideOf(line.seat);
    const isAway = stage.state === "dropped" && side !== null && stage[`${side}Away`] !== null;
    if (isAway) await consult.lineBack(session, side, lines.now());
    if (right !== "enter") await consult.do(kept.ticket.id, right, lines.now());
  }
}
