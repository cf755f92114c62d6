/** What is done from one place on the screen: whether it is under way, and in words how it ended. */
import { useRef, useState } from "react";
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
  /**
   * Do it, then say `done`. Resolves with whether it went well. What is under way already is not done twice; `what` tells
   * apart the deeds of a place that has several.
   */
  perform(deed: () => Promise<void>, done: string, what?: string): Promise<boolean>;
}

export const useDoing = (): Doing => {
  const [state, setState] = useState<Omit<Doing, "perform">>({ isBusy: false, problem: null, done: "" });
  const underWay = useRef(new Set<string>());
  const perform: Doing["perform"] = async (deed, done, what = "") => {
    const busy = underWay.current;
    if (busy.has(what)) return false;
    busy.add(what);
    setState({ isBusy: true, problem: null, done: "" });
    const end = (problem: Problem | null): boolean => {
      busy.delete(what);
      setState({ isBusy: busy.size > 0, problem, done: problem ? "" : done });
      return problem === null;
    };
    try {
      await deed();
      return end(null);
    } catch (failure) {
      const isKnown = failure instanceof ApiError;
      end(isKnown ? problemOf(failure) : "offline");
      if (!isKnown) throw failure;
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
