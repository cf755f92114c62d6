/** Small drawings beside the words of a slide: things of the square. Each fills a square of 2 by 2 around the origin. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import { palette } from "./palette.ts";

type Pen = SKRSContext2D;
type Ornament = (pen: Pen) => void;

const disc = (pen: Pen, x: number, y: number, r: number, colour: string): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.fill();
};

const stroke = (pen: Pen, colour: string, width: number, draw: () => void): void => {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  draw();
  pen.stroke();
};

const box = (pen: Pen, colour: string, [x, y, w, h]: readonly [number, number, number, number], r: number): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, h, r);
  pen.fill();
};

/** The stage: arches within arches, and a rising sun. */
const arches: Ornament = (pen) => {
  const colours = [palette.coral, palette.pink, palette.mustard, palette.sage, palette.blue, palette.lilac];
  for (const [i, colour] of colours.entries()) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(0, 0.7, 1 - i * 0.12, Math.PI, 0);
    pen.fill();
  }
  pen.fillStyle = palette.cream;
  pen.beginPath();
  pen.arc(0, 0.7, 0.28, Math.PI, 0);
  pen.fill();
  pen.fillStyle = palette.coral;
  pen.beginPath();
  pen.arc(0, 0.7, 0.17, Math.PI, 0);
  pen.fill();
  stroke(pen, palette.wood, 0.05, () => {
    pen.moveTo(-1, 0.72);
    pen.lineTo(1, 0.72);
  });
};

/** Two who talk. */
const bubbles: Ornament = (pen) => {
  const bubble = (colour: string, [x, y, w, h]: readonly [number, number, number, number], tail: number) => {
    box(pen, colour, [x, y, w, h], h / 2);
    pen.beginPath();
    pen.moveTo(tail, y + h - 0.12);
    pen.lineTo(tail + 0.22, y + h - 0.12);
    pen.lineTo(tail, y + h + 0.18);
    pen.fill();
  };
  bubble(palette.sage, [-0.95, -0.75, 1.4, 0.7], -0.6);
  bubble(palette.coral, [-0.4, 0.1, 1.35, 0.62], 0.4);
  for (const x of [-0.55, -0.25, 0.05]) disc(pen, x, -0.4, 0.07, palette.light);
  for (const x of [0, 0.28, 0.56]) disc(pen, x, 0.41, 0.06, palette.light);
};

/** Two cups of tea. */
const cups: Ornament = (pen) => {
  const cup = (x: number, colour: string) => {
    stroke(pen, colour, 0.08, () => pen.arc(x + 0.36, 0.32, 0.15, -Math.PI / 2, Math.PI / 2));
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x - 0.36, 0.05);
    pen.lineTo(x + 0.36, 0.05);
    pen.bezierCurveTo(x + 0.36, 0.75, x + 0.2, 0.75, x, 0.75);
    pen.bezierCurveTo(x - 0.2, 0.75, x - 0.36, 0.75, x - 0.36, 0.05);
    pen.fill();
    for (const [i, dx] of [-0.12, 0.12].entries())
      stroke(pen, palette.sand, 0.05, () => {
        pen.moveTo(x + dx, -0.12);
        pen.bezierCurveTo(x + dx + 0.14, -0.3, x + dx - 0.14, -0.4, x + dx, -0.6 + i * 0.08);
      });
  };
  cup(-0.5, palette.blue);
  cup(0.48, palette.coral);
  stroke(pen, palette.wood, 0.06, () => {
    pen.moveTo(-1, 0.82);
    pen.lineTo(1, 0.82);
  });
};

