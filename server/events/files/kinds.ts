/** What a file really is, by its first bytes, and what it may be used for. Names and declared types count for nothing. Pure. */
import type { FileUse } from "../../../shared/events/office.ts";

/** The bytes that are looked at. */
export const HEAD_BYTES = 4096;

const kinds = {
  pdf: { type: "application/pdf", ending: "pdf" },
  png: { type: "image/png", ending: "png" },
  jpeg: { type: "image/jpeg", ending: "jpg" },
  webp: { type: "image/webp", ending: "webp" },
  mp4: { type: "video/mp4", ending: "mp4" },
  m4a: { type: "audio/mp4", ending: "m4a" },
  webm: { type: "video/webm", ending: "webm" },
  mp3: { type: "audio/mpeg", ending: "mp3" },
  ogg: { type: "audio/ogg", ending: "ogg" },
  wav: { type: "audio/wav", ending: "wav" },
  vtt: { type: "text/vtt; charset=utf-8", ending: "vtt" },
} as const;
export type FileKind = keyof typeof kinds;

export const typeOf = (kind: FileKind): string => kinds[kind].type;
export const endingOf = (kind: FileKind): string => kinds[kind].ending;

/** Brands of MP4 (ISO/IEC 14496-12) that browsers play; not "qt  ", which is Apple's own. */
const brands = new Set([
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "dash",
  "M4V ",
  "MSNV",
  "f4v ",
]);

/** A frame of MPEG audio: eleven bits set, then a version, layer III, a bit rate and a sampling rate that exist. */
const isFrame = (head: Buffer): boolean => {
  const [first = 0, second = 0, third = 0] = head;
  return (
    first === 0xff &&
    (second & 0xe6) === 0xe2 &&
    (second & 0x18) !== 0x08 &&
    third >> 4 !== 15 &&
    (third & 0x0c) !== 0x0c
  );
};

/** What these first bytes are the beginning of; null: nothing that is taken. */
export const kindOf = (head: Buffer): FileKind | null => {
  const text = (from: number, to: number) => head.toString("latin1", from, to);
  if (text(0, 5) === "%PDF-") return "pdf";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 3) === "\xff\xd8\xff") return "jpeg";
  if (text(0, 4) === "RIFF") return text(8, 12) === "WEBP" ? "webp" : text(8, 12) === "WAVE" ? "wav" : null;
  if (text(4, 8) === "ftyp") return text(8, 11) === "M4A" ? "m4a" : brands.has(text(8, 12)) ? "mp4" : null;
  // Matroska's head is the same, and names another document.
  if (text(0, 4) === "\x1aE\xdf\xa3") return text(0, 64).includes("webm") ? "webm" : null;
  if (text(0, 4) === "OggS") return "ogg";
  if (text(0, 3) === "ID3" || isFrame(head)) return "mp3";
  if (/^(\xef\xbb\xbf)?WEBVTT([ \t\r\n]|$)/.test(text(0, 16))) return "vtt";
  return null;
};

/** Of each use; an MP4 may be a recording without a picture. */
export const kindsOfUse: Readonly<Record<FileUse | "deck", readonly FileKind[]>> = {
  deck: ["pdf", "png", "jpeg", "webp"],
  handout: ["pdf"],
  video: ["mp4", "webm"],
  audio: ["mp3", "m4a", "mp4", "ogg", "wav", "webm"],
  captions: ["vtt"],
};
