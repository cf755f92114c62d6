/** One deed at a time from one place on the screen: whether it is under way, and in words how it ended. */
import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";

export type Problem = "sign-in" | "not-allowed" | "too-often" | "gone" | "own" | "flood-over" | "refused" | "offline";

/** What an answer that failed means to whoever pressed. */
export const problemOf = ({ status, error }: ApiError): Problem => {
  if (status === 401) return "sign-in";
  if (error === "second-person") return "own";
  if (error === "flood-over") return "flood-over";
  if (status === 403) return "not-allowed";
  if (status === 429) return "too-often";
  if (status === 404 || status === 409) return "gone";
  return status === 0 || status >= 500 ? "offline" : "refused";
};

export interface Doing {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** What was said when it went well; empty before. */
  readonly done: string;
  /** Do it, then say `done`. Resolves with whether it went well. While one is under way nothing happens. */
  perform(deed: () => Promise<void>, done: string): Promise<boolean>;
}

export const useDoing = (): Doing => {
  const [state, setState] = useState<Omit<Doing, "perform">>({ isBusy: false, problem: null, done: "" });
  const perform = async (deed: () => Promise<void>, done: string): Promise<boolean> => {
    if (state.isBusy) return false;
    setState({ isBusy: true, problem: null, done: "" });
    try {
      await deed();
      setState({ isBusy: false, problem: null, done });
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setState({ isBusy: false, problem: problemOf(failure), done: "" });
      return false;
    }
  };
  return { ...state, perform };
};

/** How it ended, in words. */
export const useOutcome = ({ problem, done }: Pick<Doing, "problem" | "done">): string => {
  const t = useTexts("desk");
  return problem ? t(`problems.${problem}`) : done;
};
