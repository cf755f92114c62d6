/**
 * The map of the square: the one typed description that the bake, the server and both views read.
 * Metres and yaws as in geometry.ts. The ground is flat (y = 0) wherever one can walk.
 */
import { ahead, type Point, spread, yawTowards } from "./geometry.ts";

export const zoneIds = [
  "gate",
  "plaza",
  "consultation",
  "telephone",
  "finder",
  "campfire",
  "hints",
  "hall",
  "fundraising",
  "concert",
  "signs",
  "data",
  "map",
  "stands",
  "posters",
  "videos",
  "tables",
] as const;
export type ZoneId = (typeof zoneIds)[number];

/** A round place with a name. `entry` is where "take me there" puts one; it looks at the middle of the zone. */
export interface Zone {
  readonly id: ZoneId;
  readonly centre: Point;
  readonly radius: number;
  readonly entry: Point;
}

/** Something solid: nobody's centre comes nearer than `r` plus their own radius. */
export interface Collider extends Point {
  readonly r: number;
}

/** Somebody who sits here faces `yaw`; `height` is that of the seat above the ground. */
export interface Seat extends Point {
  readonly id: string;
  readonly zone: ZoneId;
  readonly yaw: number;
  readonly height: number;
}

/** Something that stands somewhere and faces `yaw` (its open side). */
export interface Fixture extends Point {
  readonly yaw: number;
}

/** A signboard: which zone's name it carries, and the height of its middle. */
export interface Sign extends Fixture {
  readonly zone: ZoneId;
  readonly y: number;
}

const SOUTH = 0;
const EAST = Math.PI / 2;
const NORTH = Math.PI;
const WEST = -Math.PI / 2;
const degrees = (n: number): number => (n * Math.PI) / 180;

/** The walkable world ends at this distance from the light tree. */
export const WORLD_RADIUS = 48;
/** A body for the walking rule. */
export const BODY_RADIUS = 0.3;
/** People arrive within this distance of the spawn point. */
export const SPAWN_RADIUS = 3;
/** Newcomers arrive here and look north over the light tree to the stage. */
export const spawn: Fixture = { x: 0, z: 25, yaw: NORTH };

const zone = (id: ZoneId, x: number, z: number, radius: number, entry: Point): Zone => ({
  id,
  centre: { x, z },
  radius,
  entry,
});

export const zones: readonly Zone[] = [
  zone("gate", 0, 28, 6, { x: 0, z: 25 }),
  zone("plaza", 0, 0, 12, { x: 0, z: 9.5 }),
  zone("consultation", -24.5, 0, 12, { x: -16, z: 0 }),
  zone("telephone", -18, 15, 3.5, { x: -15.6, z: 15.6 }),
  zone("finder", -9, 21, 4, { x: -7, z: 20.5 }),
  zone("campfire", -20, 26, 6, { x: -15.8, z: 25 }),
  zone("hints", -22, -20, 7, { x: -17.4, z: -16.6 }),
  zone("hall", 0, -28, 13.5, { x: 0, z: -17.2 }),
  zone("fundraising", 17, -21, 4.8, { x: 16.4, z: -17.4 }),
  zone("concert", 29, -29, 6, { x: 26.4, z: -24.6 }),
  zone("signs", 30, -18, 4.2, { x: 26.8, z: -16.6 }),
  zone("data", 21, -12, 4, { x: 18.6, z: -10 }),
  zone("map", 33, -8, 5, { x: 29, z: -6.4 }),
  zone("stands", 22, 2, 8.5, { x: 16.4, z: 3 }),
  zone("posters", 17, 14, 3.5, { x: 14.4, z: 13.6 }),
  zone("videos", 29, 13, 4, { x: 26.2, z: 13.8 }),
  zone("tables", 15, 24, 6.5, { x: 9.6, z: 24.4 }),
];

const zoneById = new Map(zones.map((z) => [z.id, z]));

/** The zone of this name. */
export const zoneOf = (id: ZoneId): Zone => zoneById.get(id)!;

/** The zone in which a point lies, or null between zones (zones do not overlap). */
export const zoneAt = (p: Point): ZoneId | null =>
  zones.find((z) => Math.hypot(p.x - z.centre.x, p.z - z.centre.z) <= z.radius)?.id ?? null;

/** Things on an arc around `centre`, each facing it. */
const around = (centre: Point, radius: number, middle: number, span: number, count: number): Fixture[] =>
  spread(middle, span, count).map((a) => {
    const p = ahead(centre, a, radius);
    return { ...p, yaw: yawTowards(p, centre) };
  });

const centreOf = (id: ZoneId): Point => zoneOf(id).centre;

