/** The slow state of a square, as the schema sends it: who is here. Movement goes in frames. */
import { Encoder, schema, type SchemaType, t } from "@colyseus/schema";
import { kinds } from "../../shared/walk/messages.ts";
import type { Facts } from "../walk/person.ts";

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

/** Write what others may know of somebody: a light has neither a look nor an umbrella of their own. */
export const publish = (shown: PersonState, facts: Facts): void => {
  const isLight = facts.kind === "light";
  shown.name = isLight ? "" : facts.name;
  shown.look = isLight ? 0 : facts.look;
  shown.kind = kinds.indexOf(facts.kind);
  shown.seat = facts.seat ?? -1;
  shown.umbrella = !isLight && facts.umbrella;
  shown.away = facts.away;
};

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
