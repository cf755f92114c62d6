/** What is laid on the ground: the plaza's rings, each zone's own floor, and flagstones along the ways. */
import { distance, type Point } from "../../../shared/walk/geometry.ts";
import { colliders, paths, signBoards, stage, zoneOf } from "../../../shared/walk/map.ts";
import { palette } from "../kit/palette.ts";
import { flagstones, planks, stoneRing, type Stone } from "../kit/paving.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { inYard, toPaving } from "../terrain.ts";

const STONES = [palette.stone, palette.stoneWarm, "#f9e6cd"];

const plaza = (): Pile =>
  new Pile().lay(
    stoneRing({ inner: 1.9, outer: 4.2, stone: 0.62, rows: 4, colours: STONES, seed: 3 }),
    stoneRing({ inner: 4.2, outer: 4.6, stone: 0.56, rows: 1, colours: ["#f0b96f", "#f4c684"], seed: 4 }),
    stoneRing({ inner: 4.6, outer: 7.4, stone: 0.66, rows: 4, colours: [palette.stone, "#fbe9d2"], seed: 5 }),
    stoneRing({ inner: 7.4, outer: 8.1, stone: 0.66, rows: 1, colours: ["#ea8f75", "#ef9f86"], seed: 6 }),
    stoneRing({
      inner: 8.1,
      outer: 11.3,
      stone: 0.74,
      rows: 4,
      colours: [palette.stoneWarm, palette.stone, "#f2d9b8"],
      seed: 7,
    }),
    stoneRing({ inner: 11.3, outer: 11.75, stone: 0.7, rows: 1, colours: ["#86b491", "#98c0a0"], seed: 8 }),
    stoneRing({
      inner: 11.75,
      outer: 12.05,
      stone: 0.9,
      rows: 1,
      colours: [palette.stoneDeep, palette.stoneWarm],
      seed: 9,
    }),
  );

/** A round floor: a small sun in its middle, stones, and a coloured band. */
const yard = (p: Point, radius: number, band: readonly string[], seed: number): Pile => {
  const rows = Math.max(2, Math.round((radius * 0.78 - 0.8) / 0.85));
  const local = new Pile().lay(
    stoneRing({ inner: 0.01, outer: 0.5, stone: 0.2, rows: 1, colours: [band[1]!], jitter: 0.04, seed }),
    stoneRing({ inner: 0.5, outer: 0.8, stone: 0.42, rows: 1, colours: [palette.cream, band[0]!], jitter: 0.04, seed }),
    stoneRing({ inner: 0.8, outer: radius * 0.78, stone: 0.8, rows, colours: STONES, seed }),
    stoneRing({ inner: radius * 0.78, outer: radius * 0.88, stone: 0.7, rows: 1, colours: band, seed: seed + 1 }),
    stoneRing({
      inner: radius * 0.88,
      outer: radius,
      stone: 0.85,
      rows: 1,
      colours: [palette.stoneWarm, palette.stone],
      seed: seed + 2,
    }),
  );
  return new Pile().place(local, { x: p.x, z: p.z });
};

const hall = (): Pile => {
  const half = (58 * Math.PI) / 180;
  const local = new Pile();
  // One band a row of seats: pale where one walks, warm where one sits.
  for (let row = 0; row < 11; row++)
    local.lay(
      stoneRing({
        inner: 5.6 + row,
        outer: 6.6 + row,
        stone: 0.95,
        rows: 1,
        colours: row % 2 === 0 ? ["#f7dcc0", "#f4d3b2"] : ["#fdeeda", "#fae6cc"],
        half,
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
  const pile = new Pile().place(plaza()).place(hall()).place(ways()).place(winding());
  const middle = (id: Parameters<typeof zoneOf>[0]): Point => zoneOf(id).centre;
  pile
    .place(yard(middle("gate"), 5, ["#f3c27f", "#f6cc90"], 20))
    .place(yard(middle("consultation"), 7.2, [palette.sage, "#a7c8a8"], 24))
    .place(yard(middle("stands"), 6.4, [palette.mustard, "#f5cd85"], 28))
    .place(yard(middle("campfire"), 4.2, ["#e3bd94", "#ecc9a2"], 32))
    .place(yard(middle("concert"), 5, [palette.lilac, "#c7b6da"], 36))
    .place(yard(middle("data"), 3.5, [palette.blue, "#a2c0d6"], 40))
    .place(yard(middle("telephone"), 2.8, [palette.coral, "#f2a68f"], 44))
    .place(yard(middle("finder"), 3.3, [palette.pink, "#f8c8be"], 48))
    .place(yard(middle("posters"), 3.1, [palette.coral, "#f2a68f"], 52))
    .place(yard(middle("videos"), 3.6, [palette.lilac, "#c7b6da"], 56))
    .place(yard(middle("fundraising"), 4.4, [palette.mustard, "#f5cd85"], 58));
  const deck = planks(11.6, 9.6, 0.6, 8, ["#e2b98e", "#dcae82", "#e9c49b"], 71);
  pile.lay(at(deck, { x: 15, z: middle("tables").z + 0.25 }));
  return pile;
};
