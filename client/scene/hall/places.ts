/**
 * Where people are in a hall's picture. Seat numbers are the hall's (shared/events/messages.ts): the first ones are the seats of
 * the map, whoever has a higher number stands behind them, and those who hold the event stand before the audience. Pure.
 */
import { ahead, type Point, spread, yawTowards } from "../../../shared/walk/geometry.ts";
import { bandstand, type Fixture, fundraisingBoard, seats, stage } from "../../../shared/walk/map.ts";

/** Events at these places have a picture of their own. */
export const hallPlaces = ["hall", "fundraising", "concert"] as const;
export type HallPlace = (typeof hallPlaces)[number];
export const isHallPlace = (place: string): place is HallPlace => (hallPlaces as readonly string[]).includes(place);

/** Those who hold it have numbers from here on, the same ones in every hall. */
export const FIRST_HAND = 900;

/** What shows the slides: the middle of a sheet of sixteen by nine that faces `yaw`; metres. */
export interface Screen extends Fixture {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Somewhere to be: on a seat of the map (its index), or standing, `lift` metres over the ground. */
export interface Spot extends Fixture {
  readonly seat: number | null;
  readonly lift: number;
}

interface Layout {
  readonly screen: Screen;
  /** What the audience sits around, and where those who hold it stand, from it: aside and towards the audience. */
  readonly focus: Fixture;
  readonly deck: number;
  readonly spots: readonly (readonly [aside: number, before: number])[];
  /** Who has no seat stands from this distance on, so many to a row, over so wide an arc (radians). */
  readonly standing: { readonly from: number; readonly each: number; readonly span: number };
}

const screenAt = (focus: Fixture, before: number, y: number, width: number): Screen => ({
  ...ahead(focus, focus.yaw, before),
  yaw: focus.yaw,
  y,
  width,
  height: (width * 9) / 16,
});

const layouts: Readonly<Record<HallPlace, Layout>> = {
  hall: {
    // Between the arches, high enough to be seen over everybody who stands before it.
    screen: screenAt(stage, -0.8, 5.6, 8.8),
    focus: stage,
    deck: 0.66,
    spots: [
      [-0.9, 2.4],
      [1.5, 2.3],
      [-3.3, 1.4],
      [3.3, 1.6],
      [0.4, 3.4],
      [-2.2, 3.2],
      [2.6, 3.2],
    ],
    standing: { from: 17.1, each: 26, span: 1.6 },
  },
  fundraising: {
    // Before the board and its lanterns, and over the heads.
    screen: screenAt(fundraisingBoard, 0.55, 2.3, 3),
    focus: fundraisingBoard,
    deck: 0,
    spots: [
      [-2.15, 0.7],
      [2.15, 0.7],
      [-2.9, 0.2],
      [2.9, 0.2],
    ],
    standing: { from: 6.5, each: 14, span: 1.5 },
  },
  concert: {
    // On the brow of the roof: whoever plays is seen below it.
    screen: screenAt(bandstand, 2.3, 3.85, 3.1),
    focus: bandstand,
    deck: 0.42,
    spots: [
      [0, 0.95],
      [-0.85, 0.35],
      [0.95, 0.3],
      [0, -0.6],
    ],
    standing: { from: 7, each: 10, span: 1.4 },
  },
};

/** Metres between rows of those who stand. */
const ROW_M = 0.95;

export const screenOf = (place: HallPlace): Screen => layouts[place].screen;

const seatsAt: Readonly<Record<HallPlace, readonly number[]>> = {
  hall: [],
  fundraising: [],
  concert: [],
  ...Object.fromEntries(
    hallPlaces.map((place) => [place, seats.flatMap(({ zone }, index) => (zone === place ? [index] : []))]),
  ),
};

/** How many can sit. */
export const seatsOf = (place: HallPlace): number => seatsAt[place].length;

const facing = (p: Point, focus: Point, lift: number): Spot => ({ ...p, yaw: yawTowards(p, focus), seat: null, lift });

const standing = (place: HallPlace, number: number): Spot => {
  const { focus, standing: rows } = layouts[place];
  const row = Math.floor(number / rows.each);
  const angles = spread(focus.yaw, rows.span, rows.each);
  // Each row stands in the gaps of the one before it.
  const angle = angles[number % rows.each]! + (row % 2 ? rows.span / rows.each / 2 : 0);
  return facing(ahead(focus, angle, rows.from + row * ROW_M), focus, 0);
};

/** Where somebody with this number is in the audience; null (no seat is known yet): behind everybody. */
export const spotOf = (place: HallPlace, number: number | null): Spot => {
  const own = seatsAt[place];
  const index = number === null ? undefined : own[number];
  const seat = index === undefined ? undefined : seats[index];
  if (seat && index !== undefined) return { x: seat.x, z: seat.z, yaw: seat.yaw, seat: index, lift: 0 };
  return standing(place, Math.max(0, (number ?? own.length) - own.length));
};

/** Where the `n`th of those who hold it stands; whoever has the floor is the first. */
export const handSpot = (place: HallPlace, n: number): Spot => {
  const { focus, deck, spots } = layouts[place];
  const [aside, before] = spots[n % spots.length]!;
  const p = ahead(ahead(focus, focus.yaw, before), focus.yaw + Math.PI / 2, aside);
  return { ...p, yaw: focus.yaw, seat: null, lift: deck };
};
