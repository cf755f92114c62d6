/**
 * The way into a hall: who may come in, the event says; into which hall, `hallFor`. Whoever was in comes back to their hall and
 * seat; friends go to their friends'; all others fill the halls of this very process, so that no join waits for another one.
 */
import { matchMaker } from "@colyseus/core";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { hallFor } from "../../shared/events/halls.ts";
import { type HallJoin, hallJoinSchema } from "../../shared/events/messages.ts";
import type { Chair } from "../events/chairs.store.ts";
import type { Admitted } from "../events/hallEntry.ts";
import type { Coming } from "../events/hallLine.ts";
import type { HallAt } from "../events/halls.ts";
import type { House } from "../house.ts";
import { HALL } from "./HallRoom.ts";

export interface HallAnswer {
  readonly status: number;
  readonly body: object;
}
type Room = Awaited<ReturnType<typeof matchMaker.handleCreateRoom>>;
type Seat = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

const refuse = (status: number, error: string): HallAnswer => ({ status, body: { error } });
const TOO_OFTEN = refuse(429, "too-often");
/** Joins of one person: a page that reloads again and again, over a bad line. */
const JOINS = { points: 20, duration: 20 };
/** Joins of one address that led nowhere. A school or a carrier shares one. */
const REFUSED = { points: 600, duration: 60 };
/** A friends' hall at another process is waited for so long, ms: it may have been killed. */
const ELSEWHERE_MS = 700;
/** Numbers of an event's halls are remembered so long, seconds: longer than any event. */
const NUMBERS_S = 24 * 3600;
/** From the number of a new hall until the first one sits in it, at most, ms. */
const OPENING_MS = 2000;

export class HallDoor {
  readonly #house: House;
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #refused = new RateLimiterMemory(REFUSED);
  /** This process's rooms by event and hall. */
  readonly #rooms = new Map<string, Promise<Room>>();

  /** Numbers of halls that are about to open. */
  readonly #numbering = new Map<string, Promise<number>>();

  #askedAt = 0;

  constructor(house: House) {
    this.#house = house;
  }

  /** Answer a join. Rejects when something does not answer that should; whoever asked tries again. */
  async answer(body: unknown, address: string): Promise<HallAnswer> {
    // No two in the same moment: who asked later is known of any two.
    const askedAt = (this.#askedAt = Math.max(this.#askedAt + 1, Date.now()));
    const parsed = hallJoinSchema.safeParse(body);
    if (!parsed.success) return refuse(400, "bad-options");
    if ((await this.#refused.get(address))?.remainingPoints === 0) return TOO_OFTEN;
    const admitted = await this.#house.events.halls.entry.admit(parsed.data, address, Date.now());
    if ("status" in admitted) {
      await this.#refused.consume(address).catch(() => undefined);
      return refuse(admitted.status, admitted.error);
    }
    const isTooOften = await this.#joins.consume(admitted.coming.who).then(
      () => false,
      () => true,
    );
    if (isTooOften) return TOO_OFTEN;
    return { status: 200, body: await this.#seat(parsed.data, admitted, askedAt) };
  }

  async #seat({ event, hall: wish }: HallJoin, { coming, chair }: Admitted, askedAt: number): Promise<Seat> {
    const { halls } = this.#house.events.halls;
    const all = halls.halls(event);
    const found = await this.#hallOf(event, all, wish, coming.isHand, chair);
    const into = (hall: number): Coming => ({
      ...coming,
      hall,
      seat: chair?.hall === hall ? chair.seat : null,
      askedAt,
    });
    const there = all.find(({ hall }) => hall === found);
    if (!there || there.process === null || coming.isHand) return this.#reserve(event, into(found));
    const seat = await this.#elsewhere(event, there, into(found));
    if (seat) return seat;
    // That process was killed, as far as can be told: its people find their hall and seats here.
    halls.silent(there.process);
    return this.#reserve(event, into(chair?.hall === found ? found : await this.#here(event, halls.halls(event))));
  }

  /** Which hall. Few people sit together, wherever they are; many fill the halls of their process. */
  async #hallOf(
    event: string,
    all: readonly HallAt[],
    wish: number | null,
    isHand: boolean,
    chair: Chair | null,
  ): Promise<number> {
    const seats = this.#house.config.hallSeats;
    // Whoever holds it is seen in every hall, and needs no seat in any.
    if (isHand) return all.find(({ process }) => process === null)?.hall ?? all[0]?.hall ?? 0;
    if (wish !== null && wish !== chair?.hall && all.some(({ hall }) => hall === wish))
      return hallFor(all, wish, seats);
    if (chair) {
      const own = all.find(({ hall }) => hall === chair.hall);
      // After a kill nobody is in it yet: the first who comes back opens it again.
      if (!own || own.people < seats) return chair.hall;
    }
    const people = all.reduce((sum, one) => sum + one.people, 0);
    if (people > 0 && people < seats / 2) return hallFor(all, null, seats);
    return this.#here(event, all);
  }

  /** The hall of this process to come into; a new one has a number that no other has. */
  async #here(event: string, all: readonly HallAt[]): Promise<number> {
    const seats = this.#house.config.hallSeats;
    const own = all.filter(({ process }) => process === null);
    const found = hallFor(own, null, seats);
    if (own.some(({ hall }) => hall === found)) return found;
    const key = `${event} ${found}`;
    // Hundreds who come in the same moment open one hall, not hundreds.
    let number = this.#numbering.get(key);
    if (!number) {
      number = this.#number(event, all);
      this.#numbering.set(key, number);
      const forget = () => void this.#numbering.delete(key);
      number.then(() => setTimeout(forget, OPENING_MS).unref(), forget);
    }
    return number;
  }

