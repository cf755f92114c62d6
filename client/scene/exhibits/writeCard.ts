import { wrapped } from "../wrapped.ts";
import type { Cell } from "./panels.ts";

interface Card {
  /** A short thing above: a number. */
  readonly head: string;
  readonly words: string;
  /** A CSS font family. */
  readonly font: string;
}

/** Most lines, and how large they are in parts of the card's height. */
const LINES = 3;
const LINE = 0.155;

/** In as few lines as the width asks for, all about as long. */
const evenly = (c: CanvasRenderingContext2D, words: string, width: number): string[] => {
  const { length } = wrapped(c, words, width, LINES);
  for (let narrow = c.measureText(words).width / length; narrow < width; narrow += 8) {
    const lines = wrapped(c, words, narrow, LINES + 1);
    if (lines.length <= length) return lines;
  }
  return wrapped(c, words, width, LINES);
};

/** A pale card with a number in a ring, and a few words in lines below it. */
export const writeCard = (
  c: CanvasRenderingContext2D,
  { x, y, width, height }: Cell,
  { head, words, font }: Card,
): void => {
  c.fillStyle = "#fff6e4";
  c.beginPath();
  c.roundRect(x + 2, y + 2, width - 4, height - 4, 22);
  c.fill();
  c.strokeStyle = "#e2a58a";
  c.lineWidth = 5;
  c.stroke();
  c.textAlign = "center";
  c.textBaseline = "middle";
  const middle = x + width / 2;
  c.beginPath();
  c.arc(middle, y + height * 0.22, height * 0.13, 0, Math.PI * 2);
  c.fillStyle = "#c9654d";
  c.fill();
  c.fillStyle = "#ffffff";
  c.font = `700 ${height * 0.17}px ${font}`;
  c.fillText(head, middle, y + height * 0.23);
  c.fillStyle = "#5c4034";
  c.font = `700 ${height * LINE * 0.86}px ${font}`;
  const lines = evenly(c, words, width - 32);
  const top = height * 0.66 - ((lines.length - 1) * height * LINE) / 2;
  for (const [i, line] of lines.entries()) c.fillText(line, middle, y + top + i * height * LINE, width - 24);
};
