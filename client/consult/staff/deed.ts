/** A deed from one place on a desk: whether it is under way, and in words what went wrong. Each desk has its own words. */
import { ApiError } from "../../session/api.ts";
import { useSending } from "../../staff/sending.ts";

/** What every desk has words for. */
type Everywhere = "sign-in" | "too-often" | "offline" | "not-now";

/** What an answer that failed means to whoever pressed; `known` are the server's reasons that the desk has words for. */
export const problemOf = <P extends string>(
  { status, error }: Pick<ApiError, "status" | "error">,
  known: readonly P[],
): P | Everywhere => {
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

/** The deeds of a place, where `words` says what went wrong. */
export const useDeedWith = <P extends string>(
  known: readonly P[],
  words: (problem: P | Everywhere) => string,
): Doing => {
  const { busy, error, send } = useSending();
  return {
    isBusy: busy,
    problem: error ? words(problemOf(error, known)) : "",
    perform: async (deed) => (await send(async () => (await deed(), true))) === true,
  };
};