/** The light tree in the middle, and the curved benches around it. */
export const lightTree: Collider = { x: 0, z: 0, r: 2.3 };
export const benches: readonly Fixture[] = Array.from({ length: 6 }, (_, i) => {
  const a = (i + 0.5) * degrees(60);
  return { ...ahead(lightTree, a, 5.6), yaw: a };
});

/** Poles around the plaza and along the way in; garlands of lanterns and flags hang between them. */
export const plazaPoles: readonly Collider[] = spread(0, degrees(315), 8).map((a) => ({
  ...ahead(lightTree, a, 10.6),
  r: 0.22,
}));
export const avenuePoles: readonly Collider[] = [14.2, 18].flatMap((z) =>
  [-1, 1].map((side) => ({ x: side * 2.9, z, r: 0.22 })),
);

/** Trees that stand in the open, clear of every zone and way. */
export const parkTrees: readonly Collider[] = [
  [-7.7, 16.6],
  [9.8, 13.6],
  [-13.6, 7.6],
  [-9.6, -14.6],
  [9.2, -14.6],
  [11.4, -11.3],
  [-12, -6.3],
  [-12.4, -18.2],
  [11.4, 17],
  [-14.7, 19],
  [-28, 14.6],
  [-31, -12.6],
  [-38, -2],
  [-37.4, 16],
  [-31, 20.6],
  [-20.6, 34.6],
  [-10, 34],
  [-15.4, -25.2],
  [-31.6, -27],
  [-19, -37],
  [14.6, -33.6],
  [36.4, -28.4],
  [39.6, -15.4],
  [37.2, -1.2],
  [39.8, 1.6],
  [31.6, 6.4],
  [37, 19.6],
  [25.2, 19.4],
  [26.4, 29.4],
  [15.4, 34.2],
  [8.4, 31.4],
].map(([x, z]) => ({ x: x!, z: z!, r: 0.5 }));

/** The six worries hang as lanterns over the way in: one arrives before it and walks through. */
export const gate = { x: 0, z: 21.4, yaw: SOUTH, width: 7.6, lanterns: 6 } as const;
export const gateBenches: readonly Fixture[] = [
  { x: -4.2, z: 27.5, yaw: EAST },
  { x: 4.2, z: 27.5, yaw: WEST },
];

/** A quiet courtyard: the booths look inwards, away from the crowd; hedges close the side towards the plaza. */
export const booths: readonly Fixture[] = around(centreOf("consultation"), 9.2, WEST, degrees(214), 8);
export const hedges: readonly Collider[] = [-1, 1].flatMap((side) =>
  spread(EAST + side * degrees(38), degrees(36), 8).map((a) => ({
    ...ahead(centreOf("consultation"), a, 11.2),
    r: 0.5,
  })),
);
export const waitingBenches: readonly Fixture[] = [
  { x: -21.6, z: -2, yaw: SOUTH },
  { x: -21.6, z: 2, yaw: NORTH },
];

export const telephoneHouse: Fixture = { x: -19.2, z: 14.6, yaw: EAST };
export const telephoneBench: Fixture = { x: -17.6, z: 17.2, yaw: degrees(150) };

/** The guide's house, and the spot where she greets: beside the way, within the first view of an upright phone. */
export const guideHouse: Fixture = { x: -11, z: 22.2, yaw: degrees(110) };
export const guideSpot: Fixture = { x: -1.7, z: 22.4, yaw: degrees(33) };

export const fire: Collider = { x: -20, z: 26, r: 0.8 };
export const pond: Collider = { x: -27.6, z: 30, r: 2.4 };

/** Hint trees, with a stump to sit on here and there. */
export const hintTrees: readonly Collider[] = [
  [-22, -24.6],
  [-26.4, -22],
  [-26, -17],
  [-18.6, -23.4],
  [-22.4, -19.4],
  [-20.4, -15],
].map(([x, z]) => ({ x: x!, z: z!, r: 0.5 }));
const stumps: readonly Fixture[] = [
  { x: -24, z: -20.6, yaw: EAST },
  { x: -20.2, z: -21, yaw: degrees(-30) },
  { x: -23.6, z: -15.6, yaw: degrees(160) },
];

/** The stage of six arches closes the world to the north; it looks south. */
export const stage: Collider & Fixture = { x: 0, z: -38, r: 5.6, yaw: SOUTH };
/** The outermost arch spans so far to either side; its feet, and those of the next, stand on the ground. */
export const stageArch = { radius: 11, z: -38.6 } as const;
const stageFeet: readonly Collider[] = [-1, 1].flatMap((side) =>
  [6.4, 7.9, 9.4, 10.9].map((x) => ({ x: side * x, z: stageArch.z - 0.6, r: 0.9 })),
);
const HALL_ROWS = 10;
const hallSeats: readonly Fixture[] = Array.from({ length: HALL_ROWS }, (_, row) => {
  const radius = 7 + row;
  const half = degrees(50);
  const aisle = 0.8 / radius;
  const perSide = Math.floor(((half - aisle) * radius) / 0.88) + 1;
  return [-1, 1].flatMap((side) =>
    Array.from({ length: perSide }, (_, i) => {
      const p = ahead(stage, side * (aisle + ((half - aisle) * i) / (perSide - 1)), radius);
      return { ...p, yaw: yawTowards(p, stage) };
    }),
  );
})
  .flat()
  .slice(0, 200);

