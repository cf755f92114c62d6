/** What is painted for the booths and for events: a plaque for each booth, hanging on its cords, and two boards on posts. */
import type { BoothState } from "../../../shared/consult/views.ts";
import { wrapped } from "../wrapped.ts";

/** The sheet that all of them share, pixels: the plaques in two columns, and the boards below them. */
export const SHEET = { width: 1024, height: 1536 } as const;
const PLAQUE = { width: 512, height: 128, columns: 2 } as const;
const BOARD = { y: 512, width: 1024, height: 512 } as const;

/** Where something lies on the sheet, in parts of it, from its lower left corner. */
export type Cell = readonly [left: number, bottom: number, width: number, height: number];

const cell = (x: number, y: number, width: number, height: number): Cell => [
  x / SHEET.width,
  1 - (y + height) / SHEET.height,
  width / SHEET.width,
  height / SHEET.height,
];
const plaqueAt = (i: number) => ({
  x: (i % PLAQUE.columns) * PLAQUE.width,
  y: Math.floor(i / PLAQUE.columns) * PLAQUE.height,
});
export const plaqueCell = (i: number): Cell => {
  const { x, y } = plaqueAt(i);
  return cell(x, y, PLAQUE.width, PLAQUE.height);
};
const boardY = (i: number): number => BOARD.y + i * BOARD.height;
/** The boards: that of the booths, then that of events. */
export const boardCell = (i: number): Cell => cell(0, boardY(i), BOARD.width, BOARD.height);

interface Board {
  readonly title: string;
  /** The first the largest; empty ones are left out. */
  readonly lines: readonly string[];
}

export interface BoothPainting {
  /** The words of each booth, by its number in the map; null hangs no plaque. */
  readonly plaques: readonly ({ readonly state: BoothState; readonly words: string } | null)[];
  readonly boards: readonly Board[];
  /** A CSS font family. */
  readonly font: string;
}

const INK = "#5c4034";
const SOFT = "#7b5f50";
/** Each state has its sign as well as its colour: a ring, a drawn curtain, a moon. */
const MARKS: Readonly<Record<BoothState, string>> = { free: "#6f9a68", "in-use": "#d4694f", closed: "#8b7a9e" };

const mark = (c: CanvasRenderingContext2D, state: BoothState, x: number, y: number): void => {
  c.strokeStyle = c.fillStyle = MARKS[state];
  c.lineWidth = 9;
  c.beginPath();
  if (state === "free") c.arc(x, y, 19, 0, Math.PI * 2);
  else if (state === "closed") {
    c.arc(x, y, 21, 0.6, Math.PI * 2 - 0.6);
    c.arc(x + 11, y, 16, Math.PI * 2 - 0.9, 0.9, true);
    c.fill();
    return;
  } else for (const fold of [-18, -6, 6, 18]) c.roundRect(x + fold - 4, y - 22, 8, 44, 4);
  if (state === "in-use") c.fill();
  else c.stroke();
};

const planks = (c: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, radius: number): void => {
  for (const [inset, colour] of [
    [0, "#c99467"],
    [5, "#e4b788"],
    [13, "#fff4e0"],
  ] as const) {
    c.fillStyle = colour;
    c.beginPath();
    c.roundRect(x + inset, y + inset, w - inset * 2, h - inset * 2, radius - inset / 2);
    c.fill();
  }
};

const plaque = (c: CanvasRenderingContext2D, i: number, state: BoothState, words: string, font: string): void => {
  const { x, y } = plaqueAt(i);
  c.strokeStyle = "#a97c55";
  c.lineWidth = 6;
  for (const cord of [110, PLAQUE.width - 110]) {
    c.beginPath();
    c.moveTo(x + cord, y);
    c.lineTo(x + cord, y + 34);
    c.stroke();
  }
  planks(c, x + 40, y + 26, PLAQUE.width - 80, 98, 32);
  c.font = `700 50px ${font}`;
  c.textAlign = "left";
  // Sign and words stand in the middle together.
  const wide = Math.min(PLAQUE.width - 220, c.measureText(words).width);
  const left = x + (PLAQUE.width - wide - 62) / 2;
  mark(c, state, left + 22, y + 76);
  c.fillStyle = INK;
  c.fillText(words, left + 62, y + 79, PLAQUE.width - 220);
};

/** A board on two posts. */
const board = (c: CanvasRenderingContext2D, i: number, { title, lines }: Board, font: string): void => {
  const { width, height } = BOARD;
  const y = boardY(i);
  c.fillStyle = "#b98a60";
  for (const x of [150, width - 150]) {
    c.beginPath();
    c.roundRect(x - 14, y + 300, 28, height - 300, 8);
    c.fill();
  }
  planks(c, 24, y + 8, width - 48, 408, 46);
  c.fillStyle = INK;
  c.textAlign = "left";
  c.font = `700 58px ${font}`;
  c.fillText(title, 76, y + 76, width - 152);
  c.fillStyle = "#e9b18f";
  c.fillRect(76, y + 116, width - 152, 4);
  let at = y + 158;
  for (const [n, words] of lines.filter((line) => line !== "").entries()) {
    c.font = `${n === 0 ? 700 : 500} 43px ${font}`;
    c.fillStyle = n === 0 ? INK : SOFT;
    for (const line of wrapped(c, words, width - 152, 2)) {
      if (at > y + 392) return;
      c.fillText(line, 76, at, width - 152);
      at += 56;
    }
  }
};

/** Paint everything anew. */
export const paintBooths = (c: CanvasRenderingContext2D, painting: BoothPainting): void => {
  c.clearRect(0, 0, SHEET.width, SHEET.height);
  c.textBaseline = "middle";
  for (const [i, one] of painting.plaques.entries()) if (one) plaque(c, i, one.state, one.words, painting.font);
  for (const [i, one] of painting.boards.entries()) board(c, i, one, painting.font);
};
