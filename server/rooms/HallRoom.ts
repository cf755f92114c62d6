/**
 * The door of one hall of an event at one process: takes messages in, hands them to `events`, and sends out what comes of them. It
 * is in no list, keeps nothing, and opens for nobody whom `HallDoor` has not let through. A line that breaks is not repaired
 * here: whoever was cut off joins anew, finds their seat, and is given what is now.
 */
import { type Client, ClientState, generateId, Room, ServerError } from "@colyseus/core";
import { hallCodes } from "../../shared/events/hallCodes.ts";
import type { Coming, HallLine } from "../events/hallLine.ts";
import type { House } from "../house.ts";
import { faults } from "../walk/patience.ts";
import { guardMessages } from "./guard.ts";
import { type HallClient, outletOf } from "./hallBytes.ts";
import { RESERVED_S } from "./reservations.ts";

export const HALL = "hall";
/** Bytes of the longest message: a notice in three languages. */
const LONGEST = 8 * 1024;
/** Lines besides those of the seats: who stands, who holds it, and second tabs that are just being closed. */
const BESIDES = 2;
/** A line that was opened but never said that it joined is closed, ms. */
const JOINING_MS = 10_000;

interface Options {
  readonly house: House;
  /** By these another process finds it, for friends. */
  readonly event: string;
  readonly hall: number;
  /** Called when the room is gone. */
  readonly ended: () => void;
}

type Joining = HallClient & { userData?: { line: HallLine } };

export class HallRoom extends Room {
  override patchRate = null;
  override seatReservationTimeout = RESERVED_S;
  #house!: House;
  #ended!: () => void;

  override async onCreate({ house, ended, event, hall }: Options): Promise<void> {
    this.#house = house;
    this.#ended = ended;
    this.roomId = generateId(16);
    this.maxClients = house.config.hallSeats * BESIDES;
    await this.setPrivate(true);
    await this.setMetadata({ event, hall });
    guardMessages(
      this,
      {
        hears: (client) => {
          const isHeard = this.#line(client)?.patience.hears(Date.now()) ?? false;
          // A flood is cut off while it goes on.
          if (!isHeard) this.#checkPatience(client);
          return isHeard;
        },
        malformed: (client) => {
          this.#line(client)?.patience.fault(faults.malformed, Date.now());
          this.#checkPatience(client);
        },
      },
      LONGEST,
    );
    this.onMessage("*", (client: Client, type: string | number, message: unknown) => {
      const line = this.#line(client);
      if (line) house.events.halls.perform(line, String(type), message, Date.now());
      this.#checkPatience(client);
    });
  }

  override async onJoin(client: Client, coming: Coming): Promise<void> {
    const { halls } = this.#house.events;
    const line = await halls.enter(coming, outletOf(client as HallClient));
    // The event was deleted between the door and here.
    if (!line) throw new ServerError(404, "event");
    if (client.state === ClientState.LEAVING) return halls.leave(line);
    client.userData = { line };
    setTimeout(() => {
      if (client.state === ClientState.JOINING) client.leave(hallCodes.nonsense);
    }, JOINING_MS).unref();
  }

  override onLeave(client: Client): void {
    const line = this.#line(client);
    if (line) this.#house.events.halls.leave(line);
  }

  /** The server goes down for a moment. */
  farewell(seconds: number): void {
    this.broadcast("closing", { seconds });
  }

  override onBeforeShutdown(): void {
    void this.disconnect(hallCodes.restarting);
  }

  override onDispose(): void {
    this.#ended();
  }

  #line(client: Client): HallLine | undefined {
    return (client as Joining).userData?.line;
  }

  #checkPatience(client: Client): void {
    if (client.state === ClientState.JOINED && this.#line(client)?.patience.isLost) client.leave(hallCodes.nonsense);
  }
}
