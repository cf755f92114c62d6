/** What is laid on the ground: the plaza's rings, each zone's own floor, and flagstones along the ways. */
import { type BufferGeometry, CircleGeometry } from "three";
import { distance, type Point } from "../../../shared/walk/geometry.ts";
import { colliders, paths, signBoards, stage, type ZoneId, zoneOf } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { flagstones, planks, stoneRing, type Stone } from "../kit/paving.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { inYard, stoneFloors, toPaving } from "../terrain.ts";

const STONES = [palette.stone, palette.stoneWarm, "#f9e6cd"];

const plaza = (): Pile =>
  new Pile().lay(
    stoneRing({ inner: 1.9, outer: 4.2, stone: 0.7, rows: 3, colours: STONES, seed: 3 }),
    stoneRing({ inner: 4.2, outer: 4.6, stone: 0.56, rows: 1, colours: ["#f0b96f", "#f4c684"], seed: 4, level: 1 }),
    stoneRing({ inner: 4.6, outer: 7.4, stone: 0.8, rows: 4, colours: [palette.stone, "#fbe9d2"], seed: 5 }),
    stoneRing({ inner: 7.4, outer: 8.1, stone: 0.8, rows: 1, colours: ["#ea8f75", "#ef9f86"], seed: 6 }),
    stoneRing({ inner: 8.1, outer: 11.3, stone: 0.95, rows: 4, colours: [...STONES, "#f2d9b8"], seed: 7, level: 1 }),
    stoneRing({ inner: 11.3, outer: 11.75, stone: 0.85, rows: 1, colours: ["#86b491", "#98c0a0"], seed: 8, level: 1 }),
    stoneRing({
      inner: 11.75,
      outer: 12.05,
      stone: 1.1,
      rows: 1,
      colours: [palette.stoneDeep, palette.stoneWarm],
      seed: 9,
    }),
  );

/** A bed of mortar under stones: what shows in their joints. */
const bed = (radius: number): BufferGeometry =>
  paint(new CircleGeometry(radius, 28).rotateX(-Math.PI / 2).translate(0, -0.02, 0), "#f0d9b6", { foot: 1 });

/** A round floor: a small sun in its middle, stones, and a coloured band. */
const yard = (id: ZoneId, band: readonly [string, string], seed: number): Pile => {
  const { x, z, r } = stoneFloors.get(id)!;
  const rows = Math.max(2, Math.round((r * 0.78 - 0.8) / 0.95));
  const after = (rows % 2 === 0 ? 0 : 1) as 0 | 1;
  const rim = [palette.stoneWarm, palette.stone];
  const local = new Pile().lay(
    bed(r),
    stoneRing({ inner: 0.01, outer: 0.5, stone: 0.3, rows: 1, colours: [band[1]], jitter: 0.04, seed }),
    stoneRing({
      inner: 0.5,
      outer: 0.8,
      stone: 0.42,
      rows: 1,
      colours: [palette.cream, band[0]],
      jitter: 0.04,
      seed,
      level: 1,
    }),
    stoneRing({ inner: 0.8, outer: r * 0.78, stone: 0.9, rows, colours: STONES, seed }),
    stoneRing({ inner: r * 0.78, outer: r * 0.88, stone: 0.85, rows: 1, colours: band, seed: seed + 1, level: after }),
    stoneRing({
      inner: r * 0.88,
      outer: r,
      stone: 1,
      rows: 1,
      colours: rim,
      seed: seed + 2,
      level: after === 0 ? 1 : 0,
    }),
  );
  return new Pile().place(local, { x, z });
};

const hall = (): Pile => {
  const half = (51 * Math.PI) / 180;
  const local = new Pile();
  // One band a row of seats: pale where one walks, warm where one sits.
  for (let row = 0; row < 11; row++)
    local.lay(
      stoneRing({
        inner: 5.6 + row,
        outer: 6.6 + row,
        stone: 1.05,
        rows: 1,
        colours: row % 2 === 0 ? ["#f7dcc0", "#f4d3b2"] : ["#fdeeda", "#fae6cc"],
        half,
        level: (row % 2) as 0 | 1,
        seed: 60 + row,
      }),
    );
  return new Pile().place(local, { x: stage.x, z: stage.z });
};

