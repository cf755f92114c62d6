/** Two small houses: the telephone house, and the guide's house in the shape of a lantern bell. */
import { CircleGeometry, TorusGeometry, Vector3 } from "three";
import { guideHouse, telephoneHouse } from "../../../shared/walk/map.ts";
import { lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { ball, drum, bud, post, softBox, tube, turned } from "../kit/shape.ts";

const telephone = (): Pile => {
  const pile = new Pile();
  pile.add(
    paint(drum(1.46, 1.52, 0.16, 24), palette.stoneDeep, { top: palette.stone, foot: 0.84 }),
    paint(
      turned(
        [
          [1.14, 0.14],
          [1.16, 0.5],
          [1.12, 0.86],
          [1.18, 0.92],
          [1.1, 0.98],
        ],
        20,
      ),
      "#d98570",
      { top: "#f2ab92", foot: 0.84 },
    ),
    paint(
      turned(
        [
          [1.42, 2.2],
          [1.4, 2.32],
          [1.1, 2.72],
          [0.6, 2.98],
          [0.2, 3.06],
          [0, 3.07],
        ],
        22,
      ),
      palette.coral,
      { top: "#fbc9b2", foot: 0.92 },
    ),
    paint(
      turned(
        [
          [1.3, 2.12],
          [1.42, 2.16],
          [1.42, 2.26],
          [1.3, 2.28],
        ],
        22,
      ),
      palette.cream,
      { foot: 0.97 },
    ),
  );
  // Glass between posts: warm light from inside.
  pile.shine(
    paint(
      turned(
        [
          [1.06, 0.96],
          [1.06, 2.16],
        ],
        20,
      ),
      "#ffd59c",
      { top: "#fff0cf", foot: 1 },
    ),
  );
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * Math.PI * 2 + Math.PI / 8;
    pile.add(
      paint(post(0.06, 0.06, 1.3, 6).translate(Math.sin(a) * 1.1, 0.9, Math.cos(a) * 1.1), palette.cream, {
        foot: 0.95,
      }),
    );
  }
  // The door, and a large receiver over it.
  pile.add(
    paint(at(softBox(0.84, 1.9, 0.12, 0.05, [2, 3, 1]), { y: 1.08, z: 1.1 }), palette.wood, {
      top: "#efcba0",
      foot: 0.85,
    }),
    paint(ball(0.06, 8, 6).translate(0.28, 1.05, 1.2), palette.mustard),
  );
  pile.shine(paint(at(new CircleGeometry(0.26, 18), { y: 1.5, z: 1.17 }), "#ffdfa8", { top: "#fff3d6", foot: 1 }));
  const handle = tube(
    [
      new Vector3(-0.5, 0, 0),
      new Vector3(-0.3, 0.22, 0),
      new Vector3(0, 0.3, 0),
      new Vector3(0.3, 0.22, 0),
      new Vector3(0.5, 0, 0),
    ],
    0.12,
    12,
    8,
  );
  pile.add(paint(at(handle, { y: 2.94, z: 0.72, pitch: -0.25 }), palette.cream, { foot: 0.9 }));
  for (const side of [-1, 1])
    pile.add(
      paint(at(drum(0.2, 0.17, 0.2, 12), { x: side * 0.52, y: 2.8, z: 0.76, pitch: -0.25 }), palette.cream, {
        foot: 0.88,
      }),
    );
  pile.add(paint(ball(0.14, 10, 7).translate(0, 3.16, 0), palette.mustard, { top: "#fdebb8" }));
  pile.lamps.push({ position: new Vector3(0, 1.6, 0), colour: [1, 0.8, 0.52], size: 1.5, reach: 3.6 });
  for (const side of [-1, 1]) pile.place(lantern(paper[0]!, 1.4), { x: side * 0.7, y: 2.15, z: 1.18, scale: 0.5 });
  return pile;
};

