/** Somebody in a hall of an event, for tests: every word kept, the stage followed as a page does. */
import { Client, type Room } from "colyseus.js";
import { follow, type Stage } from "../../shared/events/stage.ts";
import type { HallClientMessages, HallJoin, HallServerMessages } from "../../shared/events/messages.ts";
import { Passes } from "../../server/pass/pass.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";

type Told = {
  [K in keyof HallServerMessages]: { readonly type: K; readonly message: HallServerMessages[K] };
}[keyof HallServerMessages];

const passes = new Passes(secret);

export class Attendee {
  readonly pass: string;
  readonly wish: Partial<HallJoin> & Pick<HallJoin, "event">;
  told: Told[] = [];
  closed: number | null = null;
  stage!: Stage;
  room!: Room;

  private constructor(pass: string, wish: Attendee["wish"]) {
    this.pass = pass;
    this.wish = wish;
  }

  /** Somebody new, in a hall at `url`. Rejects with the reason of the door. */
  static async enter(url: string, wish: Attendee["wish"]): Promise<Attendee> {
    const attendee = new Attendee(wish.pass ?? (await passes.issue()), wish);
    await attendee.join(url);
    return attendee;
  }

  /** Come in (anew). */
  async join(url: string, change: Partial<HallJoin> = {}): Promise<void> {
    const options: HallJoin = {
      pass: this.pass,
      name: "",
      look: 1,
      hall: null,
      isList: true,
      build: "test",
      ...this.wish,
      ...change,
    };
    this.closed = null;
    this.told = [];
    const room = await new Client(url).joinOrCreate("hall", options);
    room.reconnection.enabled = false;
    this.room = room;
    room.onMessage("*", (type, message) => this.#hear({ type, message } as Told));
    room.onLeave((code) => (this.closed = code));
    await this.heard("here");
  }

  send<K extends keyof HallClientMessages>(type: K, message?: HallClientMessages[K]): void {
    this.room.send(type, message);
  }

  /** The latest of what one was told of this type. */
  last<K extends keyof HallServerMessages>(type: K): HallServerMessages[K] | undefined {
    return this.told.findLast((t) => t.type === type)?.message as HallServerMessages[K] | undefined;
  }

  all<K extends keyof HallServerMessages>(type: K): HallServerMessages[K][] {
    return this.told.flatMap((t) => (t.type === type ? [t.message as HallServerMessages[K]] : []));
  }

  /** Wait for a word of this type for which `is` holds. */
  heard<K extends keyof HallServerMessages>(
    type: K,
    is: (message: HallServerMessages[K]) => boolean = () => true,
    ms = 5000,
  ): Promise<HallServerMessages[K]> {
    return until(() => this.all(type).find(is), ms) as Promise<HallServerMessages[K]>;
  }

  get refusals(): string[] {
    return this.all("refused").map(({ what, why }) => `${what} ${why}`);
  }

  /** The line ends without a word. */
  cut(): void {
    (this.room.connection.transport as unknown as { ws: WebSocket }).ws.close(3001);
  }

  async leave(): Promise<void> {
    if (this.closed === null) await this.room.leave();
  }

  #hear(told: Told): void {
    this.told.push(told);
    const { type, message } = told;
    if (type === "here" || type === "stage") this.stage = message.stage;
    if (type !== "news") return;
    const next = follow(this.stage, message);
    if (next) this.stage = next;
    else this.send("stage");
  }
}
