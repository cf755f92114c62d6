/** The slow state of a square, as the schema sends it: who is here. Movement goes in frames. */
import { Encoder, schema, type SchemaType, t } from "@colyseus/schema";

/** Holds the state of four thousand people: an encoder that runs out of room starts anew at each join. Bytes. */
Encoder.BUFFER_SIZE = 256 * 1024;

export const PersonState = schema(
  {
    name: t.string(),
    look: t.uint32(),
    /** Index into `kinds`. */
    kind: t.uint8(),
    /** Index into the map's seats; -1 when standing. */
    seat: t.int16(),
    umbrella: t.boolean(),
    away: t.boolean(),
  },
  "PersonState",
);
export type PersonState = SchemaType<typeof PersonState>;

export const SquareState = schema(
  {
    /** By slot, written as a decimal. */
    people: t.map(PersonState),
    /** Closed zones: a bit for each of `zoneIds`. */
    closed: t.uint32(),
  },
  "SquareState",
);
export type SquareState = SchemaType<typeof SquareState>;
