/** The questions on leaving, wherever they are asked; each may be skipped. */
import { type VisitAnswers, type VisitQuestion, visitQuestions } from "../../shared/feedback/questions.ts";
import { addTexts, useTexts } from "../campaign/language.ts";
import { Choices } from "../ui/Choices.tsx";
import * as texts from "./texts.ts";

addTexts("feedback", texts);

const SKIP = "skip";

interface Props {
  readonly answers: VisitAnswers;
  readonly onAnswer: (answers: VisitAnswers) => void;
  /** All of them, unless told otherwise. */
  readonly questions?: readonly VisitQuestion[];
}

const all = Object.keys(visitQuestions) as VisitQuestion[];

/** A question, and its answers, in words. */
export const useVisitWords = () => {
  const t = useTexts("feedback");
  return {
    question: (question: VisitQuestion): string => t(`visit.${question}.q`),
    answer: (question: VisitQuestion, answer: string): string => t(`visit.${question}.${answer}` as "visit.talked.yes"),
  };
};

export const VisitQuestions = ({ answers, onAnswer, questions = all }: Props) => {
  const t = useTexts("feedback");
  const words = useVisitWords();
  const answer = (question: VisitQuestion, given: string) => {
    const { [question]: _, ...others } = answers;
    onAnswer(given === SKIP ? others : { ...others, [question]: given });
  };
  return questions.map((question) => (
    <Choices
      key={question}
      label={words.question(question)}
      options={[...visitQuestions[question], SKIP]}
      value={answers[question] ?? SKIP}
      onChange={(given) => answer(question, given)}
      name={(option) => (option === SKIP ? t("skip") : words.answer(question, option))}
    />
  ));
};
