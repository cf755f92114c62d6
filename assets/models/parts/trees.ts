/** Trees in the park, hint trees, a forest at the rim, and bushes. */
import { type BufferGeometry, Color } from "three";
import { hintTrees, parkTrees, WORLD_RADIUS } from "../../../shared/walk/map.ts";
import type { Point } from "../../../shared/walk/geometry.ts";
import { crown, type Lobe } from "../kit/foliage.ts";
import { paint } from "../kit/paint.ts";
import { crowns, palette } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { bothSides, fromTriangles, turned } from "../kit/shape.ts";
import { heightAt, inYard, toPaving, toWater } from "../terrain.ts";

interface Look {
  readonly base: string;
  readonly top: string;
}

/** Small, thin things take their light from above, so that they are never darker than the lawn. */
const facingUp = (g: BufferGeometry): BufferGeometry => {
  const n = g.getAttribute("normal");
  for (let i = 0; i < n.count; i++) n.setXYZ(i, 0, 1, 0);
  return g;
};

const crownLobes = (next: () => number): Lobe[] => {
  const lobes: Lobe[] = [{ x: 0, y: 2.75, z: 0, r: 1.08 }];
  const turn = next() * 6;
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2 + turn + next() * 0.4;
    const far = 0.72 + next() * 0.2;
    lobes.push({
      x: Math.sin(a) * far,
      y: 2.3 + next() * 0.5,
      z: Math.cos(a) * far,
      r: 0.66 + next() * 0.18,
      shift: (i % 3) * 0.1 - 0.1,
    });
  }
  lobes.push({ x: 0.15, y: 3.5, z: 0.05, r: 0.66, shift: 0.1 }, { x: -0.3, y: 3.2, z: 0.3, r: 0.6 });
  return lobes;
};

/** A round tree about 4 m high. */
const tree = (look: Look, seed: number, detail: number): Pile => {
  const next = random(seed);
  const pile = new Pile();
  const trunk = turned(
    [
      [0.36, 0],
      [0.2, 0.3],
      [0.15, 1.1],
      [0.16, 2],
    ],
    detail > 5 ? 9 : 5,
  );
  pile.add(paint(trunk, "#b78560", { foot: 0.72, top: palette.woodMid }));
  pile.add(
    crown(crownLobes(next), {
      ...look,
      detail,
      melt: 0.34,
      bumps: detail > 5 ? 0.055 : 0.03,
      waves: 1.7,
      squash: 0.94,
    }),
  );
  return pile;
};

const sizeOf = (i: number): number => [1.08, 1.28, 0.94, 1.4, 1.16][i % 5]!;

/** A low, round tree; the cards that hang on it move in the air, and are drawn over it. */
const hintTree = (i: number): Pile => tree(crowns[[0, 4, 2][i % 3]!]!, 300 + i * 17, 4);

/** Places by chance, `gap` metres apart, where `free` allows. */
const scatter = (
  seed: number,
  count: number,
  gap: number,
  spot: (next: () => number) => Point,
  free: (p: Point) => boolean,
): Point[] => {
  const next = random(seed);
  const found: Point[] = [];
  for (let tries = 0; tries < count * 40 && found.length < count; tries++) {
    const p = spot(next);
    if (free(p) && found.every((q) => Math.hypot(p.x - q.x, p.z - q.z) >= gap)) found.push(p);
  }
  return found;
};

const ringSpot =
  (inner: number, outer: number) =>
  (next: () => number): Point => {
    const a = next() * Math.PI * 2;
    const r = inner + (outer - inner) * next();
    return { x: Math.sin(a) * r, z: Math.cos(a) * r };
  };

const forest = (): Pile => {
  const pile = new Pile();
  const spots = scatter(808, 37, 5.2, ringSpot(WORLD_RADIUS + 2, WORLD_RADIUS + 13), () => true);
  for (const [i, p] of spots.entries()) {
    const look = crowns[[0, 2, 4, 1, 0, 3, 2, 5][i % 8]!]!;
    pile.place(tree(look, 900 + i * 7, 2), { ...p, y: heightAt(p) - 0.1, yaw: i * 1.7, scale: 1.15 + (i % 4) * 0.24 });
  }
  return pile;
};