  /** A number that no process has taken yet. */
  async #number(event: string, all: readonly HallAt[]): Promise<number> {
    const taken = new Set(all.map(({ hall }) => hall));
    for (let next = 0; ; next++) {
      if (taken.has(next)) continue;
      const count = await matchMaker.presence.hincrbyex(numbersOf(event), String(next), 1, NUMBERS_S);
      if (count === 1) return next;
    }
  }

  /** A seat in a hall at another process; null where it does not answer in time. */
  async #elsewhere(event: string, { process, hall }: HallAt, coming: Coming): Promise<Seat | null> {
    const rooms = await matchMaker.query({ name: HALL, processId: process! });
    const room = rooms.find(({ metadata }) => {
      const at = metadata as { event?: string; hall?: number } | undefined;
      return at?.event === event && at.hall === hall;
    });
    if (!room) return null;
    const tooLate = new Promise<null>((resolve) => setTimeout(resolve, ELSEWHERE_MS, null).unref());
    const seat = matchMaker.reserveSeatFor(room, coming).catch(() => null);
    return Promise.race([seat, tooLate]);
  }

  async #reserve(event: string, coming: Coming): Promise<Seat> {
    try {
      return await matchMaker.reserveSeatFor(await this.#room(event, coming.hall), coming);
    } catch {
      // It was about to close as its last line left.
      this.#rooms.delete(keyOf(event, coming.hall));
      return matchMaker.reserveSeatFor(await this.#room(event, coming.hall), coming);
    }
  }

  #room(event: string, hall: number): Promise<Room> {
    const key = keyOf(event, hall);
    const known = this.#rooms.get(key);
    if (known) return known;
    const forget = () => {
      if (this.#rooms.get(key) !== room) return;
      this.#rooms.delete(key);
      // Its number can be another's.
      matchMaker.presence.hdel(numbersOf(event), String(hall)).catch((error: unknown) => {
        this.#house.log.error({ err: error }, "a hall's number was not given back");
      });
    };
    const room = matchMaker.handleCreateRoom(HALL, { ended: forget, event, hall });
    this.#rooms.set(key, room);
    room.catch(forget);
    return room;
  }
}

const numbersOf = (event: string): string => `halls:${event}`;
const keyOf = (event: string, hall: number): string => `${event} ${hall}`;
