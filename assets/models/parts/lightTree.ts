/** The light tree in the middle of everything: blossoms, lanterns, and a ring of flowers around its foot. */
import { Color, Vector3 } from "three";
import { lightTree as spot } from "../../../shared/walk/map.ts";
import { crown, type Lobe } from "../kit/foliage.ts";
import { cord, lantern } from "../kit/garland.ts";
import { paint } from "../kit/paint.ts";
import { palette, paper } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { bud, tube, turned } from "../kit/shape.ts";

const BARK = { base: "#a9744f", top: "#d3a07a" };

const planter = (): Pile => {
  const pile = new Pile();
  const wall = turned(
    [
      [2.16, 0],
      [2.22, 0.1],
      [2.12, 0.4],
      [2.02, 0.47],
      [1.86, 0.47],
      [1.78, 0.4],
      [1.76, 0.34],
    ],
    36,
  );
  pile.add(paint(wall, palette.stoneDeep, { foot: 0.82, top: palette.stone }));
  pile.add(
    paint(
      turned(
        [
          [1.8, 0.33],
          [1, 0.42],
          [0, 0.5],
        ],
        20,
      ),
      "#a98a63",
      { foot: 0.9 },
    ),
  );
  const next = random(5);
  const colours = [palette.leaf, palette.pink, palette.leafDeep, palette.mustard, palette.leaf, palette.lilac];
  for (let i = 0; i < 40; i++) {
    const a = (i / 40) * Math.PI * 2;
    const r = 1.42 + (i % 2) * 0.22 - next() * 0.08;
    const size = 0.13 + next() * 0.07;
    const c = colours[i % colours.length]!;
    const top = `#${new Color(c).lerp(new Color("#fff6e0"), 0.45).getHexString()}`;
    pile.add(
      at(paint(bud(size), c, { foot: 0.8, top }), {
        x: Math.sin(a) * r,
        y: 0.46 + next() * 0.06,
        z: Math.cos(a) * r,
      }),
    );
  }
  return pile;
};

const trunk = (): Pile => {
  const pile = new Pile();
  const profile = [
    [0.98, 0.36],
    [0.64, 0.62],
    [0.46, 1.1],
    [0.38, 1.9],
    [0.42, 2.7],
    [0.3, 3.6],
  ] as const;
  const g = turned(profile, 14);
  // Roots: the foot of the trunk reaches out in five folds.
  const p = g.getAttribute("position");
  for (let i = 0; i < p.count; i++) {
    const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)];
    const fold = 1 + 0.2 * Math.cos(Math.atan2(x, z) * 5) * Math.max(0, 1 - (y - 0.36) / 1.1);
    p.setXYZ(i, x * fold, y, z * fold);
  }
  g.computeVertexNormals();
  pile.add(paint(g, BARK.base, { foot: 0.72, top: BARK.top }));
  for (let i = 0; i < 7; i++) {
    const a = (i / 7) * Math.PI * 2 + 0.3;
    const [s, c] = [Math.sin(a), Math.cos(a)];
    const lift = (i % 2) * 0.4;
    const branch = tube(
      [
        new Vector3(s * 0.1, 2.1 + lift, c * 0.1),
        new Vector3(s * 0.8, 2.9 + lift, c * 0.8),
        new Vector3(s * 1.9, 3.7 + lift, c * 1.9),
      ],
      0.13,
      6,
      6,
    );
    pile.add(paint(branch, BARK.base, { foot: 0.9, top: BARK.top }));
  }
  return pile;
};

const lobes = (): Lobe[] => {
  const next = random(31);
  const list: Lobe[] = [];
  const ring = (count: number, radius: number, y: number, r: number, turn: number): void => {
    for (let i = 0; i < count; i++) {
      const a = (i / count) * Math.PI * 2 + turn;
      const size = r * (0.88 + next() * 0.26);
      const shift = [-0.12, 0.16, 0, 0.22][i % 4]!;
      list.push({ x: Math.sin(a) * radius, y: y + (next() - 0.5) * 0.4, z: Math.cos(a) * radius, r: size, shift });
    }
  };
  ring(8, 2.45, 3.75, 1.12, 0);
  ring(6, 1.7, 4.75, 1.1, 0.4);
  ring(4, 0.85, 5.5, 0.95, 0.1);
  list.push({ x: 0, y: 6, z: 0, r: 0.8, shift: 0.1 }, { x: 0, y: 4.3, z: 0, r: 1.9 });
  return list;
};

/** Lights among the blossoms: what the tree has its name from. */
const lights = (crownLobes: readonly Lobe[]): Pile => {
  const pile = new Pile();
  const next = random(77);
  for (let i = 0; i < 52; i++) {
    const lobe = crownLobes[i % (crownLobes.length - 2)]!;
    // Outwards from the tree's middle, and a little up or down.
    const a = Math.atan2(lobe.x, lobe.z) + (next() - 0.5) * 1.6;
    const lift = -0.5 + next() * 1.2;
    const far = lobe.r * 1.02 * Math.sqrt(Math.max(0.2, 1 - lift * lift));
    const p = new Vector3(lobe.x + Math.sin(a) * far, lobe.y + lobe.r * lift, lobe.z + Math.cos(a) * far);
    pile.lamps.push({ position: p, colour: [1, 0.82, 0.6], size: 0.3, reach: 0.9 });
  }
  return pile;
};

export const lightTree = (): Pile => {
  const tree = new Pile().place(planter()).place(trunk());
  const blossoms = lobes();
  tree
    .place(lights(blossoms))
    .add(crown(blossoms, { base: "#ec9d9c", top: "#fff0e2", detail: 14, melt: 0.42, bumps: 0.05, waves: 1.5 }));
  for (let i = 0; i < 14; i++) {
    const a = (i / 14) * Math.PI * 2 + 0.2;
    const r = 1.5 + (i % 3) * 0.55;
    const y = 2.86 - (i % 2) * 0.42;
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r];
    tree.place(lantern(paper[i % paper.length]!, 1.3), { x, y, z, scale: 0.68 });
    tree.add(cord(x, y + 1.2, z, 1.2));
  }
  return new Pile().place(tree, spot);
};
