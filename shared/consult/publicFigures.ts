/**
 * The figures as anybody may see them: no number stands for fewer than ten people, and none can be reckoned from the others.
 * Publish them for whole weeks that do not overlap, or the difference of two tables tells what each of them hides. Pure.
 */
import { type Closing, closingAnswers, type ClosingAnswer, closingQuestions } from "./closing.ts";
import type { Figures, Spread } from "./figures.ts";
import { MINUTE } from "./times.ts";

/** A cell of fewer people is not shown. */
export const FEWEST = 10;

/** A number, or null where it is hidden. */
export type Cell = number | null;

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

/** Hidden when it stands for fewer than ten. Nobody is told whether it is none or nine. */
const cell = (value: number): Cell => (value >= FEWEST ? value : null);

/**
 * Parts of a whole that is known. What is hidden could be reckoned from the rest, one part alone or several together; so the
 * smallest of those shown are hidden too, until what is hidden is two parts or more, and stands for ten or more.
 */
export const hideParts = <K extends string>(parts: Readonly<Record<K, number>>): Record<K, Cell> => {
  const keys = (Object.keys(parts) as K[]).toSorted((a, b) => parts[a] - parts[b]);
  let hidden = keys.filter((key) => parts[key] < FEWEST).length;
  const sum = () => keys.slice(0, hidden).reduce((all, key) => all + parts[key], 0);
  while (hidden > 0 && hidden < keys.length && (hidden < 2 || sum() < FEWEST)) hidden++;
  return Object.fromEntries(keys.map((key, i) => [key, i < hidden ? null : parts[key]])) as Record<K, Cell>;
};

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
