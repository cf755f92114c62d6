/** What the pictures are put together from: skies, ground, trees, people. Lengths in pixels; `x` is a thing's middle, `y` where it stands. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import { palette } from "../../server/drawing/palette.ts";

export type Pen = SKRSContext2D;
type Colour = string;

export const disc = (pen: Pen, x: number, y: number, r: number, colour: Colour): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.fill();
};
export const box = (pen: Pen, x: number, y: number, w: number, h: number, r: number, colour: Colour): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, h, r);
  pen.fill();
};

/** The whole sheet, from the first colour at the top to the last at the bottom. */
export const sky = (pen: Pen, w: number, h: number, colours: readonly Colour[]): void => {
  const light = pen.createLinearGradient(0, 0, 0, h);
  for (const [i, colour] of colours.entries()) light.addColorStop(i / (colours.length - 1), colour);
  pen.fillStyle = light;
  pen.fillRect(0, 0, w, h);
};

/** A round light in the air, and its glow. */
export const glow = (pen: Pen, x: number, y: number, r: number, colour: Colour): void => {
  const light = pen.createRadialGradient(x, y, r * 0.3, x, y, r * 2.6);
  light.addColorStop(0, colour);
  light.addColorStop(1, `${colour}00`);
  pen.fillStyle = light;
  pen.fillRect(x - r * 2.6, y - r * 2.6, r * 5.2, r * 5.2);
  disc(pen, x, y, r, colour);
};

/** Ground that rises softly to the middle; its rim is at `y`. */
export const hill = (pen: Pen, w: number, h: number, y: number, colour: Colour, lift = 60): void => {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, h);
  pen.lineTo(0, y + lift);
  pen.quadraticCurveTo(w / 2, y - lift, w, y + lift);
  pen.lineTo(w, h);
  pen.fill();
};

export const tree = (pen: Pen, x: number, y: number, size: number, leaf: Colour): void => {
  box(pen, x - size * 0.07, y - size * 0.5, size * 0.14, size * 0.5, size * 0.06, palette.bark);
  disc(pen, x - size * 0.22, y - size * 0.62, size * 0.24, leaf);
  disc(pen, x + size * 0.22, y - size * 0.6, size * 0.22, leaf);
  disc(pen, x, y - size * 0.82, size * 0.3, leaf);
};

export const cloud = (pen: Pen, x: number, y: number, size: number, colour: Colour = "#fffaf0"): void => {
  box(pen, x - size, y - size * 0.3, size * 2, size * 0.6, size * 0.3, colour);
  disc(pen, x - size * 0.35, y - size * 0.3, size * 0.42, colour);
  disc(pen, x + size * 0.3, y - size * 0.36, size * 0.5, colour);
};

interface Pose {
  readonly coat: Colour;
  readonly hair: Colour;
  /** Where the eyes look: -1 to the left, 1 to the right. */
  readonly looks?: number;
  readonly sits?: boolean;
  /** Which hands are raised. */
  readonly waves?: "left" | "right";
  /** Not quite well: eyes down, no smile. */
  readonly isLow?: boolean;
}

/** Coats and hair of those who are met in the pictures. */
export const people = [
  { coat: palette.coral, hair: "#6b4a3a" },
  { coat: palette.sage, hair: "#3f3a44" },
  { coat: palette.blue, hair: "#8a5a3c" },
  { coat: palette.mustard, hair: "#d9d2cc" },
  { coat: palette.lilac, hair: "#4a3a32" },
] as const;

/** Somebody of the square: bean coat, round head, dot eyes, coral cheeks. `size` is the whole height. */
export const person = (pen: Pen, x: number, y: number, size: number, pose: Pose): void => {
  const { coat, hair, looks = 0, sits = false, waves, isLow = false } = pose;
  const tall = sits ? size * 0.82 : size;
  const r = size * 0.25;
  const neck = y - tall + r * 1.9;
  pen.fillStyle = "#6d4a3c2e";
  pen.beginPath();
  pen.ellipse(x, y, size * 0.28, size * 0.06, 0, 0, 2 * Math.PI);
  pen.fill();
  const arm = (side: number, isUp: boolean) => {
    pen.strokeStyle = coat;
    pen.lineWidth = size * 0.1;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(x + side * size * 0.17, neck + size * 0.14);
    pen.lineTo(x + side * size * 0.3, isUp ? neck - size * 0.08 : neck + size * 0.34);
    pen.stroke();
    disc(pen, x + side * size * 0.3, isUp ? neck - size * 0.1 : neck + size * 0.35, size * 0.05, "#fbd9bd");
  };
  arm(-1, waves === "left");
  arm(1, waves === "right");
  box(pen, x - size * 0.22, neck, size * 0.44, y - neck, size * 0.18, coat);
  const head = y - tall + r;
  disc(pen, x, head - r * 0.12, r * 1.05, hair);
  disc(pen, x + looks * r * 0.08, head + r * 0.1, r * 0.92, "#fbd9bd");
  pen.fillStyle = hair;
  pen.beginPath();
  pen.ellipse(x, head - r * 0.62, r * 0.92, r * 0.44, 0, 0, 2 * Math.PI);
  pen.fill();
  const eye = head + (isLow ? r * 0.3 : r * 0.14);
  for (const side of [-1, 1]) {
    const at = x + side * r * 0.34 + looks * r * 0.22;
    disc(pen, at, eye, r * 0.09, "#5a3f3a");
    disc(pen, x + side * r * 0.56 + looks * r * 0.16, eye + r * 0.26, r * 0.14, "#f2a58d99");
  }
  pen.strokeStyle = "#5a3f3a";
  pen.lineWidth = r * 0.07;
  pen.beginPath();
  const mouth = x + looks * r * 0.22;
  if (isLow) {
    pen.moveTo(mouth - r * 0.12, eye + r * 0.36);
    pen.lineTo(mouth + r * 0.12, eye + r * 0.36);
  } else pen.arc(mouth, eye + r * 0.2, r * 0.18, 0.25, Math.PI - 0.25);
  pen.stroke();
};

/** `x` is the middle of its seat. */
export const bench = (pen: Pen, x: number, y: number, width: number): void => {
  for (const side of [-1, 1]) box(pen, x + side * width * 0.4 - 9, y - 40, 18, 44, 6, palette.bark);
  box(pen, x - width / 2, y - 62, width, 26, 12, palette.wood);
};

/** A lantern that hangs from `y`. */
export const lamp = (pen: Pen, x: number, y: number, size: number, colour: Colour): void => {
  pen.strokeStyle = palette.bark;
  pen.lineWidth = size * 0.06;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x, y + size * 0.4);
  pen.stroke();
  glow(pen, x, y + size * 0.85, size * 0.42, colour);
  box(pen, x - size * 0.2, y + size * 0.36, size * 0.4, size * 0.12, size * 0.05, palette.bark);
};

/** Something said, or thought of: a soft bubble whose tail points at `to`. */
export const bubble = (pen: Pen, x: number, y: number, w: number, h: number, to: readonly [number, number]): void => {
  pen.fillStyle = palette.light;
  pen.beginPath();
  pen.moveTo(x + w * 0.4, y + h - 8);
  pen.lineTo(to[0], to[1]);
  pen.lineTo(x + w * 0.58, y + h - 8);
  pen.fill();
  box(pen, x, y, w, h, Math.min(w, h) * 0.4, palette.light);
};
export const dots = (pen: Pen, x: number, y: number, colour: Colour = palette.wood): void => {
  for (const i of [-1, 0, 1]) disc(pen, x + i * 26, y, 8, colour);
};
