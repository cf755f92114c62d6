/** The operator's figures as tables, on screen and as CSV. Pure. */
import { dayOf, monthOf, type Span } from "../../../shared/campaign/days.ts";
import { placeColumns, type PlaceColumn, type PlaceView } from "../../../shared/feedback/placeFigures.ts";
import { type VisitCounts, type VisitQuestion, visitQuestions } from "../../../shared/feedback/questions.ts";

type Row = readonly (string | number)[];

/** Every number of every part, and the sum. */
export const numberRows = (
  { parts, all }: PlaceView,
  words: { readonly first: string; readonly total: string; readonly column: (column: PlaceColumn) => string },
): Row[] => [
  [words.first, ...placeColumns.map(words.column)],
  ...parts.map(({ span, figures }) => [dayOf(span.from), ...placeColumns.map((column) => figures[column])]),
  [words.total, ...placeColumns.map((column) => all[column])],
];

/** A question and its answers; `silent` are those who answered something else only. */
export const answerCounts = (visit: VisitCounts, cards: number) =>
  (Object.keys(visitQuestions) as VisitQuestion[]).map((question) => {
    const answers = visitQuestions[question].map((answer) => ({ answer, count: visit[question][answer] ?? 0 }));
    const given = answers.reduce((sum, { count }) => sum + count, 0);
    return { question, answers, silent: Math.max(0, cards - given) };
  });

/** Whether a span is a month and nothing else. */
export const isMonth = ({ from, to }: Span): boolean => {
  const month = monthOf(from);
  return month.from === from && month.to === to;
};
