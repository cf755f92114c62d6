/** A visitor as the browser's session is one, for tests: the room's state decoded, every word kept, and every byte. */
import { Protocol } from "@colyseus/core";
import { Client, type Room } from "colyseus.js";
import { decodeFrame, FRAME, SNAPSHOT } from "../../shared/walk/frame.ts";
import type { ClientMessages, ServerMessages } from "../../shared/walk/messages.ts";
import { Passes } from "../../server/pass/pass.ts";
import { secret } from "./crowd.ts";

interface Shown {
  readonly name: string;
  readonly seat: number;
}
interface State {
  readonly people: ReadonlyMap<string, Shown>;
}
type Told = {
  [K in keyof ServerMessages]: { readonly type: K; readonly message: ServerMessages[K] };
}[keyof ServerMessages];

const passes = new Passes(secret);

/** How often one looks, and how often one asks a server, which bears only so many questions a minute, ms. */
const LOOK_MS = 20;
const ASK_MS = 150;

/** Wait until `found` gives something; throws after `ms`, which on a busy machine is more than one would think. */
export const until = async <T>(found: () => T | Promise<T>, ms = 15_000): Promise<NonNullable<T>> => {
  for (const end = Date.now() + ms; ;) {
    const answer = found();
    const value = await answer;
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${found.toString()}`);
    await new Promise((next) => setTimeout(next, answer instanceof Promise ? ASK_MS : LOOK_MS));
  }
};

export class Guest {
  readonly pass: string;
  readonly name: string;
  readonly told: Told[] = [];
  /** Everything that came over the line since the last join. */
  raw: Uint8Array[] = [];
  /** The code with which the line was closed. */
  closed: number | null = null;
  room!: Room<unknown, State>;
  slot = -1;

  private constructor(pass: string, name: string) {
    this.pass = pass;
    this.name = name;
  }

  /** Somebody new who is in the square at `url`. */
  static async enter(url: string, name: string, pass?: string, change: object = {}): Promise<Guest> {
    const guest = new Guest(pass ?? (await passes.issue()), name);
    await guest.join(url, change);
    return guest;
  }

  /** Come in (anew). Rejects with the status and reason of the door. */
  async join(url: string, change: object = {}): Promise<void> {
    const options = { pass: this.pass, name: this.name, look: 1, presence: "visitor", build: "test", ...change };
    this.closed = null;
    this.raw = [];
    this.slot = -1;
    const room = await new Client(url).joinOrCreate<State>("square", options);
    this.room = room as Guest["room"];
    this.#socket.addEventListener("message", ({ data }) => this.raw.push(new Uint8Array(data as ArrayBuffer)));
    room.onMessage("*", (type, message) => {
      this.told.push({ type, message } as Told);
      if (type === "you") this.slot = (message as ServerMessages["you"]).slot;
    });
    room.onLeave((code) => (this.closed = code));
    await until(() => this.slot >= 0 && room.state?.people?.has(String(this.slot)));
  }

  send<K extends keyof ClientMessages>(type: K, message?: ClientMessages[K]): void {
    this.room.send(type, message);
  }

  /** The latest of what one was told of this type. */
  last<K extends keyof ServerMessages>(type: K): ServerMessages[K] | undefined {
    return this.told.findLast((t) => t.type === type)?.message as ServerMessages[K] | undefined;
  }

  /** The names in one's state. */
  get names(): string[] {
    return [...this.room.state.people.values()].map(({ name }) => name).toSorted();
  }

  /** Slots in the frames that came. */
  get slots(): Set<number> {
    const slots = new Set<number>();
    for (const bytes of this.raw)
      if (bytes[0] === Protocol.ROOM_DATA_BYTES && (bytes[1] === FRAME || bytes[1] === SNAPSHOT))
        decodeFrame(bytes.subarray(2), (slot) => slots.add(slot));
    return slots;
  }

  /** The bytes of the state and its patches as text: every name in them can be found. */
  get stateBytes(): string {
    const state = this.raw.filter(([type]) => type === Protocol.ROOM_STATE || type === Protocol.ROOM_STATE_PATCH);
    return state.map((bytes) => Buffer.from(bytes).toString("utf8")).join("\n");
  }

  /** End the line without a word. */
  breakLine(): void {
    this.#socket.close(3001);
  }

  get #socket(): WebSocket {
    return (this.room.connection.transport as unknown as { ws: WebSocket }).ws;
  }

  async leave(): Promise<void> {
    if (this.closed === null) await this.room.leave();
  }
}
