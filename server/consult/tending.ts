/**
 * What is done again and again for the booths' lines: signs of life, what was not acknowledged is sent again, lines of killed
 * processes are taken for gone, and what is over is erased. Every process does it; the store decides who was first.
 */
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { Consult } from "./consult.ts";
import type { Lines } from "./lines.ts";
import type { ConsultNewsroom } from "./news.ts";
import { hasSession } from "./seatRights.ts";
import type { SeatTokens } from "./seatTokens.ts";

/** Whatever is not acknowledged is sent again after this, ms. */
const AGAIN_MS = 5000;
/** Lines say that they live this often, ms; and are taken for gone after so long a silence. */
const ALIVE_MS = 10_000;
const SILENT_MS = 25_000;
/** How often tickets, accounts and what is over are looked at without a word from anybody, ms. */
const LOOK_MS = 60_000;

export interface TendingGiven {
  readonly lines: Lines;
  readonly consult: Pick<Consult, "find" | "ofSession" | "open">;
  readonly news: ConsultNewsroom;
  readonly tokens: Pick<SeatTokens, "holds">;
  /** Tells which account may do something else than before. */
  readonly onRevoked: (heard: (account: string) => void) => () => void;
}

export class Tending {
  readonly #given: TendingGiven;
  readonly #endings: (() => void)[] = [];

  constructor(given: TendingGiven) {
    this.#given = given;
    const { lines, news, onRevoked } = given;
    const every = (ms: number, act: () => Promise<void>) => {
      const timer = setInterval(() => void act().catch(lines.failed), ms).unref();
      this.#endings.push(() => clearInterval(timer));
    };
    every(AGAIN_MS, () => this.sendAgain());
    every(ALIVE_MS, () => this.live());
    every(LOOK_MS, () => this.look());
    this.#endings.push(
      news.on("consult:ticket", ({ ended }) => void this.#erase(ended).catch(lines.failed)),
      onRevoked((account) => void this.#checkAccounts(account).catch(lines.failed)),
    );
  }

  close(): void {
    for (const end of this.#endings) end();
  }

  /** What was given to members and not acknowledged since. */
  async sendAgain(): Promise<void> {
    const { lines } = this.#given;
    const due = await lines.mail.overdue(lines.open.sessions, lines.now() - AGAIN_MS);
    for (const line of lines.open.all)
      if (line.hasBegun) for (const envelope of due(line.session, line.member)) lines.send(line, envelope);
  }

  /** This process lives; another's lines may not. */
  async live(): Promise<void> {
    const { lines } = this.#given;
    await lines.seats.live(
      [...lines.open.all].map(({ id }) => id),
      lines.now(),
    );
    for (const { line: id, kind: seat, ...rest } of await lines.seats.silent(lines.now() - SILENT_MS))
      await lines.gone({ id, seat, ...rest });
  }

  /** Look at everything that no news told of. */
  async look(): Promise<void> {
    const { lines, consult } = this.#given;
    for (const ticket of new Set([...lines.open.all].map(({ ticket }) => ticket))) lines.look(ticket);
    await this.#checkAccounts();
    for (const session of await lines.mail.sessions()) {
      const kept = await consult.ofSession(session);
      if (kept && hasSession(kept.ticket, session)) continue;
      // One that broke off, whose visitor is called elsewhere: whoever left it may still come back to it.
      if ((await consult.open()).some((ticket) => hasSession(ticket, session))) continue;
      for (const line of lines.open.ofSession(session)) line.close(boothCodes.over);
      await lines.mail.erase(session);
    }
  }

  /** What nobody sits by goes at once. Who still does is told first, and erases it then (boothWatch.ts). */
  async #erase(ended: readonly string[]): Promise<void> {
    const { lines } = this.#given;
    for (const session of ended) if (lines.open.ofSession(session).length === 0) await lines.mail.erase(session);
  }

  async #checkAccounts(account?: string): Promise<void> {
    const { lines, consult, tokens } = this.#given;
    for (const line of lines.open.all) {
      const { holder, seat } = line;
      if (!holder || seat === "visitor" || (account ?? holder.account) !== holder.account) continue;
      const kept = await consult.find(line.ticket);
      if (kept && !(await tokens.holds(holder, seat, kept.servedBy))) line.close(boothCodes.noSeat);
    }
  }
}
