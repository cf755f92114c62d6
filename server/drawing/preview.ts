/** Draws the picture that a shared link shows: what, when, where. */
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Preview } from "./job.ts";
import { cut, largest, linesOf, setFont } from "./lettering.ts";
import { ornamentOf, place } from "./ornaments.ts";
import { palette } from "./palette.ts";

/** As the large networks show it. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 84;
const WORDS = WIDTH - 2 * MARGIN;
const TITLE_SIZES = [84, 76, 68, 60, 52, 46];

/** A title may hold anything that fits eighty letters; here it is drawn, never read as anything but letters. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();

export const drawPreview = ({ title, lines, house }: Preview): Canvas => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  const light = pen.createLinearGradient(0, 0, 0, HEIGHT);
  light.addColorStop(0, palette.light);
  light.addColorStop(1, "#ffe9d2");
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#fbdcbc";
  pen.beginPath();
  pen.arc(WIDTH - 210, HEIGHT + 560, 700, 0, 2 * Math.PI);
  pen.fill();
  place(pen, ornamentOf(0, 1), WIDTH - 210, HEIGHT - 170, 250);

  const words = plain(title);
  const size = largest(TITLE_SIZES, (one) => linesOf(pen, "title", one, words, WORDS, true).length <= 2);
  const titleLines = cut(linesOf(pen, "title", size, words, WORDS, true), 3);
  pen.fillStyle = palette.text;
  setFont(pen, "title", size);
  let y = 76 + size;
  for (const line of titleLines) {
    pen.fillText(line, MARGIN, y);
    y += size * 1.28;
  }
  pen.fillStyle = palette.coral;
  pen.beginPath();
  pen.roundRect(MARGIN, y - size * 0.78, 108, 10, 5);
  pen.fill();
  y = Math.max(y + 24, 330);
  pen.fillStyle = palette.text;
  for (const line of lines) {
    const [first = ""] = cut(linesOf(pen, "text", 42, plain(line), WORDS), 1);
    pen.fillText(first, MARGIN, y);
    y += 64;
  }
  pen.fillStyle = palette.soft;
  const [named = ""] = cut(linesOf(pen, "text", 32, plain(house), WORDS - 260), 1);
  pen.fillText(named, MARGIN, HEIGHT - 62);
  return canvas;
};
