/**
 * Draws the posters, the stills of the video corner and the pictures of the stands into assets/campaign, as WebP. Run by hand (`npm run pictures`) when a drawing
 * changes; what comes of it is committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadFonts } from "../../server/drawing/fonts.ts";
import { drawPoster, posters } from "./posters.ts";
import { standPictures } from "./stands.ts";
import { drawStill, stills } from "./stories.ts";

const QUALITY = 84;
const campaign = fileURLToPath(new URL("../campaign/", import.meta.url));

loadFonts(
  Object.values(posters)
    .map(({ title, line }) => title + line)
    .join(""),
);
for (const folder of ["posters", "videos"]) mkdirSync(campaign + folder, { recursive: true });
for (const [name, poster] of Object.entries(posters))
  writeFileSync(`${campaign}posters/${name}.webp`, drawPoster(poster).toBuffer("image/webp", QUALITY));
for (const [name, draw] of Object.entries(stills))
  writeFileSync(`${campaign}videos/${name}.webp`, drawStill(draw).toBuffer("image/webp", QUALITY));
for (const [name, draw] of Object.entries(standPictures))
  writeFileSync(`${campaign}stands/${name}.webp`, drawStill(draw).toBuffer("image/webp", QUALITY));
