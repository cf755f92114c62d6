/**
 * The movement frame: what changed its velocity in one tick, for everybody at once. Six bytes a person:
 * slot 12 bits, x 12, z 12, yaw 8, gait 4. Between frames everybody carries the motion on (reckon.ts).
 *
 * A frame is `[stamp u16][record]*`, little-endian; a snapshot has the same form and holds everybody.
 */

/** Slots that fit in twelve bits; a slot names one person while they are here. */
export const MAX_SLOTS = 4096;
/** Frames per second. */
const TICK_RATE = 10;
export const TICK_MS = 1000 / TICK_RATE;

/** A frame is stamped with its moment on the server's clock, in steps of so many milliseconds ... */
export const STAMP_MS = 10;
/** ... which start again after so many. */
export const STAMPS = 0x10000;

/** Colyseus byte-message types. */
export const MOVE = 1; // client -> server: where I am and what I do
export const FRAME = 2; // server -> clients: changes of this tick
export const SNAPSHOT = 3; // server -> one client: everybody
export const CORRECTION = 4; // server -> one client: you are here (a move was refused, or you were moved)

/** Half the side of the square that positions cover, metres; the world's radius fits inside. */
const HALF = 50;
const XZ_STEPS = 4095;
const YAW_STEPS = 256;
const RECORD = 6;
const HEAD = 2;

export interface Motion {
  x: number;
  z: number;
  /** radians in [-PI, PI) */
  yaw: number;
  /** index into `gaits` */
  gait: number;
}
export interface SlotMotion extends Motion {
  slot: number;
}

const packAxis = (metres: number): number =>
  Math.min(XZ_STEPS, Math.max(0, Math.round(((metres + HALF) / (2 * HALF)) * XZ_STEPS)));
const unpackAxis = (code: number): number => (code / XZ_STEPS) * 2 * HALF - HALF;
const packYaw = (yaw: number): number => Math.round((yaw / (2 * Math.PI)) * YAW_STEPS) & 0xff;
const unpackYaw = (code: number): number => ((code < 128 ? code : code - YAW_STEPS) / YAW_STEPS) * 2 * Math.PI;

/** The motion as everybody will decode it: the server integrates this, so that all worlds agree. */
export const quantise = (m: Motion): Motion => ({
  x: unpackAxis(packAxis(m.x)),
  z: unpackAxis(packAxis(m.z)),
  yaw: unpackYaw(packYaw(m.yaw)),
  gait: m.gait & 0xf,
});

/**
 * Encode people into a new buffer. It is never reused: a slow socket may still hold it.
 * `prefix` bytes are left free at the front for the transport's own header.
 */
export const encodeFrame = (stamp: number, people: Iterable<SlotMotion>, count: number, prefix = 0): Uint8Array => {
  const bytes = new Uint8Array(prefix + HEAD + count * RECORD);
  let o = prefix;
  bytes[o++] = stamp & 0xff;
  bytes[o++] = (stamp >> 8) & 0xff;
  for (const p of people) {
    const x = packAxis(p.x);
    const z = packAxis(p.z);
    bytes[o++] = p.slot & 0xff;
    bytes[o++] = ((p.slot >> 8) & 0xf) | ((x & 0xf) << 4);
    bytes[o++] = x >> 4;
    bytes[o++] = z & 0xff;
    bytes[o++] = ((z >> 8) & 0xf) | ((p.gait & 0xf) << 4);
    bytes[o++] = packYaw(p.yaw);
  }
  return bytes;
};

/** The stamp of a frame, or null if the length is wrong. */
export const stampOf = (bytes: Uint8Array): number | null =>
  bytes.length < HEAD || (bytes.length - HEAD) % RECORD !== 0 ? null : bytes[0]! | (bytes[1]! << 8);

/** Decode a frame, calling `each` per person. Returns the stamp, or null (and calls nothing) if the length is wrong. */
export const decodeFrame = (
  bytes: Uint8Array,
  each: (slot: number, x: number, z: number, yaw: number, gait: number) => void,
): number | null => {
  const stamp = stampOf(bytes);
  if (stamp === null) return null;
  for (let o = HEAD; o < bytes.length; o += RECORD) {
    const b1 = bytes[o + 1]!;
    const b4 = bytes[o + 4]!;
    each(
      bytes[o]! | ((b1 & 0xf) << 8),
      unpackAxis((b1 >> 4) | (bytes[o + 2]! << 4)),
      unpackAxis(bytes[o + 3]! | ((b4 & 0xf) << 8)),
      unpackYaw(bytes[o + 5]!),
      b4 >> 4,
    );
  }
  return stamp;
};

/**
 * A frame without the people in these slots: the very same bytes where none of them is in it, and otherwise a copy; null where
 * nobody else is in it. `prefix` is as in `encodeFrame`.
 */
export const withoutSlots = (bytes: Uint8Array, slots: ReadonlySet<number>, prefix = 0): Uint8Array | null => {
  const isKept = (o: number) => !slots.has(bytes[o]! | ((bytes[o + 1]! & 0xf) << 8));
  const start = prefix + HEAD;
  let kept = 0;
  for (let o = start; o < bytes.length; o += RECORD) if (isKept(o)) kept++;
  if (kept === (bytes.length - start) / RECORD) return bytes;
  if (kept === 0) return null;
  const rest = new Uint8Array(start + kept * RECORD);
  rest.set(bytes.subarray(0, start));
  let to = start;
  for (let o = start; o < bytes.length; o += RECORD) {
    if (!isKept(o)) continue;
    rest.set(bytes.subarray(o, o + RECORD), to);
    to += RECORD;
  }
  return rest;
};

/** Bytes of one move on its way to the server. */
const MOVE_BYTES = 6;

/** A client's own move: `[x i16][z i16]` in 2 mm, `[yaw u8][gait u8]`. Also the body of a correction. */
export const encodeMove = (m: Motion): Uint8Array => {
  const bytes = new Uint8Array(MOVE_BYTES);
  const view = new DataView(bytes.buffer);
  const fine = (metres: number) => Math.max(-32768, Math.min(32767, Math.round(metres * 500)));
  view.setInt16(0, fine(m.x), true);
  view.setInt16(2, fine(m.z), true);
  view.setUint8(4, packYaw(m.yaw));
  view.setUint8(5, m.gait);
  return bytes;
};

/** Decode a move; null if it is not one. */
export const decodeMove = (bytes: Uint8Array): Motion | null => {
  if (bytes.length !== MOVE_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    x: view.getInt16(0, true) / 500,
    z: view.getInt16(2, true) / 500,
    yaw: unpackYaw(view.getUint8(4)),
    gait: view.getUint8(5),
  };
};