export const fundraisingBoard: Fixture = { x: 17.2, z: -25.2, yaw: SOUTH };
const fundraisingSeats: readonly Fixture[] = [6, 7, 8, 9].flatMap((count, row) =>
  around(fundraisingBoard, 2.8 + row * 0.9, SOUTH, degrees(92 - row * 3), count),
);

export const bandstand: Collider & Fixture = { x: 30.6, z: -31.8, r: 2, yaw: degrees(-30) };
const concertSeats: readonly Fixture[] = [5, 6, 7].flatMap((count, row) =>
  around(bandstand, 3.6 + row * 1.1, bandstand.yaw, degrees(92 - row * 8), count),
);

/** Signs of loneliness in people near you: seven boards along a winding path. */
export const signBoards: readonly Fixture[] = [
  { x: 27.8, z: -20.6, yaw: degrees(40) },
  { x: 29.6, z: -21.4, yaw: degrees(10) },
  { x: 31.8, z: -20.8, yaw: degrees(-30) },
  { x: 30.2, z: -18.4, yaw: degrees(20) },
  { x: 33.2, z: -18.4, yaw: degrees(-60) },
  { x: 32.6, z: -15.6, yaw: degrees(-110) },
  { x: 29.4, z: -15, yaw: degrees(190) },
];

/** Data corner: a crowd of little figures on a round table, and two boards. */
export const dataTable: Collider = { x: 21.6, z: -12.6, r: 1.5 };
/** How high the table's top is, metres. */
export const dataTableTop = 0.86;
export const dataBoards: readonly Fixture[] = [
  { x: 23.6, z: -14.4, yaw: degrees(-50) },
  { x: 20.6, z: -15, yaw: degrees(0) },
];

/** The map of Japan is laid into the ground: one walks on it. Its boards stand at its northern rim. */
export const japanMap = { x: 33, z: -8, radius: 4.2 } as const;
/** Metres to a degree of latitude on it; a degree of longitude is shorter, as on the 37th parallel. */
const DEGREE = 0.46;
const SHRINK = Math.cos(degrees(37));
/** Okinawa lies far to the south-west: it is shown in a frame nearer by. In degrees, as on printed maps. */
const isInset = (latitude: number): boolean => latitude < 28;
const INSET = { longitude: 8.2, latitude: 4.9 } as const;
/** Where a place in Japan lies on the map, metres from the map's middle; north is -z. */
export const onJapanMap = (longitude: number, latitude: number): Point => {
  const by = isInset(latitude) ? INSET : { longitude: 0, latitude: 0 };
  return {
    x: (longitude + by.longitude - 137.6) * SHRINK * DEGREE,
    z: -(latitude + by.latitude - 37.8) * DEGREE,
  };
};

/** Stalls look at the middle of their lane. Whose they are is the campaign's content; some may be free. */
export const stands: readonly Fixture[] = around(centreOf("stands"), 6.6, EAST, degrees(224), 8);
/** A stall's awning: how wide and deep it is, and how high in front and at the back; metres. */
export const stallSize = { width: 2.5, depth: 1.9, front: 2.05, back: 2.55 } as const;

export const posterWall: readonly Fixture[] = spread(degrees(80), degrees(110), 6).map((a) => {
  const p = ahead({ x: 15.6, z: 14 }, a, 3);
  return { ...p, yaw: a + Math.PI };
});

export const screen: Fixture = { x: 31.6, z: 12, yaw: degrees(-66) };
const videoSeats: readonly Fixture[] = [4, 5].flatMap((count, row) =>
  around(screen, 3 + row, screen.yaw, degrees(70), count),
);

/** Talk tables under the pergola, eight seats around each. */
export const tables: readonly Collider[] = [
  [11.2, 22],
  [15, 21.2],
  [18.8, 22],
  [11.2, 26.4],
  [15, 27],
  [18.8, 26.4],
].map(([x, z]) => ({ x: x!, z: z!, r: 0.62 }));

/** What carries the pergola over the tables. */
export const pergolaPosts: readonly Collider[] = [19.6, 28.9].flatMap((z) =>
  [9.3, 15, 20.7].map((x) => ({ x, z, r: 0.2 })),
);

const seatHeight = { bench: 0.42, stool: 0.4, log: 0.34, stump: 0.36 } as const;

