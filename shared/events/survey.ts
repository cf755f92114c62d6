/**
 * The survey after an event: what the organiser asks, and what is asked on leaving everywhere. Every question may be skipped.
 * Answers are kept without a pass, and in no order, so that they cannot be put together with anybody's visit. Pure.
 */
import { z } from "zod";
import { type Cell, hideParts } from "../feedback/cells.ts";
import { visitQuestions } from "../feedback/questions.ts";
import { idSchema, linesSchema } from "./event.ts";
import { SCALE, SURVEY } from "./surveyLimits.ts";

export { SCALE, SURVEY };

const base = { id: idSchema, label: linesSchema(SURVEY.label) };
const choices = z.array(linesSchema(SURVEY.label)).min(2).max(SURVEY.choices);
const surveyQuestionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("one"), choices }),
  z.strictObject({ ...base, kind: z.literal("several"), choices }),
  z.strictObject({ ...base, kind: z.literal("scale") }),
  z.strictObject({ ...base, kind: z.literal("words") }),
]);
export type SurveyQuestion = Readonly<z.infer<typeof surveyQuestionSchema>>;

/** "visit": the questions on leaving are asked, too. */
export const surveySchema = z
  .strictObject({ questions: z.array(surveyQuestionSchema).max(SURVEY.questions), visit: z.boolean() })
  .refine(({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length, "an id twice");
export type Survey = Readonly<z.infer<typeof surveySchema>>;

/** Choices by their place, a scale by its number, words as they are. What was skipped is left out. */
export const surveyAnswersSchema = z.strictObject({
  own: z.record(
    idSchema,
    z.union([
      z
        .array(
          z
            .int()
            .min(0)
            .max(SURVEY.choices - 1),
        )
        .max(SURVEY.choices),
      z.string().max(SURVEY.words),
    ]),
  ),
  visit: z.partialRecord(z.enum(Object.keys(visitQuestions) as (keyof typeof visitQuestions)[]), z.string().max(40)),
});
export type SurveyAnswers = Readonly<z.infer<typeof surveyAnswersSchema>>;

const fits = (question: SurveyQuestion, answer: SurveyAnswers["own"][string]): boolean => {
  if (question.kind === "words") return typeof answer === "string";
  if (typeof answer === "string" || new Set(answer).size < answer.length) return false;
  if (question.kind === "scale") return answer.length === 1 && answer[0]! >= 1 && answer[0]! <= SCALE;
  const isChoice = answer.every((choice) => choice < question.choices.length);
  return isChoice && (question.kind === "several" || answer.length === 1);
};

/** The answers that fit what was asked; others are dropped, not refused: a survey may be changed while somebody fills it in. */
export const fitting = ({ questions, visit }: Survey, { own, visit: left }: SurveyAnswers): SurveyAnswers => ({
  own: Object.fromEntries(
    questions.flatMap((question) => {
      const answer = Object.hasOwn(own, question.id) ? own[question.id] : undefined;
      const isGiven = answer !== undefined && (typeof answer === "string" ? answer.trim() !== "" : answer.length > 0);
      return isGiven && fits(question, answer) ? [[question.id, answer]] : [];
    }),
  ),
  visit: visit
    ? Object.fromEntries(
        Object.entries(left).filter(([question, answer]) =>
          (visitQuestions[question as keyof typeof visitQuestions] as readonly string[]).includes(answer!),
        ),
      )
    : {},
});

export interface QuestionResult {
  readonly question: string;
  /** How many answered this one. */
  readonly people: number;
  /** By choice, or from 1 to 5; empty for words. */
  readonly counts: readonly number[];
  /** For the organiser alone. Never published: a sentence may tell who wrote it. */
  readonly words: readonly string[];
}

/** The exact results, for the organiser. */
export const surveyResults = (
  { questions }: Pick<Survey, "questions">,
  all: readonly Pick<SurveyAnswers, "own">[],
): QuestionResult[] =>
  questions.map((question) => {
    const answers = all.flatMap(({ own }) => (own[question.id] === undefined ? [] : [own[question.id]!]));
    const chosen = answers.flatMap((answer) => (typeof answer === "string" ? [] : answer));
    const options =
      question.kind === "words"
        ? []
        : question.kind === "scale"
          ? Array.from({ length: SCALE }, (_, i) => i + 1)
          : question.choices.map((_, i) => i);
    return {
      question: question.id,
      people: answers.length,
      counts: options.map((option) => chosen.filter((choice) => choice === option).length),
      words: answers.filter((answer) => typeof answer === "string"),
    };
  });

export interface PublicResult {
  readonly question: string;
  readonly people: Cell;
  readonly counts: readonly Cell[];
}

/** As anybody may see them; `of` is how many filled in the survey, which is told as well. Words are not in it. */
export const publicSurvey = (
  survey: Pick<Survey, "questions">,
  results: readonly QuestionResult[],
  of: number,
): PublicResult[] =>
  results.map(({ question, people, counts }) => {
    const isSeveral = survey.questions.find(({ id }) => id === question)?.kind === "several";
    const silent = of - people;
    if (isSeveral) {
      // Each choice splits those asked in two; who skipped the question is among the rest.
      const told = hideParts({ people, silent }).people;
      return { question, people: told, counts: counts.map((count) => hideParts({ count, rest: of - count }).count) };
    }
    const parts = Object.fromEntries([...counts.map((count, i) => [`c${i}`, count]), ["silent", silent]]);
    const shown = hideParts(parts as Record<string, number>);
    const cells = counts.map((_, i) => shown[`c${i}`] ?? null);
    // How many answered would tell of those who did not.
    return { question, people: (shown.silent ?? null) === null ? null : people, counts: cells };
  });
