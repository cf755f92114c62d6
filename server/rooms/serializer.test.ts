import { Room } from "@colyseus/core";
import { Decoder } from "@colyseus/schema";
import { describe, expect, it } from "vitest";
import { serveCrowds } from "./serializer.ts";
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
  serveCrowds(room);
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
});

describe("whoever joins", () => {
  it("shares one encoding with all until the next patch, and has everything after that", () => {
    const { room, held, patch, full } = roomOf();
    for (const slot of ["1", "2", "3"]) room.state.people.set(slot, person(`P${slot}`));
    patch();
    room.state.people.set("4", person("P4"));
    const state = full();
    room.state.people.get("1")!.seat = 4;
    room.state.people.delete("2");
    room.state.people.delete("4");
    room.state.people.set("5", person("P5"));
    expect(full()).toBe(state);

    held.length = 0;
    patch();
    const decoder = new Decoder(new SquareState());
    decoder.decode(state, { offset: 1 });
    for (const bytes of held) decoder.decode(bytes, { offset: 1 });
    expect([...decoder.state.people.keys()].toSorted()).toEqual(["1", "3", "5"]);
    expect(decoder.state.people.get("1")?.seat).toBe(4);
    expect(full()).not.toBe(state);
  });
});
