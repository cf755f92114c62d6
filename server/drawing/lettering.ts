/** Writes text into a box: as large as it fits, in lines that break well. */
import type { SKRSContext2D } from "@napi-rs/canvas";
import { type Family, fontOf } from "./fonts.ts";
import { balanced, wrap } from "./wrap.ts";

export const setFont = (pen: SKRSContext2D, family: Family, size: number): void => {
  pen.font = fontOf(family, size);
};

/** The wide tilde, which Windows types, has no shape in the round font; the wave dash, which it means, has. */
const writable = (text: string): string => text.replaceAll("～", "〜");

/** No line of so few letters ends a paragraph. */
const LONELY = 4;

/** Lines of a text at a size; those of a title are about as long as each other. */
export const linesOf = (
  pen: SKRSContext2D,
  family: Family,
  size: number,
  text: string,
  width: number,
  isTitle = false,
): string[] => {
  setFont(pen, family, size);
  const measure = (part: string) => pen.measureText(part).width;
  const lines = wrap(writable(text), width, measure);
  const isLonely = lines.length > 1 && lines.at(-1)!.length < LONELY;
  return isTitle || isLonely ? balanced(writable(text), width, measure) : lines;
};

/** The largest of these sizes at which `fits` says yes, else the last. */
export const largest = (sizes: readonly number[], fits: (size: number) => boolean): number =>
  sizes.find(fits) ?? sizes.at(-1)!;

/** Lines, at most so many; what is left out is marked. */
export const cut = (lines: readonly string[], most: number): string[] =>
  lines.length <= most ? [...lines] : [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, -1)}…`];
