/** Where people can sit down to talk: the tables under the pergola and the campfire. A table is hosted or not at a time. */
import { distance, type Point } from "../walk/geometry.ts";
import { seats, tables, zoneOf } from "../walk/map.ts";

export interface TalkTable extends Point {
  /** The first part of its seats' ids: "table-3", "campfire". */
  readonly id: string;
}

export const talkTables: readonly TalkTable[] = [
  ...tables.map(({ x, z }, i) => ({ id: `table-${i + 1}`, x, z })),
  { id: "campfire", ...zoneOf("campfire").centre },
];

/** How many take part in one table at most; whoever opens it may choose fewer. */
export const TABLE_CAP = { min: 2, most: 20 } as const;
/** Whoever goes farther from the middle of the table than this has left it, metres. */
export const TABLE_RADIUS_M = 7;
/** The longest topic, in UTF-16 units. */
export const TOPIC_LENGTH = 60;

/** The table that a seat belongs to, or null. */
export const tableOfSeat = (seat: number): string | null => {
  const id = seats[seat]?.id ?? "";
  return talkTables.find((table) => id.startsWith(`${table.id}-`))?.id ?? null;
};

/** Whether somebody at `p` is still at the table. */
export const isAtTable = (table: TalkTable, p: Point): boolean => distance(table, p) <= TABLE_RADIUS_M;
