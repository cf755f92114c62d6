/**
 * Captions of a talk: lines by number. The last few may still be put right; whoever reads them sees the line change, and
 * nothing is read out anew. Times in epoch ms. Pure.
 */
import { CAPTION_LETTERS } from "./sentences.ts";

export const captionLanguages = ["ja", "easy", "en"] as const;
export type CaptionLanguage = (typeof captionLanguages)[number];

export interface CaptionLine {
  /** Counts up from 1, over the whole event. */
  readonly line: number;
  /** How often it was put right. */
  readonly revision: number;
  readonly at: number;
  readonly language: CaptionLanguage;
  readonly words: string;
  /** Who speaks, as the audience reads it; empty where it is the same as before. */
  readonly speaker: string;
  /** Which slide was shown. */
  readonly slide: number | null;
}

/** So many of the last lines can be put right. */
export const CORRECTABLE = 3;
/** So many lines a latecomer gets at once; the rest on asking. */
export const RECENT = 5;

export type CaptionProblem = "empty" | "long" | "too-late" | "unknown";

/** As it is shown: one line, without what nobody can see. */
export const tidyCaption = (words: string): string =>
  words
    .normalize("NFC")
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();

/** A little more than a prepared sentence: whoever types has no time to count. */
export const TYPED_LETTERS = 2 * CAPTION_LETTERS;

const problemOf = (words: string): CaptionProblem | null => {
  if (words === "") return "empty";
  return [...words].length > TYPED_LETTERS ? "long" : null;
};

/** The next line; `last` is the latest one, null where there is none. */
export const say = (
  last: CaptionLine | null,
  { words, ...rest }: Pick<CaptionLine, "words" | "language" | "speaker" | "slide">,
  now: number,
): CaptionLine | CaptionProblem => {
  const tidy = tidyCaption(words);
  // Lines stay in order, also where the clock was set back.
  const next = { ...rest, words: tidy, line: (last?.line ?? 0) + 1, revision: 0, at: Math.max(now, last?.at ?? now) };
  return problemOf(tidy) ?? next;
};

/** One of the last lines put right; empty words take it back. `recent` are the latest lines. */
export const correct = (recent: readonly CaptionLine[], line: number, words: string): CaptionLine | CaptionProblem => {
  const tidy = tidyCaption(words);
  const found = recent.find((one) => one.line === line);
  if (!found) return "unknown";
  const last = Math.max(...recent.map((one) => one.line));
  if (line <= last - CORRECTABLE) return "too-late";
  if (problemOf(tidy) === "long") return "long";
  return tidy === found.words ? found : { ...found, words: tidy, revision: found.revision + 1 };
};

/** Lines with one more, or with a later form of one: what a reader holds. In any order, twice or late: the same comes of it. */
export const withLine = (lines: readonly CaptionLine[], next: CaptionLine): readonly CaptionLine[] => {
  const known = lines.find(({ line }) => line === next.line);
  if (known && known.revision >= next.revision) return lines;
  return [...lines.filter(({ line }) => line !== next.line), next].toSorted((a, b) => a.line - b.line);
};

/** Prepared notes: what to send next, and from where. */
export interface Notes {
  readonly sentences: readonly string[];
  /** The next sentence to send. */
  readonly at: number;
}

/** The key was pressed: what goes out (null at the end) and where the notes stand then. */
export const nextNote = ({ sentences, at }: Notes): { readonly words: string | null; readonly notes: Notes } => ({
  words: sentences[at] ?? null,
  notes: { sentences, at: Math.min(at + 1, sentences.length) },
});

/** Back or on to another sentence; a press too many stays at the end. */
export const seekNote = ({ sentences }: Notes, at: number): Notes => ({
  sentences,
  at: Math.min(sentences.length, Math.max(0, Math.trunc(at))),
});
