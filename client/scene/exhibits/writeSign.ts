import type { Cell } from "./panels.ts";

interface Sign {
  readonly words: string;
  readonly ground: string;
  readonly ink: string;
  /** A CSS font family. */
  readonly font: string;
}

/** One line on a rounded ground, as large as it fits. */
export const writeSign = (c: CanvasRenderingContext2D, cell: Cell, { words, ground, ink, font }: Sign): void => {
  const { x, y, width, height } = cell;
  const room = width - height * 0.7;
  c.fillStyle = ground;
  c.beginPath();
  c.roundRect(x + 2, y + 2, width - 4, height - 4, height * 0.28);
  c.fill();
  c.font = `700 ${height * 0.58}px ${font}`;
  const size = Math.min(height * 0.58, (height * 0.58 * room) / Math.max(1, c.measureText(words).width));
  c.font = `700 ${size}px ${font}`;
  c.textAlign = "center";
  c.textBaseline = "middle";
  c.fillStyle = ink;
  c.fillText(words, x + width / 2, y + height * 0.53, room);
};
