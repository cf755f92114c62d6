import { Room } from "@colyseus/core";
import { Decoder } from "@colyseus/schema";
import { describe, expect, it } from "vitest";
import { sendCopies } from "./serializer.ts";
import { PersonState, SquareState } from "./square.state.ts";

interface Inner {
  getFullState(client: unknown): Uint8Array;
  applyPatches(clients: unknown[], state: unknown): boolean;
}

const person = (name: string): PersonState => Object.assign(new PersonState(), { name, look: 1, kind: 0, seat: -1 });

/** A room with one client, and what that client was sent, never copied: as a stalled socket holds it. */
const roomOf = () => {
  const room = new Room<{ state: SquareState }>();
  Reflect.get(room, "__init").call(room);
  room.state = new SquareState();
  sendCopies(room);
  const serializer = Reflect.get(room, "_serializer") as Inner;
  const held: Uint8Array[] = [];
  const client = { state: 1, raw: (bytes: Uint8Array) => held.push(bytes) };
  const patch = () => serializer.applyPatches([client], room.state);
  return { room, held, patch, full: () => serializer.getFullState(client) };
};

describe("what a slow socket holds", () => {
  it("is still what was sent, after many more patches", () => {
    const { room, held, patch, full } = roomOf();
    const start = full();
    for (let i = 0; i < 50; i++) {
      room.state.people.set(String(i), person(`P${i}`));
      patch();
    }
    for (let i = 0; i < 50; i += 2) room.state.people.get(String(i))!.seat = i;
    patch();
    full();

    const decoder = new Decoder(new SquareState());
    decoder.decode(start, { offset: 1 });
    for (const bytes of held) decoder.decode(bytes, { offset: 1 });
    expect(decoder.state.people.size).toBe(50);
    for (let i = 0; i < 50; i++)
      expect(decoder.state.people.get(String(i))).toMatchObject({ name: `P${i}`, seat: i % 2 ? -1 : i });
    room.clock.stop();
  });

  it("is encoded and copied once for all who join between two changes", () => {
    const { room, full } = roomOf();
    room.state.people.set("1", person("ゆき"));
    const first = full();
    room.state.people.get("1")!.seat = 4;
    expect(full()).not.toBe(first);
  });
});
