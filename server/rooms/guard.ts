/**
 * Stands before Colyseus' own reading of messages: counts them, and catches what its decoder throws on bytes that no client
 * of ours would send. An exception there would otherwise end the process.
 */
import { type Client, ClientState, Protocol, type Room } from "@colyseus/core";

/** Bytes of the longest message of the square, a line of Japanese or a report in one's own words, with room to grow. */
const LONGEST = 1000;

/** What a client of ours sends over the line; anything else (requests, inputs) is nonsense here. */
const KNOWN: ReadonlySet<number> = new Set([
  Protocol.JOIN_ROOM,
  Protocol.LEAVE_ROOM,
  Protocol.ROOM_DATA,
  Protocol.ROOM_DATA_BYTES,
  Protocol.PING,
]);

export interface Guard {
  /** Whether a message of this client is listened to at all. */
  hears(client: Client): boolean;
  malformed(client: Client): void;
}

type Reader = (client: Client, bytes: Uint8Array) => void;

/**
 * Put the guard before a room's reader, for messages of at most `longest` bytes. The reader is internal to Colyseus, and looked up
 * on the room at each join.
 */
export const guardMessages = (room: Room, guard: Guard, longest = LONGEST): void => {
  const read = (Reflect.get(room, "_onMessage") as Reader).bind(room);
  const guarded: Reader = (client, bytes) => {
    const type = bytes[0] ?? 0;
    // Joining, once, and leaving is always heard: a client that is slowed down must be able to go.
    const isJoining = type === Protocol.JOIN_ROOM && client.state === ClientState.JOINING;
    const isDoor = isJoining || type === Protocol.LEAVE_ROOM;
    if (!isDoor && !guard.hears(client)) return;
    if (!KNOWN.has(type) || bytes.length > longest) return guard.malformed(client);
    try {
      read(client, bytes);
    } catch {
      guard.malformed(client);
    }
  };
  Reflect.set(room, "_onMessage", guarded);
};
