/** What hosts typed, as it may be shown to everybody: nothing hidden in it, titles and names on one line. Pure. */
import { eventSchema, type EventWords } from "../../shared/events/event.ts";
import { clean } from "../safety/clean.ts";

/** Where lines may be broken. */
const LONG: ReadonlySet<string> = new Set(["text", "record", "about"]);

const tidyText = (typed: string, isLong: boolean): string =>
  isLong
    ? typed
        .split(/\r\n?|\n/)
        .map((line) => clean(line, Infinity))
        .join("\n")
        .trim()
    : clean(typed, Infinity);

const tidied = (value: unknown, isLong: boolean): unknown => {
  if (typeof value === "string") return tidyText(value, isLong);
  if (Array.isArray(value)) return value.map((one) => tidied(one, isLong));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidied(one, isLong || LONG.has(key))]));
};

/** The same without what nobody can see; null where nothing is left of what there must be. */
export const tidyWords = (words: EventWords): EventWords | null => {
  const parsed = eventSchema.safeParse(tidied(words, false));
  return parsed.success ? parsed.data : null;
};
