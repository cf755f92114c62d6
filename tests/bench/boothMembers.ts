/** Somebody in a booth, without a screen and without a seal: what is inside of an envelope makes no difference to the server. */
import { randomBytes } from "node:crypto";
import { Client, type Room } from "colyseus.js";
import type { BoothClientMessages, BoothServerMessages, Seated } from "../../shared/consult/messages.ts";

const bytes = (count: number): string => randomBytes(count).toString("base64url");

interface Wish {
  readonly session: string;
  readonly seat: "visitor" | "counsellor";
  readonly pass?: string;
  readonly badge?: string;
}

export class BoothMember {
  readonly session: string;
  member = "";
  /** Envelopes sent that the server has acknowledged, and how many were refused. */
  kept = 0;
  refused = 0;
  readonly #room: Room;
  #seq = 0;
  #seated: readonly Seated[] = [];
  #epoch = 0;

  private constructor(session: string, room: Room, heard: (from: string, seq: number) => void) {
    this.session = session;
    this.#room = room;
    room.reconnection.enabled = false;
    room.onMessage("*", (type, message) => this.#hear(type as keyof BoothServerMessages, message, heard));
  }

  static async join(url: string, wish: Wish, heard: (from: string, seq: number) => void): Promise<BoothMember> {
    const room = await new Client(url).joinOrCreate("booth", { ...wish, member: null, build: "bench" });
    return new BoothMember(wish.session, room, heard);
  }

  /** Both have shown a key. */
  get isComplete(): boolean {
    return this.#seated.filter(({ key }) => key !== null).length === 2;
  }

  get canWrite(): boolean {
    return this.#epoch > 0;
  }

  /** Make the key of the conversation, for both. */
  begin(): void {
    const { session, member } = this;
    const members = this.#seated.map(({ key }) => key!);
    const keys = members.map((one) => ({ session, epoch: 1, to: one.member, enc: bytes(65), wrapped: bytes(48) }));
    this.#send("epoch", { session, epoch: 1, by: member, members, keys });
  }

  /** Send one envelope; says its count. */
  write(): number {
    const { session, member } = this;
    const seq = ++this.#seq;
    this.#send("sealed", { session, epoch: 1, from: member, seq, body: bytes(285) });
    return seq;
  }

  leave(): void {
    void this.#room.leave();
  }

  #send<K extends keyof BoothClientMessages>(type: K, message: BoothClientMessages[K]): void {
    this.#room.send(type, message);
  }

  #hear(type: keyof BoothServerMessages, message: unknown, heard: (from: string, seq: number) => void): void {
    switch (type) {
      case "seat": {
        this.member = (message as BoothServerMessages["seat"]).member;
        return this.#send("key", { member: this.member, key: bytes(65) });
      }
      case "company":
        return void (this.#seated = (message as BoothServerMessages["company"]).seated);
      case "epoch":
        return void (this.#epoch = 1);
      case "kept":
        return void this.kept++;
      case "refused":
        return void this.refused++;
      case "sealed": {
        const { session, from, seq } = message as BoothServerMessages["sealed"];
        heard(from, seq);
        return this.#send("receipt", { session, from, seq });
      }
      default:
    }
  }
}
