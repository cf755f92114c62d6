/** What is not kept longer than needed: swept at start and every hour. */
import { startOfDay } from "./addresses.ts";
import type { Safety } from "./safety.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** A pass is valid so long; a block outlives neither of its passes by more than that. */
const PASS_MS = 60 * DAY_MS;
/** Words, lines and names of reports go so long after the answer; those of sanctions so long after their end. */
export const KEPT_MS = 90 * DAY_MS;

/** Forget what is due at `now`. */
export const sweep = async (safety: Safety, now: number): Promise<void> => {
  await safety.blocks.forget(now - PASS_MS);
  await safety.addresses.forgetArrivals(now - PASS_MS);
  await safety.reports.blank(now - KEPT_MS);
  await safety.sanctions.blank(now - KEPT_MS);
  await safety.reports.dropAddresses(startOfDay(now));
  await safety.addresses.forget(now);
};

/** Sweep now and every hour, until the returned function is called. */
export const keepSwept = (safety: Safety): (() => void) => {
  const turn = () => void sweep(safety, Date.now()).catch(safety.failed);
  turn();
  const timer = setInterval(turn, HOUR_MS).unref();
  return () => clearInterval(timer);
};
