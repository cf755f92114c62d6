/** The stand lane: market stalls for the organisations, and empty ones that wait for more. */
import { BoxGeometry, Shape, ShapeGeometry } from "three";
import { stands as spots, takenStands } from "../../../shared/walk/map.ts";
import { lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { bright, palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { bothSides, drum, pebble, post, softBox, turned } from "../kit/shape.ts";

interface Look {
  readonly base: string;
  readonly top: string;
}

const [WIDTH, DEPTH, FRONT, BACK] = [2.5, 1.9, 2.05, 2.55];

/** A sloping awning in stripes, with a scalloped hem in front. */
const awning = (look: Look): Pile => {
  const pile = new Pile();
  const stripes = 8;
  const pitch = Math.atan2(BACK - FRONT, DEPTH);
  for (let i = 0; i < stripes; i++) {
    const w = WIDTH / stripes;
    const x = -WIDTH / 2 + w * (i + 0.5);
    const [base, top] = i % 2 === 0 ? [look.base, look.top] : ["#fbe9d2", "#fff7ea"];
    pile.add(
      paint(
        at(new BoxGeometry(w, 0.07, DEPTH / Math.cos(pitch), 1, 1, 2), { x, y: (FRONT + BACK) / 2, z: 0, pitch }),
        base,
        { top, foot: 0.97 },
      ),
    );
    const hem = new Shape();
    hem.moveTo(-w / 2, 0);
    hem.lineTo(w / 2, 0);
    hem.lineTo(w / 2, -0.12);
    hem.absarc(0, -0.12, w / 2, 0, Math.PI, true);
    pile.add(
      paint(at(bothSides(new ShapeGeometry(hem, 5)), { x, y: FRONT + 0.02, z: DEPTH / 2 + 0.01 }), base, {
        top,
        foot: 0.97,
      }),
    );
  }
  return pile;
};

/** What lies on a counter: small things of five kinds, one kind a stand. */
const goods = (kind: number): Pile => {
  const pile = new Pile();
  const c = (i: number): Look => bright[(kind * 2 + i) % bright.length]!;
  for (let i = 0; i < 5; i++) {
    const x = (i - 2) * 0.38;
    if (kind === 0)
      pile.add(
        paint(
          turned(
            [
              [0.07, 0],
              [0.1, 0.06],
              [0.1, 0.14],
              [0.085, 0.15],
            ],
            9,
          ).translate(x, 0, 0.05 * (i % 2)),
          c(i).base,
          { top: c(i).top, foot: 0.9 },
        ),
        paint(drum(0.075, 0.075, 0.01, 8).translate(x, 0.135, 0.05 * (i % 2)), "#b98560", { foot: 1 }),
      );
    else if (kind === 1)
      pile.add(paint(at(pebble(0.12), { x, y: 0.06, scale: [1.1, 0.55, 0.8] }), "#d99a58", { top: "#f4cf90" }));
    else if (kind === 2)
      pile.add(
        paint(at(softBox(0.26, 0.07 + i * 0.02, 0.2, 0.02), { x, y: 0.05, yaw: i * 0.4 }), c(i).base, {
          top: c(i).top,
        }),
      );
    else if (kind === 3)
      pile.add(
        paint(
          turned(
            [
              [0.09, 0],
              [0.1, 0.15],
              [0.07, 0.19],
            ],
            8,
          ).translate(x, 0, 0),
          i % 2 ? "#f0b950" : "#e8a94a",
          { top: "#ffe6a8" },
        ),
        paint(drum(0.075, 0.075, 0.04, 8).translate(x, 0.19, 0), palette.cream, { foot: 1 }),
      );
    else pile.add(paint(pebble(0.11).translate(x, 0.11, 0.05 * (i % 2)), c(i).base, { top: "#fff1da" }));
  }
  return pile;
};

const stand = (look: Look, kind: number | null): Pile => {
  const pile = new Pile();
  pile.add(
    paint(softBox(2.2, 0.82, 0.6, 0.06, [4, 2, 1]).translate(0, 0.41, 0.42), palette.wood, {
      top: "#efcda2",
      foot: 0.8,
    }),
    paint(softBox(2.36, 0.08, 0.74, 0.035, [4, 1, 1]).translate(0, 0.86, 0.42), palette.cream, { foot: 0.97 }),
    paint(softBox(1.7, 0.5, 0.03, 0.014).translate(0, 0.42, 0.73), look.base, { top: look.top, foot: 0.95 }),
  );
  for (const side of [-1, 1]) {
    pile.add(
      paint(post(0.05, 0.065, FRONT, 6).translate(1.14 * side, 0, DEPTH / 2 - 0.08), palette.woodMid, {
        top: palette.wood,
        foot: 0.8,
      }),
      paint(post(0.05, 0.065, BACK, 6).translate(1.14 * side, 0, -DEPTH / 2 + 0.08), palette.woodMid, {
        top: palette.wood,
        foot: 0.8,
      }),
    );
  }
  pile.place(awning(look));
  pile.place(lantern(paper[(kind ?? 1) % paper.length]!, 1.5), { y: 2.22, z: 0.25, scale: 0.6 });
  if (kind === null) {
    // A pot of flowers keeps the place for the next one.
    pile.add(
      paint(
        turned(
          [
            [0.1, 0],
            [0.15, 0.18],
            [0.13, 0.2],
          ],
          9,
        ).translate(0.5, 0.9, 0.42),
        palette.coral,
        { top: "#f6bda6" },
      ),
    );
    for (let i = 0; i < 4; i++)
      pile.add(
        paint(
          pebble(0.09).translate(0.5 + Math.sin(i * 1.6) * 0.1, 1.15 + (i % 2) * 0.06, 0.42 + Math.cos(i * 1.6) * 0.1),
          i % 2 ? palette.leaf : palette.pink,
          { top: "#fff0de" },
        ),
      );
  } else {
    pile.place(goods(kind), { y: 0.9, z: 0.42 });
    pile.add(
      paint(softBox(2.1, 0.9, 0.08, 0.03, [3, 2, 1]).translate(0, 1.5, -DEPTH / 2 + 0.1), palette.cream, {
        foot: 0.95,
      }),
      paint(softBox(1.86, 0.68, 0.02, 0.008, [3, 2, 1]).translate(0, 1.5, -DEPTH / 2 + 0.15), look.base, {
        top: look.top,
        foot: 1,
      }),
    );
    for (let i = 0; i < 3; i++)
      pile.add(
        paint(
          at(drum(0.2 - i * 0.03, 0.2 - i * 0.03, 0.012, 14), {
            x: (i - 1) * 0.55,
            y: 1.5 + (i % 2) * 0.08,
            z: -DEPTH / 2 + 0.162,
            pitch: Math.PI / 2,
          }),
          "#fff3dc",
          { foot: 1 },
        ),
      );
    pile.add(
      paint(softBox(0.5, 0.36, 0.4, 0.05).translate(-0.85, 0.18, 0.95), palette.woodMid, {
        top: palette.wood,
        foot: 0.78,
      }),
    );
    for (let i = 0; i < 3; i++)
      pile.add(
        paint(pebble(0.13).translate(-1 + i * 0.15, 0.4, 0.92 + (i % 2) * 0.1), bright[(kind + i) % 6]!.base, {
          top: "#fff0da",
        }),
      );
  }
  return pile;
};

export const stands = (): Pile => {
  const pile = new Pile();
  for (const [i, spot] of spots.entries()) {
    const taken = i < takenStands;
    pile.place(
      stand(taken ? bright[(i * 2 + (i > 2 ? 1 : 0)) % 6]! : { base: "#e3d3bd", top: "#f4e8d8" }, taken ? i : null),
      spot,
    );
  }
  return pile;
};
