/** One's own answers, on this device only, and only for who wishes so. A quick exit takes them ("own."). */
import { nothingSaid, type Own, ownFrom } from "../../../shared/exhibits/own.ts";
import { drop, keep, recall } from "../../campaign/device.ts";

const KEY = "own.where";

/** Null where nothing was kept. */
export const keptAnswers = (): Own | null => ownFrom(recall(KEY));
export const keepAnswers = (own: Own): void => {
  if (JSON.stringify(own) === JSON.stringify(nothingSaid)) forgetAnswers();
  else keep(KEY, JSON.stringify(own));
};
export const forgetAnswers = (): void => drop(KEY);
