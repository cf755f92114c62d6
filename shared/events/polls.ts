/**
 * Polls: one answer of one person, which may be changed while the poll is open. The store holds one row for a poll and a pass;
 * the sums go along with each change of a row, so that thousands of answers cost thousands of additions. Who answered what is
 * kept only as long as the event lasts; anybody else sees sums. Pure.
 */
import { type Cell, hideParts } from "../feedback/cells.ts";
import type { Lines } from "./event.ts";

export const CHOICES = { min: 2, most: 8 } as const;
/** Open polls one after another, so many in an event. */
export const POLLS_MOST = 30;

export type PollState = "ready" | "open" | "closed";

export interface Poll {
  readonly id: string;
  readonly question: Lines;
  readonly choices: readonly Lines[];
  /** How many of them one may choose, at least one. */
  readonly most: number;
  readonly state: PollState;
  /** The audience sees the results. */
  readonly isShown: boolean;
  readonly results: Results;
}

/** As the audience has it. */
export interface OpenPoll extends Omit<Poll, "isShown" | "results"> {
  /** Null until the host shows them. */
  readonly results: Results | null;
}
/** How many chose each; of how many people. */
export interface Results {
  readonly people: number;
  readonly counts: readonly number[];
}

export type PollProblem = "not-open" | "choice" | "another-open" | "not-now";

/** Choices of one person, in order; null: no answer. */
export type Answer = readonly number[] | null;

/**
 * What one answers, tidied: each choice once, none at all takes the answer back. The same as before is a lost line asking twice:
 * then there is nothing to write.
 */
export const answerOf = (
  { state, choices, most }: Poll,
  chosen: readonly number[],
): { answer: Answer } | PollProblem => {
  if (state !== "open") return "not-open";
  const each = [...new Set(chosen)].toSorted((a, b) => a - b);
  const isChoice = (choice: number) => Number.isInteger(choice) && choice >= 0 && choice < choices.length;
  if (each.length > most || !each.every(isChoice)) return "choice";
  return { answer: each.length === 0 ? null : each };
};
export const isSameAnswer = (one: Answer, other: Answer): boolean => (one ?? []).join() === (other ?? []).join();

export const noResults = ({ choices }: Pick<Poll, "choices">): Results => ({
  people: 0,
  counts: choices.map(() => 0),
});

/** The sums after one person's row went from one answer to another. */
export const recount = ({ people, counts }: Results, before: Answer, after: Answer): Results => ({
  people: people + Number(after !== null) - Number(before !== null),
  counts: counts.map((count, i) => count + Number(after?.includes(i) ?? false) - Number(before?.includes(i) ?? false)),
});

/** The sums of all rows, as they are read again after a start. */
export const resultsOf = (poll: Pick<Poll, "choices">, answers: Iterable<Answer>): Results => {
  let results = noResults(poll);
  for (const answer of answers) results = recount(results, null, answer);
  return results;
};

/** What is done to a poll by those who hold the event. One is open at a time; results are shown when it is closed, or before. */
export const pollDeeds = ["open", "close", "show", "hide"] as const;
export type PollDeed = (typeof pollDeeds)[number];
export const turnPoll = (poll: Poll, deed: PollDeed, isAnotherOpen: boolean): Poll | PollProblem => {
  switch (deed) {
    case "open":
      return isAnotherOpen ? "another-open" : { ...poll, state: "open" };
    case "close":
      return poll.state === "open" ? { ...poll, state: "closed" } : "not-now";
    case "show":
      return poll.state === "ready" ? "not-now" : { ...poll, isShown: true };
    case "hide":
      return { ...poll, isShown: false };
  }
};

/** As the audience has it. */
export const openPoll = ({ isShown, results, ...poll }: Poll): OpenPoll => ({
  ...poll,
  results: isShown ? results : null,
});

/**
 * For the archive, which anybody reads: small numbers hidden. Where several could be chosen, each choice is one of all people.
 */
export const publicResults = (results: Results, most: number): readonly Cell[] => {
  const { people, counts } = results;
  const parts = counts.map((count, i) => [String(i), count] as const);
  if (most === 1) {
    const shown = hideParts(Object.fromEntries(parts));
    return counts.map((_, i) => shown[String(i)] ?? null);
  }
  // Who did not choose it is the rest of a whole that is known.
  return counts.map((count) => hideParts({ chose: count, rest: people - count }).chose);
};
