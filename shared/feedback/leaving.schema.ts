/** `POST /api/feedback/leaving`: what somebody says on leaving. No pass goes with it. */
import { z } from "zod";
import { type VisitAnswers, type VisitQuestion, visitQuestions } from "./questions.ts";

const questions = Object.keys(visitQuestions) as VisitQuestion[];

const fits = (answers: VisitAnswers): boolean => {
  const given = Object.entries(answers) as [VisitQuestion, string][];
  return (
    given.length > 0 && given.every(([question, answer]) => visitQuestions[question].some((one) => one === answer))
  );
};

/** One answer at least, and none that is not offered. */
export const leavingSchema = z.strictObject({
  answers: z.partialRecord(z.enum(questions), z.string().max(40)).refine(fits, "an answer that is not offered"),
});
