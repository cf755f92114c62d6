/**
 * Colyseus' encoder writes every patch, and every full state, into one buffer that it uses again; a socket under
 * back-pressure still holds the former bytes and then sends garbage. Here both are copied once, when they are made.
 */
import type { Room, SchemaSerializer } from "@colyseus/core";
import type { Encoder } from "@colyseus/schema";

type Serializer = SchemaSerializer<never>;

/** Make a room send copies. To be called after its state was set, which is when its serializer is made. */
export const sendCopies = (room: Room): void => {
  const serializer = Reflect.get(room, "_serializer") as Serializer;
  const encoder = Reflect.get(serializer, "encoder") as Encoder;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (...args) => encode(...args).slice();

  const getFullState = serializer.getFullState.bind(serializer) as (...args: unknown[]) => Uint8Array;
  let encoded: Uint8Array | null = null;
  let copy = new Uint8Array();
  serializer.getFullState = ((...args: unknown[]) => {
    const full = getFullState(...args);
    // The same view again means that nothing was encoded anew.
    if (full !== encoded) {
      encoded = full;
      copy = full.slice();
    }
    return copy;
  }) as Serializer["getFullState"];
};
