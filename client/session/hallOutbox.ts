/**
 * What was asked, answered and voted and is not known to be kept. It goes out now and again after each break of the line, until
 * the hall's own words show it: nothing is lost in a tunnel, and nothing is there twice. Pure.
 */
import { isSameAnswer } from "../../shared/events/polls.ts";
import type { QuestionShown } from "../../shared/events/questions.ts";
import type { HallMessage, HallState } from "./hallState.ts";

export interface Asking {
  readonly words: string;
  readonly isNamed: boolean;
  /** One's own questions that were there before: another one is this. */
  readonly known: readonly string[];
}

export interface Outbox {
  readonly asking: Asking | null;
  readonly answers: Readonly<Record<string, readonly number[]>>;
  readonly votes: Readonly<Record<string, boolean>>;
  /** Questions taken back. */
  readonly withdrawn: readonly string[];
}
export const emptyOutbox: Outbox = { asking: null, answers: {}, votes: {}, withdrawn: [] };

const ownIds = (questions: readonly QuestionShown[]): string[] =>
  questions.filter(({ isMine }) => isMine).map(({ id }) => id);

/** A question to send: one at a time. */
export const asking = (words: string, isNamed: boolean, questions: readonly QuestionShown[]): Asking => ({
  words,
  isNamed,
  known: ownIds(questions),
});

const keep = <T>(
  entries: Readonly<Record<string, T>>,
  stays: (id: string, value: T) => boolean,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(entries).filter(([id, value]) => stays(id, value)));

const byQuestions = (box: Outbox, questions: readonly QuestionShown[]): Outbox => {
  const of = (id: string) => questions.find((one) => one.id === id);
  const { known } = box.asking ?? {};
  return {
    ...box,
    asking: known && ownIds(questions).some((id) => !known.includes(id)) ? null : box.asking,
    // One that is gone, or was answered meanwhile, takes no vote.
    votes: keep(box.votes, (id, isFor) => {
      const question = of(id);
      return question !== undefined && question.isVoted !== isFor && ["shown", "on-stage"].includes(question.state);
    }),
    withdrawn: box.withdrawn.filter((id) => of(id) !== undefined),
  };
};

/** What is left to send after a word of the hall. `state` is what the page knew before. */
export const settle = (box: Outbox, { type, message }: HallMessage, { stage }: HallState): Outbox => {
  switch (type) {
    case "here": {
      const { poll } = message.stage;
      // Whatever is not open any more takes no answer.
      const answers = keep(
        box.answers,
        (id, choices) => id === poll?.id && poll.state === "open" && !isSameAnswer(choices, message.answer),
      );
      return byQuestions({ ...box, answers }, message.questions);
    }
    case "questions":
      return byQuestions(box, message.questions);
    case "answered": {
      const answers = keep(
        box.answers,
        (id, choices) => id !== message.poll || !isSameAnswer(choices, message.choices),
      );
      return { ...box, answers };
    }
    case "refused":
      if (message.what === "ask") return { ...box, asking: null };
      if (message.what === "answer") return { ...box, answers: keep(box.answers, (id) => id !== stage.poll?.id) };
      if (message.what === "vote") return { ...box, votes: {} };
      return message.what === "withdraw" ? { ...box, withdrawn: [] } : box;
    default:
      return box;
  }
};

/** A question as one sees it, with one's own vote that is still on its way. */
export const asVoted = (question: QuestionShown, { votes }: Pick<Outbox, "votes">): QuestionShown => {
  const isFor = votes[question.id] ?? question.isVoted;
  return { ...question, isVoted: isFor, votes: question.votes + Number(isFor) - Number(question.isVoted) };
};
