/** What is done from one place of an office: whether it is under way, and in words how it ended. */
import { useRef, useState } from "react";
import { ApiError } from "../../session/api.ts";
import { useProblemWords } from "../words.ts";

export interface Doing {
  readonly busy: boolean;
  /** What went wrong, in words; null when nothing did. */
  readonly problem: string | null;
  /** What came of it, in words; empty before. */
  readonly done: string;
  /** What was said is out of date. */
  clear(): void;
  /**
   * Do it, read again what it changed, then say `said`. Whether it went well. What is under way already is not done twice;
   * something else (`what` tells them apart) waits for its turn, so that no press is lost.
   */
  perform<T>(deed: () => Promise<T>, said: string | ((answer: T) => string), what?: string): Promise<boolean>;
}

interface State {
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly done: string;
}

/** `reload` reads what is shown again; `problem`: what an answer that failed means here, null where it means what it always does. */
export const useDeeds = (reload: () => Promise<void>, problem: (error: ApiError) => string | null): Doing => {
  const words = useProblemWords();
  const [{ busy, error, done }, setState] = useState<State>({ busy: false, error: null, done: "" });
  const underWay = useRef(new Set<string>());
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const clear = () => setState((state) => ({ ...state, error: null, done: "" }));

  const perform: Doing["perform"] = async (deed, said, what = "") => {
    if (underWay.current.has(what)) return false;
    underWay.current.add(what);
    setState({ busy: true, error: null, done: "" });
    const end = (outcome: Omit<State, "busy">): boolean => {
      underWay.current.delete(what);
      setState({ busy: underWay.current.size > 0, ...outcome });
      return outcome.error === null;
    };
    const own = turn.current.then(deed);
    turn.current = own.catch(() => undefined);
    try {
      const answer = await own;
      await reload();
      return end({ error: null, done: typeof said === "string" ? said : said(answer) });
    } catch (thrown) {
      // What is shown may be what it failed for.
      await reload();
      return end({ error: thrown instanceof ApiError ? thrown : new ApiError(500, "failed"), done: "" });
    }
  };
  return { busy, problem: error && (problem(error) ?? words(error)), done, clear, perform };
};