const guide = (): Pile => {
  const pile = new Pile();
  const walls = turned(
    [
      [1.5, 0],
      [1.52, 0.3],
      [1.36, 1.1],
      [1.1, 1.7],
      [0.96, 2],
    ],
    22,
  );
  pile.add(
    paint(walls, "#f3d7b4", { top: "#fff1da", foot: 0.84 }),
    paint(
      turned(
        [
          [1.62, 0],
          [1.64, 0.16],
          [1.5, 0.26],
        ],
        22,
      ),
      palette.stoneDeep,
      { top: palette.stoneWarm, foot: 0.82 },
    ),
    // A roof of one large petal turned inside out, with a rim that curls.
    paint(
      turned(
        [
          [1.42, 1.62],
          [1.74, 1.6],
          [1.7, 1.74],
          [1.24, 2.2],
          [0.72, 2.72],
          [0.34, 3.1],
          [0.16, 3.4],
          [0.06, 3.62],
        ],
        22,
      ),
      "#e99a86",
      { top: "#fde0ca", foot: 0.92 },
    ),
    paint(ball(0.17, 10, 7).translate(0, 3.72, 0), palette.mustard, { top: "#fff0bd" }),
  );
  // Petal ears with light inside.
  for (const side of [-1, 1]) {
    const ear = at(
      turned(
        [
          [0.02, 0],
          [0.26, 0.16],
          [0.22, 0.42],
          [0, 0.74],
        ],
        10,
      ),
      { x: side * 0.72, y: 2.5, z: 0.12, roll: -side * 0.5, scale: [1, 1, 0.6] },
    );
    pile.add(paint(ear, "#ef9d88", { top: "#ffe2cf", foot: 1 }));
  }
  const door = at(softBox(0.82, 1.36, 0.14, 0.06, [2, 3, 1]), { y: 0.72, z: 1.4, pitch: -0.1 });
  pile.add(
    paint(door, palette.woodMid, { top: palette.wood, foot: 0.88 }),
    paint(at(new TorusGeometry(0.43, 0.08, 6, 16, Math.PI), { y: 1.36, z: 1.38, pitch: -0.1 }), palette.cream, {
      foot: 0.95,
    }),
    paint(ball(0.055, 8, 6).translate(0.26, 0.72, 1.52), palette.mustard),
    paint(softBox(1.1, 0.12, 0.6, 0.05).translate(0, 0.06, 1.78), palette.stoneDeep, { top: palette.stone }),
  );
  for (const a of [-0.95, 0.95, 2.4, -2.4]) {
    const [s, c] = [Math.sin(a), Math.cos(a)];
    pile.shine(
      paint(at(new CircleGeometry(0.27, 18), { x: s * 1.36, y: 1.12, z: c * 1.36, yaw: a, pitch: -0.22 }), "#ffcf8e", {
        top: "#fff0c8",
        foot: 1,
      }),
    );
    pile.add(
      paint(
        at(new TorusGeometry(0.29, 0.055, 6, 18), { x: s * 1.35, y: 1.12, z: c * 1.35, yaw: a, pitch: -0.22 }),
        palette.wood,
        { foot: 1 },
      ),
    );
    pile.lamps.push({ position: new Vector3(s * 1.6, 1.1, c * 1.6), colour: [1, 0.78, 0.46], size: 0.7, reach: 2.4 });
  }
  for (let i = 0; i < 12; i++) {
    const a = 0.5 + (i / 12) * 5.3;
    const colour = [palette.pink, palette.leaf, palette.mustard, palette.leafDeep, palette.lilac][i % 5]!;
    pile.add(
      paint(bud(0.16).translate(Math.sin(a) * 1.74, 0.1, Math.cos(a) * 1.74), colour, {
        top: "#fff2de",
        foot: 0.8,
      }),
    );
  }
  pile.place(lantern(paper[2]!, 1.5), { x: 0.82, y: 1.64, z: 1.42, scale: 0.56 });
  return pile;
};

export const houses = (): Pile => new Pile().place(telephone(), telephoneHouse).place(guide(), guideHouse);