const bushes = (): Pile => {
  const pile = new Pile();
  const free = (p: Point): boolean => toPaving(p) > 0.9 && toPaving(p) < 3.4 && toWater(p) > 1 && !inYard(p, 0.9);
  const looks: Look[] = [
    { base: "#8db58a", top: "#d3e2a6" },
    { base: "#a5c78e", top: "#e4eab0" },
    { base: "#e9a7a2", top: "#ffe4db" },
    { base: "#9dbd84", top: "#dbe5a6" },
  ];
  for (const [i, p] of scatter(515, 38, 3.8, ringSpot(13, WORLD_RADIUS - 1), free).entries()) {
    const bush = crown(
      [
        { x: 0, y: 0.28, z: 0, r: 0.46 },
        { x: 0.42, y: 0.2, z: 0.1, r: 0.34, shift: 0.1 },
        { x: -0.36, y: 0.18, z: 0.12, r: 0.36 },
        { x: 0.02, y: 0.22, z: -0.36, r: 0.32, shift: 0.12 },
      ],
      { ...looks[i % looks.length]!, detail: 2, melt: 0.26, bumps: 0.03, waves: 3 },
    );
    pile.add(at(bush, { ...p, yaw: i * 2.1, scale: 0.75 + (i % 3) * 0.22 }));
  }
  return pile;
};

export const trees = (): Pile => {
  const pile = new Pile();
  for (const [i, p] of parkTrees.entries()) {
    const far = Math.hypot(p.x, p.z - 10);
    const detail = far < 20 ? 6 : far < 27 ? 4 : 3;
    pile.place(tree(crowns[(i * 5 + 1) % crowns.length]!, 11 + i * 13, detail), {
      x: p.x,
      z: p.z,
      yaw: i,
      scale: sizeOf(i),
    });
  }
  for (const [i, p] of hintTrees.entries())
    pile.place(hintTree(i), { x: p.x, z: p.z, yaw: i * 1.3, scale: 1.05 + (i % 3) * 0.12 });
  return pile.place(forest()).place(bushes());
};

/** A blade of grass: one triangle, seen from both sides. */
const blade = (): BufferGeometry => {
  const corners = [-0.035, 0, 0, 0.035, 0, 0, 0.01, 0.3, 0.05];
  return facingUp(bothSides(fromTriangles(corners)));
};

/** Flowers and tufts of grass in the lawn. */
export const meadow = (): Pile => {
  const pile = new Pile();
  const colours = ["#fff3df", "#f7b7a8", "#f6d27b", "#cdb7e6", "#ffffff"];
  const lawn = (p: Point): boolean => toPaving(p) > 0.35 && toWater(p) > 0.4;
  const daisy = [
    [0.085, 0.03],
    [0.07, 0.08],
    [0, 0.11],
  ] as const;
  // Flowers grow in families, mostly along the ways.
  const families = scatter(60, 54, 1.5, ringSpot(11.5, WORLD_RADIUS - 1), (p) => lawn(p) && toPaving(p) < 4);
  const next = random(62);
  for (const [i, family] of families.entries()) {
    const c = colours[i % colours.length]!;
    const top = `#${new Color(c).lerp(new Color("#f7cf6e"), 0.45).getHexString()}`;
    for (let k = 0; k < 5; k++) {
      const a = k * 2.4 + i;
      const far = 0.16 * k * (0.7 + next() * 0.6);
      const p = { x: family.x + Math.sin(a) * far, z: family.z + Math.cos(a) * far };
      if (!lawn(p)) continue;
      const scale = 0.5 + next() * 0.4;
      const flower = at(turned(daisy, 5).toNonIndexed(), { ...p, y: heightAt(p) + 0.01, yaw: a, scale });
      pile.lay(paint(facingUp(flower), c, { top, foot: 1 }));
    }
  }
  for (const [i, p] of scatter(61, 225, 0.5, ringSpot(11.5, WORLD_RADIUS - 4), lawn).entries())
    for (let k = 0; k < 3; k++)
      pile.lay(
        at(paint(blade(), "#a5c78a", { top: "#dbe7a6", foot: 1 }), {
          x: p.x + Math.sin(k * 2.1 + i) * 0.07,
          y: heightAt(p) - 0.01,
          z: p.z + Math.cos(k * 2.1 + i) * 0.07,
          yaw: k * 1.6 + i,
          scale: 0.65 + (i % 3) * 0.25,
        }),
      );
  return pile;
};
