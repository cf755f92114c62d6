/** What was said and shown, for the archive: the captions, under the words of the slide that was on. Pure. */
import type { CaptionLanguage, CaptionLine } from "./captions.ts";

export interface TranscriptPart {
  /** The slide, from 0; null before the first was shown. */
  readonly slide: number | null;
  /** What stands on it. */
  readonly slideText: string;
  readonly lines: readonly Pick<CaptionLine, "at" | "speaker" | "words">[];
}

/** In order of time; a slide that was shown again is a part again. Lines that were taken back are left out. */
export const transcriptOf = (
  lines: readonly CaptionLine[],
  slides: readonly string[],
  language: CaptionLanguage,
): TranscriptPart[] => {
  const parts: { slide: number | null; slideText: string; lines: TranscriptPart["lines"][number][] }[] = [];
  for (const line of lines.toSorted((a, b) => a.line - b.line)) {
    if (line.language !== language || line.words === "") continue;
    const { slide, at, speaker, words } = line;
    if (parts.at(-1)?.slide !== slide || parts.length === 0) {
      parts.push({ slide, slideText: slide === null ? "" : (slides[slide] ?? ""), lines: [] });
    }
    parts.at(-1)!.lines.push({ at, speaker, words });
  }
  return parts;
};

const stamp = (ms: number): string => {
  const whole = Math.max(0, Math.floor(ms));
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(whole / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${time}.${String(whole % 1000).padStart(3, "0")}`;
};

/** How long a line stands at least and at most, ms. */
const STANDS_MS = { min: 1000, max: 8000 } as const;

/**
 * The captions as a WebVTT file for the archived film, which began at `from`, epoch ms. In a cue, "&" and "<" are escaped and
 * "-->" cannot come about (W3C WebVTT 3.4: cue text).
 */
export const webVtt = (lines: readonly CaptionLine[], language: CaptionLanguage, from: number): string => {
  const shown = lines
    .filter((line) => line.language === language && line.words !== "" && line.at >= from)
    .toSorted((a, b) => a.line - b.line);
  const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const cues = shown.map(({ at, speaker, words }, i) => {
    const next = shown[i + 1]?.at ?? at + STANDS_MS.max;
    const to = Math.max(at + STANDS_MS.min, Math.min(next, at + STANDS_MS.max));
    const who = speaker === "" ? "" : `${escaped(speaker)}: `;
    return `${stamp(at - from)} --> ${stamp(to - from)}\n${who}${escaped(words)}\n`;
  });
  return ["WEBVTT\n", ...cues].join("\n");
};
