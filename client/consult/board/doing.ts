/** A deed from one place on the board: whether it is under way, and in words what went wrong. */
import { useRef, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { ApiError } from "../../session/api.ts";

const known = [
  "break",
  "breath",
  "shift-over",
  "full",
  "calling",
  "not-now",
  "not-yours",
  "not-so",
  "taken",
  "off-duty",
  "declined",
  "another",
  "away",
  "not-flagged",
  "gone",
  "too-often",
  "sign-in",
  "offline",
] as const;
type Problem = (typeof known)[number];

/** What an answer that failed means to whoever pressed. */
const problemOf = ({ status, error }: Pick<ApiError, "status" | "error">): Problem => {
  if (status === 401) return "sign-in";
  if (status === 429) return "too-often";
  if (status === 0 || status >= 500) return "offline";
  return known.find((problem) => problem === error) ?? "not-now";
};

export interface Doing {
  readonly isBusy: boolean;
  /** What went wrong; empty when nothing did. */
  readonly problem: string;
  /** Do it, unless something is under way. Resolves with whether it went well. */
  perform(deed: () => Promise<unknown>): Promise<boolean>;
}

export const useDeed = (): Doing => {
  const t = useTexts("board");
  const [state, setState] = useState<{ isBusy: boolean; problem: Problem | null }>({ isBusy: false, problem: null });
  // A second press comes before the first has been drawn.
  const isUnderWay = useRef(false);
  return {
    isBusy: state.isBusy,
    problem: state.problem ? t(`problems.${state.problem}`) : "",
    async perform(deed) {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      setState({ isBusy: true, problem: null });
      try {
        await deed();
        setState({ isBusy: false, problem: null });
        return true;
      } catch (failure) {
        const isKnown = failure instanceof ApiError;
        setState({ isBusy: false, problem: isKnown ? problemOf(failure) : "offline" });
        return false;
      } finally {
        isUnderWay.current = false;
      }
    },
  };
};
