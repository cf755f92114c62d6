/** Draws a slide of a course pack: few words, large, on warm paper, with something of the square beside them. */
import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { PackSlide } from "../../shared/events/pack.ts";
import { cut, largest, linesOf, setFont } from "./lettering.ts";
import { ornamentOf, place } from "./ornaments.ts";
import { palette } from "./palette.ts";

const WIDTH = 1920;
const HEIGHT = 1080;
const MARGIN = 130;
/** The words end here, the ornament begins. */
const WORDS = 1330;
const FOOT = HEIGHT - 64;
/** Between two points, and between two lines of one, as parts of the letters' size. */
const GAP = 0.72;
const LEADING = 1.42;

const sizes = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((from - to) / 2) + 1 }, (_, i) => from - 2 * i);

const paper = (pen: SKRSContext2D): void => {
  const light = pen.createLinearGradient(0, 0, 0, HEIGHT);
  light.addColorStop(0, palette.light);
  light.addColorStop(1, "#ffeed8");
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  // Hills far away, below the words.
  for (const [colour, x, y, r] of [
    ["#fde8cd", 420, HEIGHT + 760, 900],
    ["#fbe0c4", 1620, HEIGHT + 640, 860],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, r, 0, 2 * Math.PI);
    pen.fill();
  }
};

const foot = (pen: SKRSContext2D, title: string, index: number, length: number): void => {
  setFont(pen, "text", 28);
  pen.fillStyle = palette.soft;
  pen.textAlign = "left";
  pen.fillText(cut(linesOf(pen, "text", 28, title, WORDS), 1)[0] ?? "", MARGIN, FOOT);
  pen.textAlign = "right";
  pen.fillText(`${index + 1} / ${length}`, WIDTH - MARGIN, FOOT);
  pen.textAlign = "left";
};

const underline = (pen: SKRSContext2D, y: number): void => {
  pen.fillStyle = palette.coral;
  pen.beginPath();
  pen.roundRect(MARGIN, y, 132, 12, 6);
  pen.fill();
};

const write = (pen: SKRSContext2D, lines: readonly string[], x: number, top: number, size: number): number => {
  for (const [i, line] of lines.entries()) pen.fillText(line, x, top + size + i * size * LEADING);
  return top + lines.length * size * LEADING;
};

interface Point {
  readonly isPoint: boolean;
  readonly text: string;
}
const pointsOf = (lines: readonly string[]): Point[] =>
  lines.map((line) => ({ isPoint: line.startsWith("- "), text: line.replace(/^- /, "") }));

const heightOf = (pen: SKRSContext2D, points: readonly Point[], size: number): number =>
  points.reduce((sum, { isPoint, text }) => {
    const lines = linesOf(pen, "text", size, text, WORDS - MARGIN - (isPoint ? size : 0));
    return sum + lines.length * size * LEADING + size * GAP;
  }, -size * GAP);

const writePoints = (pen: SKRSContext2D, points: readonly Point[], from: number, to: number): void => {
  const size = largest(sizes(62, 30), (one) => heightOf(pen, points, one) <= to - from);
  // A few points stand a little apart from their title, many begin right below it.
  let top = from + Math.min(70, Math.max(0, (to - from - heightOf(pen, points, size)) / 4));
  for (const { isPoint, text } of points) {
    const indent = isPoint ? size : 0;
    const lines = linesOf(pen, "text", size, text, WORDS - MARGIN - indent);
    if (isPoint) {
      pen.fillStyle = palette.sage;
      pen.beginPath();
      pen.arc(MARGIN + size * 0.3, top + size * 0.66, size * 0.19, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.fillStyle = palette.text;
    setFont(pen, "text", size);
    top = write(pen, lines, MARGIN + indent, top, size) + size * GAP;
  }
};

/** One slide, 1920 by 1080; `title` is the pack's, for the foot. */
export const drawSlide = ({ title, lines }: PackSlide, index: number, length: number, pack: string): Canvas => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  paper(pen);
  const isOpening = index === 0 || lines.length === 0;
  const [most, least] = isOpening ? [124, 64] : [84, 52];
  const size = largest(sizes(most, least), (one) => linesOf(pen, "title", one, title, WORDS, true).length <= 2);
  const titleLines = linesOf(pen, "title", size, title, isOpening ? WORDS - MARGIN : WIDTH - 2 * MARGIN, true);
  const points = pointsOf(lines);
  const block = titleLines.length * size * 1.3 + 40;
  const openingTop = Math.max(150, (HEIGHT - block - (points.length > 0 ? points.length * 100 : 0)) / 2 - 40);
  let top = isOpening ? openingTop : 92;
  pen.fillStyle = palette.text;
  setFont(pen, "title", size);
  for (const line of titleLines) {
    pen.fillText(line, MARGIN, top + size);
    top += size * 1.3;
  }
  underline(pen, top + 14);
  writePoints(pen, points, top + 66, FOOT - 70);
  const ornament = ornamentOf(index, length);
  if (isOpening) place(pen, ornament, 1600, 600, 460);
  else place(pen, ornament, 1615, 740, 330);
  foot(pen, pack, index, length);
  return canvas;
};
