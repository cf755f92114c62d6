/**
 * The way into a booth. Whoever may not is told the same as whoever asks for what does not exist: nobody learns from an answer
 * whether there is such a conversation.
 */
import { matchMaker } from "@colyseus/core";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { type BoothJoin, boothJoinSchema } from "../../shared/consult/messages.ts";
import type { Coming } from "../consult/boothLine.ts";
import type { House } from "../house.ts";
import { BOOTH } from "./BoothRoom.ts";

export interface BoothAnswer {
  readonly status: number;
  readonly body: object;
}
type Room = Awaited<ReturnType<typeof matchMaker.handleCreateRoom>>;

const NO_SEAT: BoothAnswer = { status: 404, body: { error: "no-seat" } };
const TOO_OFTEN: BoothAnswer = { status: 429, body: { error: "too-often" } };
/** Joins of one person: a page that reloads again and again, over a bad line. */
const JOINS = { points: 30, duration: 30 };
/** Joins of one address that led nowhere: somebody who guesses. A school or a carrier shares one. */
const GUESSES = { points: 300, duration: 60 };

export class BoothDoor {
  readonly #house: House;
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #guesses = new RateLimiterMemory(GUESSES);
  /** This process's rooms by conversation. Another process may have one for the same: they know nothing of each other. */
  readonly #rooms = new Map<string, Promise<Room>>();

  #askedAt = 0;

  constructor(house: House) {
    this.#house = house;
  }

  /** Answer a join. Rejects when something does not answer that should; whoever asked tries again. */
  async answer(body: unknown, address: string): Promise<BoothAnswer> {
    // No two in the same moment: who asked later is known of any two.
    const askedAt = (this.#askedAt = Math.max(this.#askedAt + 1, Date.now()));
    const parsed = boothJoinSchema.safeParse(body);
    if (!parsed.success) return { status: 400, body: { error: "bad-options" } };
    // Not the answer that is final: whoever shares the address with somebody who guesses comes back in a moment.
    if ((await this.#guesses.get(address))?.remainingPoints === 0) return TOO_OFTEN;
    const coming = await this.#coming(parsed.data, askedAt);
    if (!coming) return this.#refuse(address);
    const isTooOften = await this.#joins.consume(coming.who).then(
      () => false,
      () => true,
    );
    if (isTooOften) return TOO_OFTEN;
    if (!(await this.#mayEnter(coming))) return this.#refuse(address);
    return { status: 200, body: await this.#reserve(coming) };
  }

  async #refuse(address: string): Promise<BoothAnswer> {
    await this.#guesses.consume(address).catch(() => undefined);
    return NO_SEAT;
  }

  /** Who asks; null when they are nobody whom we know, or not for this kind of seat. */
  async #coming({ session, seat, pass, badge, member }: BoothJoin, askedAt: number): Promise<Coming | null> {
    if (seat === "visitor") {
      const who = pass === undefined || badge !== undefined ? null : await this.#house.passes.check(pass);
      return who === null ? null : { session, seat, who, name: "", member, holder: null, askedAt };
    }
    const holder =
      badge === undefined || pass !== undefined ? null : await this.#house.booths.tokens.check(badge, session, seat);
    return holder && { session, seat, who: holder.account, name: holder.name, member, holder, askedAt };
  }

  async #mayEnter(coming: Coming): Promise<boolean> {
    const { lines, tokens } = this.#house.booths;
    const { holder, seat } = coming;
    const kept = await lines.seating.ticketFor(coming);
    if (!kept || !holder || seat === "visitor") return kept !== null;
    return tokens.holds(holder, seat, kept.servedBy);
  }

  async #reserve(coming: Coming): Promise<object> {
    try {
      return await matchMaker.reserveSeatFor(await this.#room(coming.session), coming);
    } catch {
      // It was about to close as its last line left.
      this.#rooms.delete(coming.session);
      return matchMaker.reserveSeatFor(await this.#room(coming.session), coming);
    }
  }

  /** The room of a conversation at this very process: a join never waits for a process that may have been killed. */
  #room(session: string): Promise<Room> {
    const known = this.#rooms.get(session);
    if (known) return known;
    const forget = () => {
      if (this.#rooms.get(session) === room) this.#rooms.delete(session);
    };
    const room = matchMaker.handleCreateRoom(BOOTH, { ended: forget });
    this.#rooms.set(session, room);
    room.catch(forget);
    return room;
  }
}
