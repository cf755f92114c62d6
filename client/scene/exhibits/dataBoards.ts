/** What is painted on the two boards of the data corner: how many of a hundred, and the columns by year. */
import { ahead } from "../../../shared/walk/geometry.ts";
import { dataBoards } from "../../../shared/walk/map.ts";
import type { SurveyYear } from "../../../shared/exhibits/data.schema.ts";
import { wrapped } from "../wrapped.ts";
import type { Cell, Spot } from "./panels.ts";

/** On the face of each board; see assets/models/parts/boards.ts. */
export const dataSpots: readonly Spot[] = dataBoards.map((board) => ({
  ...ahead(board, board.yaw, 0.085),
  y: 1.35,
  yaw: board.yaw,
  width: 1.44,
  height: 1.04,
}));

const INK = "#5c4034";
const GLOW = "#d9663f";
/** Most years that stand side by side: the newest ones. */
const YEARS = 6;

const paper = (c: CanvasRenderingContext2D, { x, y, width, height }: Cell): void => {
  c.fillStyle = "#fff8ea";
  c.beginPath();
  c.roundRect(x + 2, y + 2, width - 4, height - 4, 26);
  c.fill();
  c.textBaseline = "middle";
  c.textAlign = "center";
  c.fillStyle = INK;
};

interface Share {
  readonly of: string;
  readonly people: string;
  readonly say: string;
  /** A CSS font family. */
  readonly font: string;
}

/** "Of 100 people, 39 ...": the number large. */
export const paintShare = (c: CanvasRenderingContext2D, cell: Cell, { of, people, say, font }: Share): void => {
  const { x, y, width, height } = cell;
  paper(c, cell);
  const middle = x + width / 2;
  c.font = `700 ${height * 0.12}px ${font}`;
  c.fillText(of, middle, y + height * 0.16, width - 40);
  c.fillStyle = GLOW;
  c.font = `700 ${height * 0.34}px ${font}`;
  c.fillText(people, middle, y + height * 0.45, width - 40);
  c.fillStyle = INK;
  c.font = `700 ${height * 0.095}px ${font}`;
  const lines = wrapped(c, say, width - 60, 2);
  for (const [i, line] of lines.entries()) c.fillText(line, middle, y + height * (0.76 + i * 0.13), width - 40);
};

/** A column for each year, the oldest first, its share above it. */
export const paintYears = (
  c: CanvasRenderingContext2D,
  cell: Cell,
  { years, title, font }: { readonly years: readonly SurveyYear[]; readonly title: string; readonly font: string },
): void => {
  const { x, y, width, height } = cell;
  paper(c, cell);
  c.font = `700 ${height * 0.09}px ${font}`;
  c.fillText(title, x + width / 2, y + height * 0.11, width - 40);
  const shown = years.slice(0, YEARS).toReversed();
  const step = (width - 50) / shown.length;
  const [foot, tall] = [y + height * 0.86, height * 0.58];
  for (const [i, { year, total }] of shown.entries()) {
    const left = x + 25 + i * step;
    const high = (Math.min(100, total) / 50) * tall * 0.9;
    c.fillStyle = i === shown.length - 1 ? GLOW : "#eeb27f";
    c.beginPath();
    c.roundRect(left + step * 0.2, foot - high, step * 0.6, high, [10, 10, 0, 0]);
    c.fill();
    c.fillStyle = INK;
    c.font = `700 ${height * 0.075}px ${font}`;
    c.fillText(String(total), left + step / 2, foot - high - height * 0.05, step);
    c.fillText(String(year), left + step / 2, foot + height * 0.065, step);
  }
};
