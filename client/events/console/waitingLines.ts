/**
 * Captions on their way out. A line is kept here until it comes back as the audience has it; what a broken line swallowed goes
 * out again with the next one, in its order. Pure.
 */
import { type CaptionLanguage, type CaptionLine, tidyCaption } from "../../../shared/events/captions.ts";

export interface WaitingLine {
  readonly id: number;
  readonly words: string;
  readonly language: CaptionLanguage;
  readonly speaker: string;
  /** The last line that was known when it was written: only a later one can be it. */
  readonly after: number;
  /** It was given to a line that stands, or stood. */
  readonly isOut: boolean;
}

const isIt = (waiting: WaitingLine, line: CaptionLine): boolean =>
  line.line > waiting.after && line.language === waiting.language && line.words === tidyCaption(waiting.words);

/** Those that have not come back yet; each line that the audience has is one of them at most. */
export const withoutArrived = (
  waiting: readonly WaitingLine[],
  captions: readonly CaptionLine[],
): readonly WaitingLine[] => {
  const taken = new Set<number>();
  const left = waiting.filter((one) => {
    const found = one.isOut && captions.find((line) => !taken.has(line.line) && isIt(one, line));
    if (found) taken.add(found.line);
    return !found;
  });
  return left.length === waiting.length ? waiting : left;
};

/** The latest speaker the audience reads; a line of the same one need not say so again. */
export const speakerOf = (captions: readonly CaptionLine[], waiting: readonly WaitingLine[]): string =>
  [...captions, ...waiting].findLast(({ speaker }) => speaker !== "")?.speaker ?? "";
