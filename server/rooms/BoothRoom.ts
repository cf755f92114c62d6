/**
 * The door of one sealed conversation at one process: takes messages in, hands them to `consult`, and sends out what comes of
 * them. It is in no list, keeps nothing, and opens for nobody whom `BoothDoor` has not let through. A line that breaks is not
 * repaired here: whoever was cut off joins anew, at whichever process, and is given what they missed.
 */
import { type Client, type ClientPrivate, ClientState, generateId, Room, ServerError } from "@colyseus/core";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { BoothLine, Coming } from "../consult/boothLine.ts";
import type { House } from "../house.ts";
import { faults } from "../walk/patience.ts";
import { guardMessages } from "./guard.ts";
import { RESERVED_S } from "./reservations.ts";

export const BOOTH = "booth";
/** Lines at once: everybody in a booth, some of them in two tabs, one of which is just being closed. */
const LINES = 16;
/** Bytes of the longest message: an epoch of eight members, with room for an answer to what is too large. */
const LONGEST = 32 * 1024;
/** As over HTTP: nothing is wrong, ask once more. */
const TRY_AGAIN = 503;
/** A line that was opened but never said that it joined is closed, ms. */
const JOINING_MS = 10_000;
/** More than this waits in a socket: the line is cut, and comes back when it can, bytes. */
const HOPELESS = 1024 * 1024;

type BoothClient = Client<{ userData: { line: BoothLine } }> &
  ClientPrivate & { readonly ref: { readonly bufferedAmount: number; terminate(): void } };

interface Options {
  readonly house: House;
  /** Called when the room is gone. */
  readonly ended: () => void;
}

export class BoothRoom extends Room<{ client: BoothClient }> {
  override maxClients = LINES;
  override patchRate = null;
  override seatReservationTimeout = RESERVED_S;
  #house!: House;
  #ended!: () => void;

  override async onCreate({ house, ended }: Options): Promise<void> {
    this.#house = house;
    this.#ended = ended;
    this.roomId = generateId(16);
    await this.setPrivate(true);
    guardMessages(
      this,
      {
        hears: (client) => this.#line(client)?.patience.hears(Date.now()) ?? false,
        malformed: (client) => {
          this.#line(client)?.patience.fault(faults.malformed, Date.now());
          this.#checkPatience(client as BoothClient);
        },
      },
      LONGEST,
    );
    this.onMessage("*", (client: BoothClient, type: string | number, message: unknown) => {
      const line = this.#line(client);
      if (!line) return;
      house.booths.performer.perform(line, String(type), message, Date.now()).catch(house.booths.lines.failed);
      this.#checkPatience(client);
    });
  }

  override async onJoin(client: BoothClient, coming: Coming): Promise<void> {
    const line = await this.#house.booths.lines.enter(coming, {
      send: (type, message) => {
        if (client.ref.bufferedAmount > HOPELESS) client.ref.terminate();
        else client.send(type as string, message);
      },
      close: (code) => client.leave(code),
    });
    // The seat was lost between the door and here.
    if (!line) throw new ServerError(boothCodes.noSeat, "no-seat");
    if (line === "late") throw new ServerError(TRY_AGAIN, "try-again");
    client.userData = { line };
    setTimeout(() => {
      if (client.state === ClientState.JOINING) client.leave(boothCodes.nonsense);
    }, JOINING_MS).unref();
  }

  override onLeave(client: BoothClient): void {
    const line = this.#line(client);
    if (line) this.#house.booths.lines.leave(line);
  }

  /** The server goes down for a moment. */
  farewell(seconds: number): void {
    this.broadcast("closing", { seconds });
  }

  override onBeforeShutdown(): void {
    void this.disconnect(boothCodes.restarting);
  }

  override onDispose(): void {
    this.#ended();
  }

  #line(client: Client): BoothLine | undefined {
    return (client as BoothClient).userData?.line;
  }

  #checkPatience(client: BoothClient): void {
    if (client.state === ClientState.JOINED && this.#line(client)?.patience.isLost) client.leave(boothCodes.nonsense);
  }
}
