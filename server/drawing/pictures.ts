/** Writes a drawn slide at several sizes. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { DECK } from "../../shared/events/office.ts";
import { slideName } from "./job.ts";

/** Of WebP: letters stay sharp, a slide of text is 20 to 60 KB. */
const QUALITY = 82;

/** Half the size at a time at most, or thin lines vanish. */
const smaller = (from: Canvas, width: number): Canvas => {
  const height = Math.max(1, Math.round((from.height * width) / from.width));
  const to = createCanvas(width, height);
  const pen = to.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(from, 0, 0, width, height);
  return to;
};

/** Slide `index` into the folder, at each width; never larger than it was drawn. */
export const writeSlide = async (drawn: Canvas, out: string, index: number): Promise<void> => {
  let canvas = drawn;
  for (const width of DECK.widths.toReversed()) {
    if (canvas.width > width) canvas = smaller(canvas, width);
    await writeFile(join(out, slideName(index, width)), await canvas.encode("webp", QUALITY));
  }
};
