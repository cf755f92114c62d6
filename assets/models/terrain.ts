/** The lie of the land: flat where one walks, hills beyond; where it is paved, and the colour of its grass. */
import { Color, MathUtils } from "three";
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { paths, pond, stage, WORLD_RADIUS, type ZoneId, zoneOf } from "../../shared/walk/map.ts";
import { palette } from "./kit/palette.ts";
import { drift } from "./kit/random.ts";

/** Height of the ground, metres: 0 inside the walkable world. */
export const heightAt = ({ x, z }: Point): number => {
  const r = Math.hypot(x, z);
  const rise = MathUtils.smoothstep(r, WORLD_RADIUS + 1.5, WORLD_RADIUS + 16);
  return rise * (1.5 + drift(x, z) * 1.3) + MathUtils.smoothstep(r, WORLD_RADIUS + 8, WORLD_RADIUS + 26) * 3;
};

/** Round yards of beaten sand, and the stone floors in their middle; the other zones are lawn or lay their own floor. */
const yards: Readonly<Partial<Record<ZoneId, { readonly sand: number; readonly floor?: number }>>> = {
  plaza: { sand: 12.2, floor: 12.05 },
  gate: { sand: 5.6, floor: 5 },
  consultation: { sand: 7.9, floor: 7.2 },
  telephone: { sand: 3.1, floor: 2.8 },
  finder: { sand: 3.6, floor: 3.3 },
  campfire: { sand: 4.6, floor: 4.2 },
  hall: { sand: 12.5 },
  fundraising: { sand: 4.7, floor: 4.4 },
  concert: { sand: 5.4, floor: 5 },
  data: { sand: 3.9, floor: 3.5 },
  map: { sand: 5, floor: 4.5 },
  stands: { sand: 7, floor: 6.4 },
  posters: { sand: 3.4, floor: 3.1 },
  videos: { sand: 3.9, floor: 3.6 },
  tables: { sand: 6.6 },
};

/** The stone floors of the zones, as discs. */
export const stoneFloors: ReadonlyMap<ZoneId, Point & { readonly r: number }> = new Map(
  Object.entries(yards).flatMap(([id, { floor }]) =>
    floor ? [[id as ZoneId, { ...zoneOf(id as ZoneId).centre, r: floor }] as const] : [],
  ),
);

/** Whether a stone floor hides the ground here. */
export const floored = (p: Point): boolean => {
  for (const f of stoneFloors.values()) if (distance(p, f) < f.r - 0.15) return true;
  return false;
};

const STAGE = 8.6;
/** How far corners between ways are rounded, metres. */
const ROUNDED = 1.4;

const along = (p: Point, a: Point, b: Point): number => {
  const [dx, dz] = [b.x - a.x, b.z - a.z];
  const t = MathUtils.clamp(((p.x - a.x) * dx + (p.z - a.z) * dz) / (dx * dx + dz * dz), 0, 1);
  return Math.hypot(p.x - a.x - dx * t, p.z - a.z - dz * t);
};

const melt = (a: number, b: number): number => {
  const h = Math.max(ROUNDED - Math.abs(a - b), 0) / ROUNDED;
  return Math.min(a, b) - h * h * ROUNDED * 0.25;
};

const discs: readonly (Point & { r: number })[] = [
  { x: stage.x, z: stage.z, r: STAGE },
  ...Object.entries(yards).map(([id, { sand }]) => ({ ...zoneOf(id as ZoneId).centre, r: sand })),
];

/** Distance to the edge of what is paved, metres; negative on it. */
export const toPaving = (p: Point): number => {
  let d = Infinity;
  for (const disc of discs) d = melt(d === Infinity ? 99 : d, distance(p, disc) - disc.r);
  for (const way of paths) d = melt(d, along(p, way.from, way.end) - way.width * 0.46);
  return d;
};

/** Distance to the water's edge, metres; negative in it. */
export const toWater = (p: Point): number => distance(p, pond) - pond.r + 0.25;

/** Whether a round yard or the plaza covers this point (loose flagstones keep off it). */
export const inYard = (p: Point, margin = 0): boolean => discs.some((d) => distance(p, d) < d.r + margin);

const [grass, deep, hay] = [palette.grass, palette.grassDeep, palette.hay].map((c) => new Color(c)) as [
  Color,
  Color,
  Color,
];
const [sand, sandDeep] = [new Color("#efd6ae"), new Color("#e6c797")];

export const grassAt = ({ x, z }: Point): Color => {
  const patch = MathUtils.clamp(
    0.45 + drift(x * 1.7, z * 1.7) * 0.6 + Math.sin(x * 1.9) * Math.sin(z * 2.3) * 0.1,
    0,
    1,
  );
  return grass
    .clone()
    .lerp(deep, patch)
    .lerp(hay, 0.28 * Math.max(0, drift(z * 2.2, x * 1.9)));
};

export const sandAt = ({ x, z }: Point): Color =>
  sand
    .clone()
    .lerp(sandDeep, 0.3 + 0.3 * drift(x * 2.3 + 5, z * 2.1) + 0.14 * Math.sin(x * 2.7 + z) * Math.sin(z * 3.1));

export const kerbAt = (p: Point): Color =>
  new Color(palette.stoneDeep).multiplyScalar(0.97 + 0.05 * drift(p.x * 6, p.z * 6));
