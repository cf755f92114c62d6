/** An event's polls as they stand now: what the console began with, and what came over the hall since. Pure. */
import type { OpenPoll, Poll, PollDeed, Results } from "../../../shared/events/polls.ts";

/** `onStage`: the poll that the audience has; `sums` by poll, as they were last heard. */
export const pollsNow = (
  polls: readonly Poll[],
  onStage: OpenPoll | null,
  sums: Readonly<Record<string, Results>>,
): readonly Poll[] =>
  polls.map((poll) => {
    const results = sums[poll.id] ?? poll.results;
    if (onStage?.id === poll.id) {
      const { state, results: shown } = onStage;
      return { ...poll, state, isShown: shown !== null, results: sums[poll.id] ?? shown ?? poll.results };
    }
    // One is on the stage at a time: the others are neither open nor shown.
    return { ...poll, results, isShown: false, state: poll.state === "open" ? "closed" : poll.state };
  });

/** What can be done to a poll, in the order of an evening. */
export const pollDeedsOf = ({ state, isShown }: Poll, isAnotherOpen: boolean): PollDeed[] => {
  if (state === "ready") return isAnotherOpen ? [] : ["open"];
  const show: PollDeed = isShown ? "hide" : "show";
  if (state === "open") return ["close", show];
  return isAnotherOpen ? [show] : [show, "open"];
};

/** The share of people who chose it, 0 to 1. */
export const shareOf = ({ people, counts }: Results, choice: number): number =>
  people === 0 ? 0 : (counts[choice] ?? 0) / people;
