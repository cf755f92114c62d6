/** The slow state of a square, as the schema sends it: who is here. Movement goes in frames. */
import { Encoder, schema, type SchemaType, t } from "@colyseus/schema";
import { badges } from "../../shared/staff/roles.ts";
import { talkTables } from "../../shared/talk/tables.ts";
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
    /** Index into `badges`; 0 for none. */
    badge: t.uint8(),
    /** The hosted table that they are at: an index into `talkTables`, plus one; 0 for none. */
    table: t.uint8(),
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
  shown.badge = badges.indexOf(facts.badge);
  shown.table = isLight ? 0 : talkTables.findIndex(({ id }) => id === facts.table) + 1;
};

/** A table that somebody hosts. */
export const TableState = schema(
  {
    topic: t.string(),
    /** The host's slot; -1 while the host is gone for a moment. */
    host: t.int16(),
    cap: t.uint8(),
    members: t.uint8(),
    /** Only those sit down who were given its code; the code itself is never here. */
    byCode: t.boolean(),
    /** Somebody at it was reported: phrases only, while nobody looks after the place. */
    reported: t.boolean(),
  },
  "TableState",
);
export type TableState = SchemaType<typeof TableState>;

export const SquareState = schema(
  {
    /** By slot, written as a decimal. */
    people: t.map(PersonState),
    /** Closed zones: a bit for each of `zoneIds`. */
    closed: t.uint32(),
    /** Hosted tables, by table id. */
    tables: t.map(TableState),
    /** Phrases at most, everywhere. */
    calm: t.boolean(),
    /** Whether somebody looks after the place now. */
    attended: t.boolean(),
    /** A word of the desk to everybody; empty when there is none. */
    notice: t.string(),
  },
  "SquareState",
);
export type SquareState = SchemaType<typeof SquareState>;
