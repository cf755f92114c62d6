import { type Client, ClientState, Protocol, type Room } from "@colyseus/core";
import { expect, it, vi } from "vitest";
import { guardMessages } from "./guard.ts";

it("counts all but the one message of joining, and hears whoever leaves", () => {
  const read = vi.fn<() => void>();
  const room = { _onMessage: read };
  const hears = vi.fn<() => boolean>(() => false);
  guardMessages(room as unknown as Room, { hears, malformed: () => undefined });
  const say = (state: ClientState, type: number) => {
    (Reflect.get(room, "_onMessage") as (client: Client, bytes: Uint8Array) => void)(
      { state } as Client,
      Uint8Array.of(type),
    );
    return [hears.mock.calls.length, read.mock.calls.length];
  };
  expect(say(ClientState.JOINING, Protocol.JOIN_ROOM)).toEqual([0, 1]);
  expect(say(ClientState.JOINED, Protocol.JOIN_ROOM)).toEqual([1, 1]);
  expect(say(ClientState.JOINED, Protocol.ROOM_DATA)).toEqual([2, 1]);
  expect(say(ClientState.JOINED, Protocol.LEAVE_ROOM)).toEqual([2, 2]);
});
