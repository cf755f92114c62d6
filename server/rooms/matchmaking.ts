/**
 * The way in: checks who asks, and finds the square. Whoever was in a square comes back to that one, invitations lead to a
 * friend's, all others go to the liveliest that has room; a new one opens when all are full.
 *
 * This stands in the place of Colyseus' own HTTP routes, which would let anybody name a room's options.
 */
import { ErrorCode, matchMaker } from "@colyseus/core";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { NameVerdict } from "../../shared/safety/name.ts";
import { mutedUntil } from "../../shared/safety/sanction.ts";
import { type JoinOptions, joinSchema } from "../../shared/walk/messages.ts";
import { dayInJapan } from "../campaign/visits.store.ts";
import type { House } from "../house.ts";
import type { PassRecord } from "../safety/safety.ts";
import { combine } from "../talk/standing.store.ts";
import type { Whereabouts } from "../walk/whereabouts.store.ts";
import { BOOTH } from "./BoothRoom.ts";
import { BoothDoor } from "./boothDoor.ts";
import { HallDoor } from "./hallDoor.ts";
import { HALL } from "./HallRoom.ts";
import { type Arrival, ARRIVALS, Reservations } from "./reservations.ts";
import type { Admission } from "./SquareRoom.ts";

export const ROOM = "square";
/** A square is opened again for its people this long after its process ended, ms. */
const REVIVED_MS = 10 * 60 * 1000;
/** Whoever was in a square so lately comes back also when its doors are closed to new visits, ms. */
const DOORS_AJAR_MS = 10 * 60 * 1000;
/** Joins of one pass: a page that reloads again and again. */
const JOINS = { points: 20, duration: 20 };

/** What goes back over HTTP. The SDK shows `error` as the message and the status as the code. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** What Colyseus answers who may come in. */
type Seat = Awaited<ReturnType<typeof matchMaker.joinOrCreate>>;

const refuse = (status: number, error: string): Answer => ({ status, body: { error } });

const targetSchema = z.string().regex(/^[\w-]{1,64}$/);
const reconnectSchema = z.object({ reconnectionToken: z.string().max(64) });

export class Matchmaking {
  readonly #house: House;
  readonly #joins = new RateLimiterMemory(JOINS);
  readonly #reservations = new Reservations();
  readonly #reviving = new Map<string, Promise<boolean>>();
  readonly #booths: BoothDoor;
  readonly #halls: HallDoor;

  constructor(house: House) {
    this.#house = house;
    this.#booths = new BoothDoor(house);
    this.#halls = new HallDoor(house);
    // The place may have been taken at another process.
    void matchMaker.presence.subscribe(ARRIVALS, ({ session }: Arrival) => this.#reservations.taken(session));
  }

  /**
   * Answer `POST /matchmake/<method>/<target>`; the target is a room's name or, for the other methods, its id. `address` is
   * the visitor's, for limits only.
   */
  async answer(method: string, target: string, body: unknown, address: string): Promise<Answer> {
    if (this.#house.isClosing) return refuse(503, "closing");
    if (!targetSchema.safeParse(target).success) return refuse(404, "no-such-square");
    try {
      if (method === "joinOrCreate" && target === BOOTH) return await this.#booths.answer(body, address);
      if (method === "joinOrCreate" && target === HALL) return await this.#halls.answer(body, address);
      // By its id no room but a square is reached.
      if (method !== "joinOrCreate" && (await this.#isOther(target))) return refuse(404, "no-such-square");
      if (method === "reconnect") return await this.#reconnect(target, body);
      if (method === "joinById")
        return await this.#admit(body, address, async (admission) => {
          await this.#isOpen(target);
          return matchMaker.joinById(target, admission);
        });
      if (method === "joinOrCreate" && target === ROOM)
        return await this.#admit(body, address, (admission, back) => this.#findSquare(admission, back));
      return refuse(404, "no-such-method");
    } catch (error) {
      return this.#failed(error);
    }
  }

  /** Whether there is a room of this id that is no square. */
  async #isOther(id: string): Promise<boolean> {
    const room = await matchMaker.driver.findOne({ roomId: id });
    return Boolean(room) && room.name !== ROOM;
  }

  async #reconnect(target: string, body: unknown): Promise<Answer> {
    const parsed = reconnectSchema.safeParse(body);
    if (!parsed.success) return refuse(400, "bad-options");
    return { status: 200, body: await matchMaker.reconnect(target, parsed.data) };
  }

