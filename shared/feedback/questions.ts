import { type Cell, hideParts } from "./cells.ts";

/**
 * What everybody may be asked on leaving, and nobody has to answer: no account, no address, any of them may be skipped. They say
 * how a visit was, not what it changed.
 */

/** From bad to good. */
const feelings = ["heavy", "uneasy", "as-before", "a-little-lighter", "lighter"] as const;
const yesNo = ["yes", "somewhat", "no"] as const;

export const visitQuestions = {
  "feel-now": feelings,
  /** Did you talk with somebody? */
  talked: yesNo,
  /** Did you feel safe? */
  safe: yesNo,
  /** Did you find a next step? */
  "next-step": yesNo,
  /** Was anything unpleasant? */
  unpleasant: yesNo,
} as const;
export type VisitQuestion = keyof typeof visitQuestions;
/** What somebody answered; what they skipped is left out. */
export type VisitAnswers = Readonly<Partial<Record<VisitQuestion, string>>>;

export type VisitCounts = Readonly<Record<VisitQuestion, Readonly<Record<string, number>>>>;
export type PublicVisit = Readonly<Record<VisitQuestion, Readonly<Record<string, Cell>>>>;

const eachQuestion = <T>(count: (question: VisitQuestion, answers: readonly string[]) => T): Record<VisitQuestion, T> =>
  Object.fromEntries(
    Object.entries(visitQuestions).map(([question, answers]) => [question, count(question as VisitQuestion, answers)]),
  ) as Record<VisitQuestion, T>;

/** How many gave each answer. Exact: for whoever asked. */
export const visitCounts = (all: readonly Readonly<Partial<Record<VisitQuestion, string | null>>>[]): VisitCounts =>
  eachQuestion((question, answers) =>
    Object.fromEntries(answers.map((answer) => [answer, all.filter((given) => given[question] === answer).length])),
  );

/** As anybody may see them; `of` is how many were asked: whoever skipped a question is a part of them, too. */
export const publicVisit = (counts: VisitCounts, of: number): PublicVisit =>
  eachQuestion((question) => {
    const given = counts[question];
    const silent = of - Object.values(given).reduce((sum, count) => sum + count, 0);
    const { silent: _, ...shown } = hideParts({ ...given, silent });
    return shown;
  });