const seatsOf = (zone: ZoneId, prefix: string, places: readonly Fixture[], height: number): Seat[] =>
  places.map((p, i) => ({ id: `${prefix}-${i + 1}`, zone, height, x: p.x, z: p.z, yaw: p.yaw }));

/** The places on a bench: `count` side by side, `gap` apart, all looking its way. */
const along = (bench: Fixture, count: number, gap = 0.75): Fixture[] =>
  Array.from({ length: count }, (_, i) => ({
    ...ahead(bench, bench.yaw + Math.PI / 2, (i - (count - 1) / 2) * gap),
    yaw: bench.yaw,
  }));

/** Every place to sit. The order is part of the protocol: a seat is sent as its index. */
export const seats: readonly Seat[] = [
  ...benches.flatMap((b, i) => seatsOf("plaza", `bench-${i + 1}`, along(b, 3, 0.85), seatHeight.bench)),
  ...gateBenches.flatMap((b, i) => seatsOf("gate", `gate-${i + 1}`, along(b, 2), seatHeight.bench)),
  ...waitingBenches.flatMap((b, i) => seatsOf("consultation", `lane-${i + 1}`, along(b, 2), seatHeight.bench)),
  ...seatsOf("telephone", "telephone", along(telephoneBench, 2), seatHeight.bench),
  ...seatsOf("campfire", "campfire", around(fire, 2.7, 0, degrees(324), 10), seatHeight.log),
  ...seatsOf("hints", "stump", stumps, seatHeight.stump),
  ...seatsOf("hall", "hall", hallSeats, seatHeight.stool),
  ...seatsOf("fundraising", "fundraising", fundraisingSeats, seatHeight.stool),
  ...seatsOf("concert", "concert", concertSeats, seatHeight.log),
  ...seatsOf("videos", "video", videoSeats, seatHeight.stool),
  ...tables.flatMap((t, i) =>
    seatsOf("tables", `table-${i + 1}`, around(t, 1.2, 0, degrees(315), 8), seatHeight.stool),
  ),
];

const posts = (p: Fixture, half: number, r: number): Collider[] =>
  [-1, 0, 1].map((side) => ({ ...ahead(p, p.yaw + Math.PI / 2, side * half), r }));

/** Everything solid. Seats are not: nobody can be walled in by furniture. */
export const colliders: readonly Collider[] = [
  lightTree,
  ...plazaPoles,
  ...avenuePoles,
  ...parkTrees,
  ...[-1, 1].map((side) => ({ x: gate.x + (side * gate.width) / 2, z: gate.z, r: 0.6 })),
  ...booths.map((b) => ({ x: b.x, z: b.z, r: 1.75 })),
  ...hedges,
  { x: telephoneHouse.x, z: telephoneHouse.z, r: 1.5 },
  { x: guideHouse.x, z: guideHouse.z, r: 1.6 },
  fire,
  pond,
  ...hintTrees,
  stage,
  ...stageFeet,
  ...posts(fundraisingBoard, 1.1, 0.4),
  bandstand,
  ...signBoards.map((b) => ({ x: b.x, z: b.z, r: 0.55 })),
  dataTable,
  ...dataBoards.flatMap((b) => posts(b, 0.8, 0.3)),
  ...stands.map((s) => ({ x: s.x, z: s.z, r: 1.25 })),
  ...posterWall.map((p) => ({ x: p.x, z: p.z, r: 0.6 })),
  ...posts(screen, 1.6, 0.5),
  ...tables,
  ...pergolaPosts,
];

/** Signboards with the zones' names; the views write them in the visitor's language. */
export const signs: readonly Sign[] = zones
  .filter((z) => z.id !== "plaza")
  .map((z) => {
    const yaw = yawTowards(z.centre, z.entry);
    // Two names hang high: over the arches of the stage, and over the gate.
    if (z.id === "hall") return { zone: z.id, x: stage.x, z: stageArch.z, y: 13.9, yaw };
    if (z.id === "gate") return { zone: z.id, x: gate.x, z: gate.z, y: 6, yaw: gate.yaw };
    // The campfire's stands farther aside: from the seats nearest to the way one looks at the fire, not at its name.
    const p = ahead(z.centre, yaw + degrees(z.id === "campfire" ? 52 : 24), z.radius * 0.86);
    return { zone: z.id, x: p.x, z: p.z, y: 2, yaw };
  });

/** Paved ways between the plaza and each zone, drawn by the bake: from the plaza's rim to the zone's entry. */
export const paths: readonly {
  readonly to: ZoneId;
  readonly from: Point;
  readonly end: Point;
  readonly width: number;
}[] = zones
  .filter((z) => z.id !== "plaza")
  .map((z) => ({ to: z.id, from: ahead(lightTree, yawTowards(lightTree, z.entry), 11.5), end: z.entry, width: 3 }));
