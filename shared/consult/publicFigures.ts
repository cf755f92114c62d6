/**
 * The figures as anybody may see them: no number stands for fewer than ten people, and none can be reckoned from the others.
 * Publish them for whole weeks that do not overlap, or the difference of two tables tells what each of them hides. Pure.
 */
import { type Cell, cell, FEWEST, hideParts } from "../feedback/cells.ts";
import { type Closing, closingAnswers, type ClosingAnswer, closingQuestions } from "./closing.ts";
import type { Figures, Spread } from "./figures.ts";
import { MINUTE } from "./times.ts";

export interface PublicFigures {
  readonly arrivals: Cell;
  readonly answered: Cell;
  readonly abandoned: Cell;
  readonly firstLost: Cell;
  readonly referred: Cell;
  /** Minutes. */
  readonly waitP50: Cell;
  readonly waitP90: Cell;
  readonly lengthP50: Cell;
  readonly satisfaction: Readonly<Record<keyof Closing, Readonly<Record<ClosingAnswer, Cell>>>>;
}

/** A part of a whole: shown only when what is left of the whole is no small number either. */
const partOf = (part: number, whole: number, shown: Cell): Cell =>
  shown === null || whole - part < FEWEST ? null : cell(part);

/** Whole minutes, and only when at least ten people lie on the far side of it. */
const minutes = (ms: number | null, { of }: Spread, percent: number): Cell =>
  ms === null || (of * (100 - percent)) / 100 < FEWEST ? null : Math.round(ms / MINUTE);

/** What may be published of these figures. */
export const publicFigures = (figures: Figures): PublicFigures => {
  const { arrivals, answered, abandoned, firstLost, referred, wait, length, satisfaction } = figures;
  const parts = hideParts({ answered, abandoned });
  return {
    arrivals: cell(arrivals),
    ...parts,
    firstLost: partOf(firstLost, abandoned, parts.abandoned),
    referred: partOf(referred, answered, parts.answered),
    waitP50: minutes(wait.p50, wait, 50),
    waitP90: minutes(wait.p90, wait, 90),
    lengthP50: minutes(length.p50, length, 50),
    satisfaction: Object.fromEntries(
      closingQuestions.map((question) => {
        const given = satisfaction[question];
        const silent = answered - closingAnswers.reduce((sum, answer) => sum + given[answer], 0);
        // Who did not answer is a part too: the rest of those heard.
        const { silent: _, ...answers } = hideParts({ ...given, silent });
        return [question, answers];
      }),
    ) as PublicFigures["satisfaction"],
  };
};