  async #admit(
    body: unknown,
    address: string,
    reserve: (admission: Admission, back: Whereabouts | null) => Promise<Seat>,
  ): Promise<Answer> {
    const parsed = joinSchema.safeParse(body);
    if (!parsed.success) return refuse(400, "bad-options");
    const pass = await this.#house.passes.check(parsed.data.pass);
    if (pass === null) return refuse(401, "pass");
    const { badge, band, look, presence } = parsed.data;
    const worn = badge === undefined ? null : await this.#house.staff.badges.check(badge, parsed.data.pass);
    if (badge !== undefined && !worn) return refuse(401, "badge");
    const name: NameVerdict = worn ? { ok: true, name: worn.name } : this.#name(parsed.data);
    if (!name.ok) return refuse(422, `name:${name.problem}`);
    const isTooOften = await this.#joins.consume(pass).then(
      () => false,
      () => true,
    );
    if (isTooOften) return refuse(429, "too-often");
    const now = Date.now();
    const [back, standing, record] = await Promise.all([
      this.#house.book.find(pass),
      this.#house.standings.find(pass),
      this.#house.safety.admit(pass, address, worn !== null, now),
    ]);
    if (!record) return refuse(403, "out");
    // Whoever is in is not sent out, nor lost by a line that broke; staff prepare before the doors open.
    if (!worn && !this.#house.place.doors(now).isOpen && !(back && now - back.updated < DOORS_AJAR_MS))
      return refuse(423, "doors");
    const isFirstToday = !back || dayInJapan(back.updated) !== dayInJapan(now);
    const known = combine(standing, { seconds: 0, band, hasAgreed: false });
    const called = worn || presence === "light" ? name.name : this.#called(pass, name.name, record, now);
    const visitor = { pass, name: called, look, presence, staff: worn, known, record, isFirstToday };
    const seat = await this.#reservations.hold({ pass, address, now }, () =>
      reserve({ ...visitor, back: back && place(back) }, back),
    );
    if (!seat) return refuse(429, "too-often");
    return { status: 200, body: seat };
  }

  #name({ name, presence }: JoinOptions): NameVerdict {
    return presence === "light" ? { ok: true, name: "" } : this.#house.hygiene.checkName(name);
  }

  /** The name that a pass comes in with: coming in anew is no way to change it more often than in the square. */
  #called(pass: string, name: string, { sanctions }: PassRecord, now: number): string {
    const isBarred = mutedUntil(sanctions, now) !== null || this.#house.rules.current().isCalm;
    return this.#house.names.choose(pass, name, { isBarred, now }).name;
  }

  async #findSquare(admission: Admission, back: Whereabouts | null): Promise<Seat> {
    if (back && (await this.#isOpen(back.square)))
      try {
        return await matchMaker.joinById(back.square, admission);
      } catch {
        // Full in the meantime, or gone: the liveliest one will do.
      }
    return matchMaker.joinOrCreate(ROOM, admission);
  }

  /** Whether one's last square is there; after a restart it is opened again, once, for all who were in it. */
  async #isOpen(id: string): Promise<boolean> {
    const room = await matchMaker.driver.findOne({ roomId: id });
    if (room) return !room.locked;
    let reviving = this.#reviving.get(id);
    if (!reviving) {
      reviving = this.#revive(id).finally(() => this.#reviving.delete(id));
      this.#reviving.set(id, reviving);
    }
    return reviving;
  }

  async #revive(id: string): Promise<boolean> {
    const seen = await this.#house.whereabouts.squareSeen(id);
    if (seen === null || seen < Date.now() - REVIVED_MS) return false;
    // Another process may have the same thought.
    if ((await matchMaker.presence.hincrbyex("square:reviving", id, 1, 10)) === 1) {
      await matchMaker.createRoom(ROOM, { revive: id });
      return true;
    }
    for (let i = 0; i < 20; i++) {
      if (await matchMaker.driver.findOne({ roomId: id })) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }

  #failed(error: unknown): Answer {
    const code = (error as { code?: number }).code;
    if (code === ErrorCode.MATCHMAKE_INVALID_ROOM_ID) return refuse(404, "no-such-square");
    if (code === ErrorCode.MATCHMAKE_EXPIRED) return refuse(410, "expired");
    this.#house.log.warn({ code, reason: error instanceof Error ? error.message : "unknown" }, "a join failed");
    return refuse(503, "try-again");
  }
}

const place = ({ x, z, yaw, seat }: Whereabouts) => ({ x, z, yaw, seat });
