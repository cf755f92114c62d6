/**
 * Questions to those who hold an event. Somebody reads each before the audience does; a name is shown only where its writer
 * wishes. Words go through the hygiene of safe talk before they come here. Times in epoch ms. Pure.
 */
import type { TextVerdict } from "../safety/hygiene.ts";
import { MINUTE, SECOND } from "./times.ts";

/** UTF-16 units of a question as it comes in; the rule of what may be said is hygiene's. */
export const QUESTION_UNITS = 400;
/** One person's questions: waiting at once, in all, and the pause between two, ms. */
export const ASKING = { waiting: 2, most: 8, pauseMs: 20 * SECOND } as const;
/** So many wait to be read at most; more, nobody reads in time, and it is better said at once. */
export const WAITING_MOST = 300;
/** A question that was declined can be looked at again for so long. */
export const UNDO_MS = 10 * MINUTE;

export const questionStates = ["waiting", "shown", "on-stage", "answered", "declined", "withdrawn"] as const;
export type QuestionState = (typeof questionStates)[number];

export interface Question {
  readonly id: string;
  /** The writer's pass. Leaves the server for nobody. */
  readonly pass: string;
  /** The name that they wear here; null: they asked without. */
  readonly name: string | null;
  readonly words: string;
  readonly at: number;
  readonly state: QuestionState;
  readonly turnedAt: number;
  readonly votes: number;
}

/** Why there was no question made: told to the writer in plain words, whose words stay theirs. */
export type AskProblem = "empty" | "held" | "too-many" | "too-often" | "full";

/** Whether this one may ask now. `own` are their questions, `waiting` how many wait in all. */
export const mayAsk = (own: readonly Question[], waiting: number, now: number): AskProblem | null => {
  const standing = own.filter(({ state }) => state !== "withdrawn");
  if (own.length >= 2 * ASKING.most || standing.length >= ASKING.most) return "too-many";
  if (own.filter(({ state }) => state === "waiting").length >= ASKING.waiting) return "too-many";
  // Of a clock that was set back nobody has to wait the difference.
  if (own.some(({ at }) => at <= now && now - at < ASKING.pauseMs)) return "too-often";
  return waiting >= WAITING_MOST ? "full" : null;
};

/**
 * The question that comes of a line the hygiene looked at. What it holds back is no question, and nobody reads it; what needs a
 * person's eye waits as every question does. One's own distress passes, and the server offers help besides.
 */
export const ask = (
  { outcome, text }: Pick<TextVerdict, "outcome" | "text">,
  of: Pick<Question, "id" | "pass" | "name">,
  now: number,
): Question | AskProblem => {
  if (text.trim() === "") return "empty";
  if (outcome === "hold") return "held";
  return { ...of, words: text, at: now, state: "waiting", turnedAt: now, votes: 0 };
};

/** "writer" is whoever asked, "moderator" whoever may use the tool "questions". */
export type QuestionParty = "writer" | "moderator";
export const questionDeeds = ["show", "take-up", "put-back", "answered", "decline", "withdraw"] as const;
export type QuestionDeed = (typeof questionDeeds)[number];

interface Way {
  readonly by: QuestionParty;
  readonly to: QuestionState;
}
const moderator = (to: QuestionState): Way => ({ by: "moderator", to });
const withdraw: Way = { by: "writer", to: "withdrawn" };

/** What may become of a question. */
export const questionWays: Readonly<Record<QuestionState, Readonly<Partial<Record<QuestionDeed, Way>>>>> = {
  waiting: { show: moderator("shown"), "take-up": moderator("on-stage"), decline: moderator("declined"), withdraw },
  shown: {
    "take-up": moderator("on-stage"),
    answered: moderator("answered"),
    decline: moderator("declined"),
    withdraw,
  },
  "on-stage": {
    answered: moderator("answered"),
    "put-back": moderator("shown"),
    decline: moderator("declined"),
    withdraw,
  },
  answered: { "put-back": moderator("shown") },
  declined: { show: moderator("shown") },
  withdrawn: {},
};

/** The question after a deed; null where it may not be done, or not by this party. */
export const turnQuestion = (
  question: Question,
  deed: QuestionDeed,
  by: QuestionParty,
  now: number,
): Question | null => {
  const way = questionWays[question.state][deed];
  if (way?.by !== by) return null;
  if (question.state === "declined" && now - question.turnedAt > UNDO_MS) return null;
  return { ...question, state: way.to, turnedAt: now };
};

/** Whether this pass may vote for it: what all can read, and not one's own. A vote is one row of a question and a pass. */
export const mayVote = ({ state, pass }: Question, voter: string): boolean =>
  (state === "shown" || state === "on-stage") && pass !== voter;

/** As the audience has it. */
export interface QuestionShown extends Pick<Question, "id" | "name" | "words" | "votes" | "state"> {
  readonly isMine: boolean;
  readonly isVoted: boolean;
}

const rank: Readonly<Record<QuestionState, number>> = {
  "on-stage": 0,
  shown: 1,
  waiting: 2,
  answered: 3,
  declined: 4,
  withdrawn: 5,
};
const inOrder = (a: Question, b: Question): number =>
  rank[a.state] - rank[b.state] || b.votes - a.votes || a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * What one person sees: on the stage, then by votes, then those answered; besides, their own, wherever they stand. That one was
 * declined is told to its writer alone.
 */
export const questionsFor = (
  questions: readonly Question[],
  pass: string,
  voted: ReadonlySet<string>,
): QuestionShown[] =>
  questions
    .filter((one) => one.pass === pass || ["on-stage", "shown", "answered"].includes(one.state))
    .filter(({ state }) => state !== "withdrawn")
    .toSorted(inOrder)
    .map(({ id, name, words, votes, state, pass: writer }) => ({
      id,
      name,
      words,
      votes,
      state,
      isMine: writer === pass,
      isVoted: voted.has(id),
    }));

/** As a moderator has it: those that wait first, in order of arrival. `writer` tells two of one person from two of two. */
export interface QuestionToModerate extends Omit<QuestionShown, "isMine" | "isVoted"> {
  readonly at: number;
  /** Since when it is in its state. */
  readonly turnedAt: number;
  /** A number within this event, from 1. */
  readonly writer: number;
}
export const questionsToModerate = (questions: readonly Question[]): QuestionToModerate[] => {
  const writers = [...new Set(questions.toSorted((a, b) => a.at - b.at).map(({ pass }) => pass))];
  const number = new Map(writers.map((pass, i) => [pass, i + 1]));
  const shown = ({ id, name, words, votes, state, at, turnedAt, pass }: Question): QuestionToModerate => ({
    id,
    name,
    words,
    votes,
    state,
    at,
    turnedAt,
    writer: number.get(pass)!,
  });
  const waiting = questions.filter(({ state }) => state === "waiting").toSorted((a, b) => a.at - b.at);
  const others = questions.filter(({ state }) => state !== "waiting" && state !== "withdrawn").toSorted(inOrder);
  return [...waiting, ...others].map(shown);
};
