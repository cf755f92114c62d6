/** Talk tables under a pergola with vines. */
import { Vector3 } from "three";
import { pergolaPosts, tables as spots } from "../../../shared/walk/map.ts";
import { crown } from "../kit/foliage.ts";
import { cord, lantern, lanternGarland } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { drum, pebble, post, softBox, turned } from "../kit/shape.ts";

const BEAM = 3.05;

const table = (i: number): Pile =>
  new Pile().add(
    paint(
      turned(
        [
          [0.34, 0],
          [0.3, 0.06],
          [0.1, 0.14],
          [0.08, 0.62],
          [0.16, 0.68],
        ],
        12,
      ),
      palette.woodMid,
      { foot: 0.78, top: palette.wood },
    ),
    paint(
      turned(
        [
          [0.5, 0.66],
          [0.72, 0.69],
          [0.74, 0.72],
          [0.7, 0.75],
          [0.36, 0.752],
          [0, 0.752],
        ],
        20,
      ),
      palette.wood,
      { top: palette.cream, foot: 0.92 },
    ),
    paint(drum(0.09, 0.07, 0.16, 8).translate(0, 0.75, 0), [palette.blue, palette.coral, palette.sage][i % 3]!, {
      foot: 0.95,
    }),
    paint(pebble(0.13).translate(0, 1.0, 0), [palette.pink, palette.mustard, palette.lilac][i % 3]!, {
      top: "#fff2e0",
    }),
    paint(drum(0.06, 0.05, 0.08, 7).translate(0.34, 0.75, 0.16), palette.cream, { foot: 1 }),
    paint(drum(0.06, 0.05, 0.08, 7).translate(-0.2, 0.75, -0.36), palette.pink, { foot: 1 }),
  );

export const tables = (): Pile => {
  const pile = new Pile();
  for (const [i, t] of spots.entries()) pile.place(table(i), t);
  for (const p of pergolaPosts)
    pile.add(
      paint(post(0.1, 0.13, BEAM, 8).translate(p.x, 0, p.z), palette.woodMid, { top: "#ecc498", foot: 0.82 }),
      paint(drum(0.24, 0.28, 0.2, 10).translate(p.x, 0, p.z), palette.stoneDeep, { top: palette.stone, foot: 0.84 }),
    );
  const xs = pergolaPosts.map((p) => p.x);
  const zs = pergolaPosts.map((p) => p.z);
  const [x0, x1, z0, z1] = [Math.min(...xs), Math.max(...xs), Math.min(...zs), Math.max(...zs)];
  const [w, d, mx, mz] = [x1 - x0, z1 - z0, (x0 + x1) / 2, (z0 + z1) / 2];
  for (const z of [z0, z1])
    pile.add(
      paint(softBox(w + 1, 0.2, 0.16, 0.05, [6, 1, 1]).translate(mx, BEAM + 0.1, z), palette.woodMid, {
        top: "#eec99f",
        foot: 0.95,
      }),
    );
  const slats = 9;
  for (let i = 0; i < slats; i++)
    pile.add(
      paint(
        softBox(0.12, 0.16, d + 1.1, 0.04, [1, 1, 5]).translate(x0 + (w * i) / (slats - 1), BEAM + 0.28, mz),
        palette.wood,
        { top: "#f2d5b0", foot: 0.95 },
      ),
    );
  const next = random(91);
  const looks = [
    { base: "#86b089", top: "#d6e4a8" },
    { base: "#9cc492", top: "#e6ecb4" },
    { base: "#eda9a3", top: "#ffe4da" },
  ];
  for (let i = 0; i < 17; i++) {
    const onEdge = i % 2 === 0;
    const x = x0 + next() * w;
    const z = onEdge ? (i % 4 === 0 ? z0 : z1) + (next() - 0.5) * 0.5 : z0 + next() * d;
    const r = 0.34 + next() * 0.22;
    const vine = crown(
      [
        { x: 0, y: 0, z: 0, r },
        { x: r, y: -0.08, z: r * 0.3, r: r * 0.75 },
        { x: -r * 0.9, y: 0.02, z: -r * 0.4, r: r * 0.8, shift: 0.15 },
      ],
      { ...looks[i % 3]!, detail: 2, melt: 0.22, bumps: 0.03, waves: 3, squash: 0.72 },
    );
    pile.add(at(vine, { x, y: BEAM + 0.38, z, yaw: next() * 6 }));
  }
  for (const z of [z0 + 2.4, z1 - 2.4])
    pile.place(
      lanternGarland(new Vector3(x0, BEAM + 0.1, z), new Vector3(x1, BEAM + 0.1, z), 0.4, 6, 0.5, Math.round(z)),
    );
  for (const [i, t] of spots.entries())
    pile.place(lantern(paper[i % 4]!, 1.6), { x: t.x, y: 2.5, z: t.z, scale: 0.6 }).add(cord(t.x, 3.3, t.z, 0.8));
  return pile;
};
