/** Things to sit on. Their heights are those of the map's seats. */
import { Shape } from "three";
import { paint } from "./paint.ts";
import { palette } from "./palette.ts";
import { at, Pile } from "./pile.ts";
import { bar, block, drum, slab, softBox, turned } from "./shape.ts";

export interface Cover {
  readonly base: string;
  readonly top: string;
}

/** A round stool with a cushion, 0.4 m. `plain` is for long rows, seen from afar. */
export const stool = (cover: Cover, plain = false): Pile => {
  const leg = [
    [0.21, 0],
    [0.16, 0.28],
  ] as const;
  const round = [
    [0.17, 0.26],
    [0.27, 0.33],
    [0.19, 0.4],
    [0, 0.415],
  ] as const;
  const simple = [
    [0.24, 0.27],
    [0.25, 0.37],
    [0, 0.41],
  ] as const;
  return new Pile().add(
    paint(turned(leg, plain ? 5 : 7), palette.woodMid, { foot: 0.78, top: palette.wood }),
    paint(turned(plain ? simple : round, plain ? 6 : 8), cover.base, { foot: 0.94, top: cover.top }),
  );
};

/** A log lying across, 0.34 m high, for one. */
export const log = (): Pile =>
  new Pile().add(paint(bar(0.175, 0.72).translate(0, 0.17, 0), palette.woodMid, { foot: 0.8, top: palette.wood }));

/** A tree stump, 0.36 m. */
export const stump = (): Pile =>
  new Pile().add(
    paint(
      turned(
        [
          [0.4, 0],
          [0.29, 0.1],
          [0.27, 0.33],
          [0.24, 0.36],
        ],
        10,
      ),
      palette.woodDark,
      { foot: 0.8, top: palette.woodMid },
    ),
    paint(drum(0.245, 0.245, 0.012, 10).translate(0, 0.352, 0), palette.stoneDeep, { foot: 1 }),
  );

/** A straight bench of `width` metres with a low back; its sitters look to +z. */
export const bench = (width: number, cover: Cover): Pile => {
  const pile = new Pile();
  const seat = softBox(width, 0.1, 0.52, 0.045, [4, 1, 1]).translate(0, 0.38, 0);
  const back = at(softBox(width, 0.34, 0.09, 0.04, [4, 1, 1]), { y: 0.72, z: -0.27, pitch: -0.12 });
  pile.add(paint(seat, palette.wood, { top: "#eecba0" }), paint(back, cover.base, { top: cover.top, foot: 0.92 }));
  for (const side of [-1, 1])
    pile.add(
      paint(block(0.13, 0.34, 0.46).translate(side * (width / 2 - 0.28), 0.17, 0), palette.woodMid, {
        foot: 0.72,
      }),
      paint(
        at(block(0.08, 0.42, 0.07), { x: side * (width / 2 - 0.28), y: 0.55, z: -0.26, pitch: -0.12 }),
        palette.woodMid,
        { foot: 0.9 },
      ),
    );
  return pile;
};

/**
 * A bench bent around a centre `radius` metres behind it (its back towards the centre); its sitters look to +z.
 * The origin is the middle of the seat.
 */
export const curvedBench = (radius: number, halfAngle: number, cover: Cover): Pile => {
  const band = (inner: number, outer: number, height: number, y: number): ReturnType<typeof slab> => {
    const s = new Shape();
    const from = -Math.PI / 2 - halfAngle;
    s.absarc(0, 0, outer, from, from + halfAngle * 2, false);
    s.absarc(0, 0, inner, from + halfAngle * 2, from, true);
    // Drawn in x/y, laid down: y becomes -z, so the arc opens to +z.
    return slab(s, height, { bevel: 0.035, curve: 9 })
      .rotateX(-Math.PI / 2)
      .translate(0, y + height / 2, -radius);
  };
  const pile = new Pile().add(
    paint(band(radius - 0.3, radius + 0.3, 0.1, 0.33), palette.wood, { top: "#efcda3" }),
    paint(band(radius - 0.37, radius - 0.27, 0.38, 0.5), cover.base, { top: cover.top, foot: 0.9 }),
  );
  for (const a of [-0.72, 0, 0.72]) {
    const yaw = a * halfAngle;
    pile.add(
      paint(
        at(block(0.16, 0.34, 0.42), {
          x: Math.sin(yaw) * radius,
          z: Math.cos(yaw) * radius - radius,
          y: 0.17,
          yaw,
        }),
        palette.woodMid,
        { foot: 0.72 },
      ),
      paint(
        at(block(0.1, 0.5, 0.06), {
          x: Math.sin(yaw) * (radius - 0.32),
          z: Math.cos(yaw) * (radius - 0.32) - radius,
          y: 0.35,
          yaw,
        }),
        palette.woodMid,
        { foot: 0.8 },
      ),
    );
  }
  return pile;
};
