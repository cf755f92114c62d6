/** Paper lanterns, and ropes with lanterns or flags between two points. */
import { type BufferGeometry, Color, Shape, ShapeGeometry, Vector3 } from "three";
import { paint } from "./paint.ts";
import { bright, palette, paper } from "./palette.ts";
import { at, Pile } from "./pile.ts";
import { bothSides, post, tube, turned } from "./shape.ts";

export interface Look {
  readonly base: string;
  readonly top: string;
}

const warm = (base: string): readonly [number, number, number] => {
  const c = new Color(base).lerp(new Color("#ffcf8a"), 0.6);
  return [c.r, c.g, c.b];
};

/** A paper lantern hanging below its origin, 0.46 m high at scale 1. `power` stretches how far it warms; `fine` is for near ones. */
export const lantern = (look: Look, power = 1, fine = true): Pile => {
  const pile = new Pile();
  const body = turned(
    [
      [0.1, -0.43],
      [0.235, -0.32],
      [0.235, -0.15],
      [0.1, -0.04],
    ],
    fine ? 9 : 6,
  );
  pile.shine(paint(body, look.base, { top: look.top, foot: 1, from: -0.46, to: -0.1 }));
  const cap = [
    [0.11, -0.05],
    [0.1, 0],
    [0, 0.03],
  ] as const;
  const foot = [
    [0, -0.48],
    [0.11, -0.42],
  ] as const;
  pile.add(
    paint(turned(cap, fine ? 6 : 4), palette.woodDark, { foot: 1 }),
    paint(turned(foot, fine ? 6 : 4), palette.woodDark, { foot: 1 }),
  );
  pile.lamps.push({ position: new Vector3(0, -0.24, 0), colour: warm(look.base), size: 1, reach: 3.2 * power });
  return pile;
};

/** A cord from a point down to what hangs on it, `length` metres below. */
export const cord = (x: number, y: number, z: number, length: number): BufferGeometry =>
  paint(post(0.013, 0.013, length, 3).translate(x, y - length, z), palette.woodDark, { foot: 1 });

/** Points of a rope that sags `sag` metres between `a` and `b`. */
const sagging = (a: Vector3, b: Vector3, sag: number, pieces: number): Vector3[] =>
  Array.from({ length: pieces + 1 }, (_, i) => {
    const t = i / pieces;
    const p = a.clone().lerp(b, t);
    p.y -= sag * 4 * t * (1 - t);
    return p;
  });

const rope = (points: readonly Vector3[]) =>
  paint(tube(points, 0.016, points.length * 2 - 2, 3), palette.woodDark, { foot: 1 });

/** A rope with `count` lanterns of `scale`. */
export const lanternGarland = (a: Vector3, b: Vector3, sag: number, count: number, scale = 0.5, offset = 0): Pile => {
  const pile = new Pile().add(rope(sagging(a, b, sag, 6)));
  const points = sagging(a, b, sag, count + 1);
  for (let i = 1; i <= count; i++) {
    const p = points[i]!;
    pile.place(lantern(paper[(i + offset) % paper.length]!, 1, false), { x: p.x, y: p.y, z: p.z, scale });
  }
  return pile;
};

const flagOutline = (): Shape => {
  const s = new Shape();
  s.moveTo(-0.19, 0);
  s.lineTo(0.19, 0);
  s.quadraticCurveTo(0.12, -0.24, 0, -0.42);
  s.quadraticCurveTo(-0.12, -0.24, -0.19, 0);
  return s;
};

/** A rope with `count` flags that all hang in its plane. */
export const flagGarland = (a: Vector3, b: Vector3, sag: number, count: number, offset = 0): Pile => {
  const pile = new Pile().add(rope(sagging(a, b, sag, 6)));
  const yaw = Math.atan2(-(b.z - a.z), b.x - a.x);
  const points = sagging(a, b, sag, count + 1);
  for (let i = 1; i <= count; i++) {
    const p = points[i]!;
    const look = bright[(i + offset) % bright.length]!;
    const flag = bothSides(new ShapeGeometry(flagOutline(), 1));
    pile.add(at(paint(flag, look.base, { top: look.top, foot: 1 }), { x: p.x, y: p.y, z: p.z, yaw }));
  }
  return pile;
};
