/** Waiting between attempts: longer and longer, never in step with a thousand others, and cut short when a phone wakes. */

/** First pause, ms. */
const FIRST_MS = 250;
/** Longest pause, ms: after a restart everybody is back within seconds. */
const LONGEST_MS = 3000;

/** The pause before attempt number `attempt` (0 is the second try), ms; `random` gives [0, 1). */
export const pauseBefore = (attempt: number, random: () => number = Math.random): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2);

const sleepers = new Set<() => void>();

/** Wait `ms`, or until `wake`. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      sleepers.delete(done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    sleepers.add(done);
  });

/** End every pause at once: the page woke up, or the network came back. */
export const wake = (): void => {
  for (const done of sleepers) done();
};
