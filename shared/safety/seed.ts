/** The maintained list of words, as a seed: never sent to a client. */
import en from "naughty-words/en.json" with { type: "json" };
import ja from "naughty-words/ja.json" with { type: "json" };
import type { HygieneLists } from "./lists.ts";

/** An operator's lists with the maintained list behind them, less what the operator exempts. */
export const withSeed = (lists: HygieneLists): HygieneLists => {
  const exempt = new Set(lists.exempt.map((word) => word.toLowerCase()));
  const seed = [...ja, ...en].filter((word) => !exempt.has(word.toLowerCase()));
  return { ...lists, blocked: [...new Set([...lists.blocked, ...seed])] };
};
