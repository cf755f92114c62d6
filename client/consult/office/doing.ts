/** What is done from one place of the office: whether it is under way, and in words how it ended. */
import { useState } from "react";
import { type Translate, useTexts } from "../../campaign/language.ts";
import type { ApiError } from "../../session/api.ts";
import { useSending } from "../../staff/sending.ts";
import { useProblemWords } from "../../staff/words.ts";
import { reload } from "./office.ts";

const known = [
  "clash",
  "place",
  "short",
  "long",
  "past",
  "far",
  "shift",
  "booth",
  "counsellor",
  "organisation",
  "name",
  "answered",
  "complaint",
] as const;

/** What an answer that failed means here; null where it means what it means everywhere. */
const officeProblem = ({ error }: ApiError, t: Translate<"office">): string | null => {
  const problem = known.find((one) => one === error);
  return problem ? t(`problems.${problem}`) : null;
};

export interface Doing {
  readonly busy: boolean;
  /** What went wrong, in words; null when nothing did. */
  readonly problem: string | null;
  /** What came of it, in words; empty before. */
  readonly done: string;
  /** What was said is out of date. */
  clear(): void;
  /** Do it, read again what it changed, then say `said`. Whether it went well. Nothing is done twice at once. */
  perform<T>(deed: () => Promise<T>, said: string | ((answer: T) => string)): Promise<boolean>;
}

export const useDoing = (): Doing => {
  const t = useTexts("office");
  const words = useProblemWords();
  const { busy, error, send, clear } = useSending();
  const [done, setDone] = useState("");
  return {
    busy,
    problem: error && (officeProblem(error, t) ?? words(error)),
    done: error || busy ? "" : done,
    clear: () => {
      clear();
      setDone("");
    },
    perform: async (deed, said) => {
      setDone("");
      // An answer may be nothing at all; null is "it failed".
      const answer = await send(async () => ({ value: await deed() }));
      await reload();
      if (answer) setDone(typeof said === "string" ? said : said(answer.value));
      return answer !== null;
    },
  };
};