/** Loose stones along a line, `width` metres to either side together. */
const along = (a: Point, b: Point, width: number, next: () => number, keep: (s: Stone) => boolean): Stone[] => {
  const length = distance(a, b);
  const [ux, uz] = [(b.x - a.x) / length, (b.z - a.z) / length];
  const stones: Stone[] = [];
  for (let s = 0.4; s < length; s += 0.84)
    for (const side of [-1, 0, 1]) {
      const off = side * width * 0.33 + (next() - 0.5) * 0.16;
      const on = s + (next() - 0.5) * 0.3 + (side === 0 ? 0.4 : 0);
      const stone = { x: a.x + ux * on - uz * off, z: a.z + uz * on + ux * off, r: 0.36 + next() * 0.09 };
      if (keep(stone)) stones.push(stone);
    }
  return stones;
};

const ways = (): Pile => {
  const next = random(77);
  const laid: Stone[] = [];
  const free = (s: Stone): boolean =>
    toPaving(s) < -s.r - 0.1 && !inYard(s, -0.3) && laid.every((t) => distance(s, t) > s.r + t.r - 0.06);
  for (const way of paths)
    for (const stone of along(way.from, way.end, way.width, next, free)) if (free(stone)) laid.push(stone);
  return new Pile().lay(flagstones(laid, [palette.stone, "#f7e4cb", "#f2d8b8", "#fbe8d0"], 123));
};

/** The winding path past the seven boards, one stone a step. */
const winding = (): Pile => {
  const next = random(99);
  const stops = [
    zoneOf("signs").entry,
    ...signBoards.map((b) => ({ x: b.x + Math.sin(b.yaw) * 1.3, z: b.z + Math.cos(b.yaw) * 1.3 })),
  ];
  const laid: Stone[] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const [a, b] = [stops[i]!, stops[i + 1]!];
    const steps = Math.round(distance(a, b) / 0.75);
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      const stone = {
        x: a.x + (b.x - a.x) * t + (next() - 0.5) * 0.3,
        z: a.z + (b.z - a.z) * t + (next() - 0.5) * 0.3,
        r: 0.3 + next() * 0.06,
      };
      if (laid.every((s) => distance(s, stone) > 0.66) && colliders.every((c) => distance(c, stone) > c.r + 0.2))
        laid.push(stone);
    }
  }
  return new Pile().lay(flagstones(laid, STONES, 124, 0.004));
};

export const floors = (): Pile => {
  const pile = new Pile().lay(bed(12)).place(plaza()).place(hall()).place(ways()).place(winding());
  const bands: readonly (readonly [ZoneId, string, string])[] = [
    ["gate", "#f3c27f", "#f6cc90"],
    ["consultation", palette.sage, "#a7c8a8"],
    ["stands", palette.mustard, "#f5cd85"],
    ["campfire", "#e3bd94", "#ecc9a2"],
    ["concert", palette.lilac, "#c7b6da"],
    ["data", palette.blue, "#a2c0d6"],
    ["telephone", palette.coral, "#f2a68f"],
    ["finder", palette.pink, "#f8c8be"],
    ["posters", palette.coral, "#f2a68f"],
    ["videos", palette.lilac, "#c7b6da"],
    ["fundraising", palette.mustard, "#f5cd85"],
  ];
  for (const [i, [id, one, other]] of bands.entries()) pile.place(yard(id, [one, other], 20 + i * 4));
  const deck = planks(11.6, 9.6, 0.6, 8, ["#e2b98e", "#dcae82", "#e9c49b"], 71);
  pile.lay(at(deck, { x: 15, z: zoneOf("tables").centre.z + 0.25 }));
  return pile;
};
