/** The campfire where people just sit together, and the pond beside it. */
import { CircleGeometry } from "three";
import { fire, pond as pondSpot } from "../../../shared/walk/map.ts";
import { paint } from "../kit/paint.ts";
import { palette } from "../kit/palette.ts";
import { at, Pile } from "../kit/pile.ts";
import { random } from "../kit/random.ts";
import { drum, pebble, turned } from "../kit/shape.ts";
import { Vector3 } from "three";

const campfire = (): Pile => {
  const pile = new Pile();
  const next = random(41);
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2;
    const stone = at(pebble(0.19 + next() * 0.05), {
      x: Math.sin(a) * 0.72,
      y: 0.1,
      z: Math.cos(a) * 0.72,
      scale: [1, 0.8, 1],
    });
    pile.add(paint(stone, "#cdb7a6", { top: "#f1e2d2", foot: 0.75 }));
  }
  pile.add(paint(new CircleGeometry(0.62, 14).rotateX(-Math.PI / 2).translate(0, 0.02, 0), "#a58471", { foot: 1 }));
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2 + 0.3;
    const stick = at(drum(0.07, 0.08, 0.95, 7), {
      x: Math.sin(a) * 0.42,
      z: Math.cos(a) * 0.42,
      y: 0.04,
      yaw: a,
      pitch: -0.62,
    });
    pile.add(paint(stick, palette.woodDark, { top: palette.woodMid, foot: 0.8 }));
  }
  const flame = (r: number, h: number, base: string, top: string, x: number, z: number): void => {
    const g = turned(
      [
        [r * 0.55, 0],
        [r, h * 0.22],
        [r * 0.72, h * 0.5],
        [r * 0.26, h * 0.82],
        [0, h],
      ],
      8,
    );
    pile.shine(paint(g.translate(x, 0.14, z), base, { foot: 1, top }));
  };
  flame(0.3, 0.95, "#ffb46a", "#ff8f6b", 0, 0);
  flame(0.2, 0.62, "#ffc978", "#ff9d6b", 0.2, 0.1);
  flame(0.18, 0.56, "#ffc978", "#ff9d6b", -0.18, 0.12);
  flame(0.18, 0.6, "#ffe0a0", "#ffc070", 0.02, 0.24);
  pile.lamps.push({ position: new Vector3(0, 0.75, 0), colour: [1, 0.72, 0.42], size: 1.5, reach: 5.6 });
  return pile;
};

const pond = (): Pile => {
  const pile = new Pile();
  const r = pondSpot.r;
  // Water shows the sky: lilac in the deep, peach towards the rim.
  const rings = [0, 0.5, 0.8, 1].map((k) => k * (r - 0.08));
  const tones = ["#a9b6de", "#bcc0e4", "#dfc8d8", "#f4d3c4"];
  for (let k = 0; k < 3; k++) {
    const g = turned(
      [
        [rings[k + 1]!, 0],
        [rings[k]!, 0],
      ],
      26,
    );
    const p = g.getAttribute("position");
    // The rim wavers a little, as ponds do. Inner and outer tone by radius, so the paint runs along y: lift it for that.
    for (let i = 0; i < p.count; i++) p.setY(i, Math.hypot(p.getX(i), p.getZ(i)) < rings[k]! + 0.01 ? 1 : 0);
    const painted = paint(g, tones[k + 1]!, { top: tones[k]!, foot: 1, from: 0, to: 1 });
    const flat = painted.getAttribute("position");
    for (let i = 0; i < flat.count; i++) flat.setY(i, -0.05);
    pile.shine(painted);
  }
  const next = random(58);
  for (let i = 0; i < 30; i++) {
    const a = (i / 30) * Math.PI * 2;
    const size = 0.2 + next() * 0.16;
    const stone = at(pebble(size), {
      x: Math.sin(a) * (r - 0.1),
      y: 0.03,
      z: Math.cos(a) * (r - 0.1),
      yaw: next() * 6,
      scale: [1.1, 0.62, 1],
    });
    pile.add(paint(stone, "#cbbba9", { top: "#f4e7d6", foot: 0.8 }));
  }
  for (let i = 0; i < 6; i++) {
    const [a, far] = [next() * 6.28, 0.5 + next() * 1.1];
    const [x, z] = [Math.sin(a) * far, Math.cos(a) * far];
    pile.add(
      paint(
        new CircleGeometry(0.2 + next() * 0.1, 9, 0.4, 5.6).rotateX(-Math.PI / 2).translate(x, -0.02, z),
        palette.leaf,
        { foot: 1 },
      ),
    );
    if (i % 2) pile.add(paint(pebble(0.085).translate(x + 0.05, 0.03, z), palette.pink, { top: "#fff0ea" }));
  }
  for (let i = 0; i < 14; i++) {
    const a = -0.9 + next() * 1.4;
    const far = r - 0.2 + next() * 0.3;
    const h = 0.6 + next() * 0.6;
    pile.add(
      paint(
        at(drum(0.012, 0.025, h, 4), { x: Math.sin(a) * far, z: Math.cos(a) * far, roll: (next() - 0.5) * 0.3 }),
        "#8fb27c",
        { top: "#d6dfa2" },
      ),
    );
  }
  return pile;
};

export const campfireAndPond = (): Pile => new Pile().place(campfire(), fire).place(pond(), pondSpot);
