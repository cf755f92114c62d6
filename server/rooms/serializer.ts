/**
 * Two things that Colyseus' serializer does not do for a crowd. It writes every patch, and every full state, into one buffer
 * that it uses again; a socket under back-pressure still holds the former bytes and then sends garbage: here both are
 * copied once, when they are made. And it encodes the full state anew for everybody who joins: here one encoding serves all
 * who join before the next patch, which brings them what has changed since.
 */
import type { Room, SchemaSerializer } from "@colyseus/core";
import type { Encoder } from "@colyseus/schema";

type Serializer = SchemaSerializer<never>;

/** Make a room's serializer fit for a crowd. To be called after its state was set, which is when its serializer is made. */
export const serveCrowds = (room: Room): void => {
  const serializer = Reflect.get(room, "_serializer") as Serializer;
  const encoder = Reflect.get(serializer, "encoder") as Encoder;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (...args) => encode(...args).slice();

  const getFullState = serializer.getFullState.bind(serializer) as (...args: unknown[]) => Uint8Array;
  let full: Uint8Array | null = null;
  serializer.getFullState = ((...args: unknown[]) =>
    (full ??= getFullState(...args).slice())) as Serializer["getFullState"];
  const applyPatches = serializer.applyPatches.bind(serializer);
  serializer.applyPatches = (...args) => {
    full = null;
    return applyPatches(...args);
  };
};
