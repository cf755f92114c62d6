/**
 * Where a visitor without a ticket is on the way to one. It lives in this tab, so that a reload comes back to the same screen with
 * the same answers, and goes with quick exit and "forget me here".
 */
import { create } from "zustand";
import { type Intake, skipped } from "../../../shared/consult/topics.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";

const KEY = "plat.way";
const steps = ["fronts", "intake", "consent", "refused"] as const;
type Step = (typeof steps)[number];

interface Way {
  readonly step: Step;
  /** The organisation asked for; null: any. */
  readonly organisation: string | null;
  readonly intake: Intake;
}

const beginning: Way = { step: "fronts", organisation: null, intake: skipped };

const keptWay = (): Way => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<Way> | null;
    const isWay = kept !== null && steps.includes(kept.step as Step) && typeof kept.intake === "object";
    // The server checks the answers; another version of this page may have asked others.
    return isWay ? { ...beginning, ...kept, intake: { ...skipped, ...kept.intake } } : beginning;
  } catch {
    return beginning;
  }
};

export const useWay = create<Way>()(keptWay);

const keep = (way: Way): void => {
  try {
    if (way === beginning) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(way));
  } catch {
    // Without storage a reload begins at the fronts.
  }
};
useWay.subscribe(keep);

export const goToStep = (step: Step): void => useWay.setState({ step });
export const answer = (change: Partial<Intake>): void =>
  useWay.setState(({ intake }) => ({ intake: { ...intake, ...change } }));
/** Back to the fronts, with no answers. */
export const startOver = (): void => useWay.setState(beginning, true);
/** A ticket was taken, and the answers are with it. Only the age stays, for whom lines of their own come first. */
export const ticketTaken = (): void =>
  useWay.setState(({ intake }) => ({ ...beginning, intake: { ...skipped, age: intake.age } }), true);

beforeExit(startOver);
beforeForgetting(startOver);
