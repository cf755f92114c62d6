/** Seats in words and by distance. */
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { type Seat, seats } from "../../shared/walk/map.ts";

export interface FreeSeat {
  readonly index: number;
  readonly seat: Seat;
  readonly metres: number;
}

/** Free seats within `reach` metres of a point, nearest first. `taken` are the seats somebody sits on. */
export const freeSeats = (from: Point, taken: ReadonlySet<number>, reach: number): FreeSeat[] =>
  seats
    .map((seat, index) => ({ index, seat, metres: distance(from, seat) }))
    .filter(({ index, metres }) => metres <= reach && !taken.has(index))
    .toSorted((a, b) => a.metres - b.metres);

export type SeatKind =
  | "bench"
  | "gate"
  | "lane"
  | "table"
  | "telephone"
  | "campfire"
  | "stump"
  | "hall"
  | "fundraising"
  | "concert"
  | "video";

/** A seat's id taken apart: `table-2-5` is seat 5 of table 2; where there is but one group, `group` is empty. */
export const seatParts = (id: string): { readonly kind: SeatKind; readonly group: string; readonly seat: string } => {
  const [kind, ...numbers] = id.split("-") as [SeatKind, ...string[]];
  return { kind, group: numbers.length > 1 ? numbers[0]! : "", seat: numbers.at(-1)! };
};