/** Two beside each other on a bench. */
const beans: Ornament = (pen) => {
  const bean = (x: number, coat: string, hair: string) => {
    box(pen, coat, [x - 0.3, -0.08, 0.6, 0.7], 0.28);
    disc(pen, x, -0.32, 0.34, "#ffe3cb");
    pen.fillStyle = hair;
    pen.beginPath();
    pen.arc(x, -0.36, 0.35, Math.PI * 1.02, -0.06);
    pen.quadraticCurveTo(x, -0.55, x - 0.34, -0.34);
    pen.fill();
    for (const dx of [-0.11, 0.11]) disc(pen, x + dx, -0.27, 0.035, palette.text);
    for (const dx of [-0.2, 0.2]) disc(pen, x + dx, -0.18, 0.05, palette.pink);
    stroke(pen, palette.text, 0.025, () => pen.arc(x, -0.2, 0.06, 0.2 * Math.PI, 0.8 * Math.PI));
  };
  bean(-0.4, palette.sage, palette.bark);
  bean(0.4, palette.mustard, palette.text);
  box(pen, palette.wood, [-0.95, 0.5, 1.9, 0.14], 0.07);
  for (const x of [-0.75, 0.65]) box(pen, palette.bark, [x, 0.62, 0.1, 0.3], 0.04);
};

/** A branch with leaves. */
const sprig: Ornament = (pen) => {
  stroke(pen, palette.wood, 0.06, () => {
    pen.moveTo(-0.5, 0.9);
    pen.bezierCurveTo(-0.25, 0.3, 0.1, -0.1, 0.45, -0.85);
  });
  const leaf = (x: number, y: number, turn: number, colour: string) => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(turn);
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.bezierCurveTo(0.2, -0.22, 0.5, -0.2, 0.62, 0);
    pen.bezierCurveTo(0.5, 0.2, 0.2, 0.22, 0, 0);
    pen.fill();
    pen.restore();
  };
  leaf(-0.3, 0.5, -0.1, palette.sage);
  leaf(-0.24, 0.4, -2.5, "#b7cf8f");
  leaf(0, 0.05, 0, "#b7cf8f");
  leaf(0.05, -0.02, -2.4, palette.sage);
  leaf(0.28, -0.45, -0.15, palette.sage);
  leaf(0.32, -0.52, -2.3, "#b7cf8f");
  disc(pen, 0.47, -0.88, 0.12, palette.coral);
};

/** A lantern, lit. */
const lantern: Ornament = (pen) => {
  const glow = pen.createRadialGradient(0, 0.1, 0.1, 0, 0.1, 1);
  glow.addColorStop(0, "rgba(242, 196, 109, 0.55)");
  glow.addColorStop(1, "rgba(242, 196, 109, 0)");
  pen.fillStyle = glow;
  pen.fillRect(-1, -1, 2, 2);
  stroke(pen, palette.bark, 0.05, () => {
    pen.moveTo(0, -0.95);
    pen.lineTo(0, -0.6);
  });
  box(pen, palette.bark, [-0.3, -0.64, 0.6, 0.13], 0.06);
  box(pen, palette.mustard, [-0.48, -0.53, 0.96, 1.15], 0.42);
  box(pen, "#ffe9b8", [-0.24, -0.36, 0.48, 0.82], 0.22);
  for (const y of [-0.25, 0.05, 0.35])
    stroke(pen, palette.wood, 0.03, () => {
      pen.moveTo(-0.47, y);
      pen.quadraticCurveTo(0, y + 0.08, 0.47, y);
    });
  box(pen, palette.bark, [-0.26, 0.58, 0.52, 0.12], 0.06);
};

const inTurn: readonly Ornament[] = [bubbles, beans, sprig, cups, lantern];

/** The ornament of a slide: the stage for the first and the last, the others in turn. */
export const ornamentOf = (index: number, length: number): Ornament =>
  index === 0 || index === length - 1 ? arches : inTurn[(index - 1) % inTurn.length]!;

/** Draw an ornament with its middle at (x, y), `size` wide. */
export const place = (pen: Pen, ornament: Ornament, x: number, y: number, size: number): void => {
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 2, size / 2);
  ornament(pen);
  pen.restore();
};
