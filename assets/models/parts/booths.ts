/** Consultation booths: a loaf of a roof, timber walls, a warm room that looks away from the crowd; and their hedges. */
import { Shape, TorusGeometry } from "three";
import { booths as spots, hedges as hedgeSpots } from "../../../shared/walk/map.ts";
import { crown } from "../kit/foliage.ts";
import { cord, lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { bright, palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { stool } from "../kit/seating.ts";
import { archOutline, drum, mat, bud, post, sheet, slab, softBox } from "../kit/shape.ts";

interface Look {
  readonly base: string;
  readonly top: string;
}

const WALL = { base: "#e3b788", top: "#f3d5ac" };
const EAVES = 2.12;

const roof = (look: Look): Pile => {
  const pile = new Pile();
  const slices = 9;
  const [outer, inner, squash, depth] = [1.72, 1.46, 0.66, 2.66];
  for (let i = 0; i < slices; i++) {
    const from = (Math.PI * i) / slices;
    const to = (Math.PI * (i + 1)) / slices;
    const band = new Shape();
    const p = (r: number, a: number): [number, number] => [Math.cos(a) * r, Math.sin(a) * r * squash];
    band.moveTo(...p(outer, from));
    band.lineTo(...p(outer, (from + to) / 2));
    band.lineTo(...p(outer, to));
    band.lineTo(...p(inner, to));
    band.lineTo(...p(inner, from));
    const stripe = i % 2 === 0 ? look.base : look.top;
    pile.add(
      paint(slab(band, depth, { steps: 2 }).translate(0, EAVES, -0.04), stripe, {
        top: look.top,
        foot: 0.94,
        from: EAVES,
        to: EAVES + 1.15,
      }),
    );
  }
  for (const z of [depth / 2 - 0.04, -depth / 2 - 0.04])
    pile.add(
      paint(at(new TorusGeometry(1.6, 0.11, 5, 12, Math.PI), { y: EAVES, z, scale: [1, squash, 1] }), palette.cream, {
        foot: 0.95,
      }),
    );
  return pile;
};

const booth = (look: Look, other: Look): Pile => {
  const pile = new Pile();
  pile.add(
    paint(softBox(3.1, 0.2, 2.6, 0.08, [3, 1, 2]).translate(0, 0.1, 0), palette.woodMid, { foot: 0.8, top: "#d9ab7e" }),
    paint(softBox(2.7, 2, 0.14, 0.05, [3, 2, 1]).translate(0, 1.2, -1.02), WALL.base, { top: WALL.top, foot: 0.84 }),
    paint(sheet(2.42, 1.86, 6, 4).translate(0, 1.18, -0.94), "#f0cba0", { foot: 0.96 }),
    paint(mat(2.5, 2.1, 4, 3).translate(0, 0.208, -0.02), "#dcb085", { foot: 1 }),
    paint(at(drum(0.92, 0.92, 0.012, 18), { y: 0.214, z: 0.05 }), look.top, { foot: 1 }),
    paint(slab(archOutline(1.46, 0, 0.6, 14), 0.1).translate(0, EAVES - 0.06, -1.02), WALL.top, { foot: 0.95 }),
  );
  // A round window in the back wall lets the morning in.
  pile.add(paint(at(new TorusGeometry(0.36, 0.06, 4, 12), { y: 1.5, z: -0.92 }), palette.cream, { foot: 0.95 }));
  pile.shine(
    paint(at(drum(0.35, 0.35, 0.01, 18), { y: 1.5, z: -0.925, pitch: Math.PI / 2 }), "#ffdcab", {
      foot: 1,
      top: "#ffe9cf",
    }),
  );
  for (const side of [-1, 1]) {
    pile.add(
      paint(softBox(0.14, 1.2, 1.75, 0.05, [1, 2, 2]).translate(1.28 * side, 0.78, -0.2), WALL.base, {
        top: WALL.top,
        foot: 0.84,
      }),
      paint(post(0.085, 0.1, 2.05, 8).translate(1.28 * side, 0.15, 0.95), palette.woodMid, {
        foot: 0.84,
        top: palette.wood,
      }),
      paint(post(0.085, 0.1, 2.05, 8).translate(1.28 * side, 0.15, -1), palette.woodMid, {
        foot: 0.84,
        top: palette.wood,
      }),
      paint(softBox(0.62, 0.86, 0.13, 0.05, [1, 2, 1]).translate(0.98 * side, 0.63, 0.98), WALL.base, {
        top: WALL.top,
        foot: 0.84,
      }),
      paint(softBox(0.76, 0.09, 0.36, 0.04).translate(0.98 * side, 1.1, 1), palette.cream, { foot: 0.95 }),
    );
    pile.place(stool(side > 0 ? look : other), { x: 0.62 * side, y: 0.2, z: -0.2 });
    for (let i = 0; i < 3; i++) {
      const colour = [palette.pink, palette.mustard, palette.leaf][(i + (side > 0 ? 1 : 0)) % 3]!;
      pile.add(
        paint(bud(0.12).translate(0.98 * side + (i - 1) * 0.21, 1.18, 1.02), colour, {
          top: "#fff3dd",
          foot: 0.9,
        }),
      );
    }
    // Curtains, tied back.
    pile.add(
      paint(
        at(softBox(0.24, 1.5, 0.1, 0.05, [1, 3, 1]), { x: 1.12 * side, y: 1.42, z: 0.84, roll: 0.06 * side }),
        look.base,
        { top: look.top, foot: 0.95 },
      ),
    );
    pile.place(lantern(paper[side > 0 ? 1 : 2]!, 1.5), { x: 1.5 * side, y: 2.05, z: 1.18, scale: 0.56 });
  }
  pile.add(
    paint(drum(0.34, 0.34, 0.05, 12).translate(0, 0.86, -0.25), palette.cream, { foot: 1 }),
    paint(post(0.06, 0.15, 0.68, 8).translate(0, 0.2, -0.25), palette.woodMid),
    paint(drum(0.07, 0.055, 0.1, 8).translate(0.12, 0.91, -0.18), palette.coral, { foot: 1 }),
    paint(drum(0.07, 0.055, 0.1, 8).translate(-0.12, 0.91, -0.33), palette.blue, { foot: 1 }),
  );
  pile.place(roof(look));
  pile.place(lantern(paper[0]!, 1.7), { y: 2.62, z: 0, scale: 0.82 }).add(cord(0, 3.1, 0, 0.5));
  return pile;
};

export const booths = (): Pile => {
  const pile = new Pile();
  for (const [i, spot] of spots.entries())
    pile.place(booth(bright[i % bright.length]!, bright[(i + 2) % bright.length]!), spot);
  return pile;
};

export const hedges = (): Pile => {
  const pile = new Pile();
  for (const [i, { x, z, r }] of hedgeSpots.entries()) {
    const bush = crown(
      [
        { x: 0, y: 0.42, z: 0, r: r * 1.05 },
        { x: 0.12, y: 0.85, z: 0.05, r: r * 0.86, shift: 0.1 },
        { x: -0.15, y: 0.55, z: -0.1, r: r * 0.9 },
      ],
      { base: "#7ba579", top: i % 3 === 1 ? "#ffd9cf" : "#cfe0a4", detail: 2, melt: 0.3, bumps: 0.03, waves: 3 },
    );
    pile.add(at(bush, { x, z, yaw: i * 1.9 }));
  }
  return pile;
};
