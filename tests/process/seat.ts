/** Somebody in a booth without a browser, for tests that look at who is told what; nothing is sealed here. */
import { Client, type Room } from "colyseus.js";
import type { BoothClientMessages, BoothServerMessages, SeatKind } from "../../shared/consult/messages.ts";

type Told = {
  [K in keyof BoothServerMessages]: { readonly type: K; readonly message: BoothServerMessages[K]; readonly at: number };
}[keyof BoothServerMessages];

interface Wish {
  readonly session: string;
  readonly seat: SeatKind;
  readonly pass?: string;
  readonly badge?: string;
}

export class BoothSeat {
  readonly told: Told[] = [];
  closed: number | null = null;
  readonly #room: Room;

  private constructor(room: Room) {
    this.#room = room;
    room.reconnection.enabled = false;
    room.onMessage("*", (type, message) => this.told.push({ type, message, at: Date.now() } as Told));
    room.onLeave((code) => (this.closed = code));
  }

  /** Sit down. Rejects with the door's status where there is no seat. */
  static async take(url: string, wish: Wish): Promise<BoothSeat> {
    return new BoothSeat(await new Client(url).joinOrCreate("booth", { ...wish, member: null, build: "test" }));
  }

  send<K extends keyof BoothClientMessages>(type: K, message?: BoothClientMessages[K]): void {
    this.#room.send(type, message);
  }

  /** The latest of what was told of this type. */
  last<K extends keyof BoothServerMessages>(type: K): BoothServerMessages[K] | undefined {
    return this.told.findLast((t) => t.type === type)?.message as BoothServerMessages[K] | undefined;
  }

  /** When something was first told that fits. */
  when(fits: (told: Told) => boolean): number | undefined {
    return this.told.find(fits)?.at;
  }

  async leave(): Promise<void> {
    if (this.closed === null) await this.#room.leave();
  }
}
