/** Draws an uploaded picture anew: what was hidden in the file, such as where it was taken, does not come along. */
import { readFile } from "node:fs/promises";
import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import { drawnSize } from "./pictureLimits.ts";
import { pictureSize } from "./pictureSize.ts";
import { Undrawable } from "./job.ts";

/** A large photograph of a telephone, and no more. */
const PIXELS = 50_000_000;

/** The picture on white, upright, at most as large as the largest slide. Throws Undrawable. */
export const drawPicture = async (file: string): Promise<Canvas> => {
  const bytes = await readFile(file);
  const size = pictureSize(bytes);
  if (!size || size.width < 1 || size.height < 1) throw new Undrawable("broken");
  if (size.width * size.height > PIXELS) throw new Undrawable("too-complex");
  const image = await loadImage(bytes).catch(() => {
    throw new Undrawable("broken");
  });
  const { width, height } = drawnSize(image);
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
};
