/**
 * Plays the concert garden's own piece into assets/campaign/concert, as MP3, which every browser plays. Run by hand (`npm run
 * concert`) when the piece changes; what comes of it is committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Mp3Encoder } from "@breezystack/lamejs";
import { perform, RATE } from "./synth.ts";

const KILOBITS = 96;
/** Samples of an MP3 frame. */
const FRAME = 1152;

const [left, right] = perform().map((side) => Int16Array.from(side, (value) => Math.round(value * 32_767)));
const encoder = new Mp3Encoder(2, RATE, KILOBITS);
const parts: Int8Array[] = [];
for (let at = 0; at < left!.length; at += FRAME)
  parts.push(encoder.encodeBuffer(left!.subarray(at, at + FRAME), right!.subarray(at, at + FRAME)));
parts.push(encoder.flush());
const folder = fileURLToPath(new URL("../campaign/concert/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}afternoon-in-the-sun.mp3`,
  Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length))),
);
