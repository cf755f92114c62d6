/**
 * Three things that Colyseus' serializer does not do for a crowd. It writes every patch, and every full state, into one buffer
 * that it uses again; a socket under back-pressure still holds the former bytes and then sends garbage: here both are
 * copied once, when they are made. It encodes the full state anew for everybody who joins: here one encoding serves all
 * who join before the next patch, which brings them what has changed since. And it has one state for all: here those from
 * whom somebody is hidden have a mirror of it, and all others still share one encoding.
 */
import { type Client, ClientState, type Room, type SchemaSerializer } from "@colyseus/core";
import type { Encoder } from "@colyseus/schema";
import type { Mirror } from "./mirror.ts";
import type { SquareState } from "./square.state.ts";

type Serializer = SchemaSerializer<never>;

/** Mirrors of those clients that have one, by session. */
export type Mirrors = ReadonlyMap<string, Mirror>;

/** Make a room's serializer fit for a crowd. To be called after its state was set, which is when its serializer is made. */
export const serveCrowds = (room: Room<{ state: SquareState }>, mirrors: Mirrors = new Map()): void => {
  const serializer = Reflect.get(room, "_serializer") as Serializer;
  const encoder = Reflect.get(serializer, "encoder") as Encoder;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (...args) => encode(...args).slice();

  const getFullState = serializer.getFullState.bind(serializer) as (client?: Client) => Uint8Array;
  let full: Uint8Array | null = null;
  // Colyseus' own figures ask for nobody.
  serializer.getFullState = ((client?: Client) => {
    const mirror = client && mirrors.get(client.sessionId);
    return mirror ? mirror.full(room.state) : (full ??= getFullState(client).slice());
  }) as Serializer["getFullState"];

  const applyPatches = serializer.applyPatches.bind(serializer);
  serializer.applyPatches = (clients, ...rest) => {
    full = null;
    if (mirrors.size === 0) return applyPatches(clients, ...rest);
    const isMirrored = ({ sessionId }: Client) => mirrors.has(sessionId);
    for (const client of clients) {
      // Before it has joined, the full state that it will get then has everything.
      if (!isMirrored(client) || client.state !== ClientState.JOINED) continue;
      const bytes = mirrors.get(client.sessionId)!.patch(room.state);
      if (bytes) client.raw(bytes);
    }
    return applyPatches(
      clients.filter((client) => !isMirrored(client)),
      ...rest,
    );
  };
};
