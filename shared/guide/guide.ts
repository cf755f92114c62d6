/** What the guide says at which moment. Pure. */
import type { z } from "zod";
import { clockOf } from "../campaign/days.ts";
import type { Season } from "../campaign/season.ts";
import type { Texts } from "../campaign/language.ts";
import type { ZoneId } from "../walk/map.ts";
import type { greetingSchema, placeWordsSchema, questionSchema } from "./guide.schema.ts";

/** Questions stand together by what they are about, in this order. */
export const questionGroups = ["help", "now", "place", "how", "guide"] as const;

/** What is told as it is now: events, who is here, the numbers of help. */
export const liveParts = ["events", "people", "numbers"] as const;
export type LivePart = (typeof liveParts)[number];

export type Greeting = Readonly<z.infer<typeof greetingSchema>>;
export type PlaceWords = Readonly<z.infer<typeof placeWordsSchema>>;
export type Question = Readonly<z.infer<typeof questionSchema>>;
export type Way = Question["ways"][number];

/** The topic "guide". */
export interface GuideWords {
  readonly greetings: readonly Greeting[];
  readonly places: readonly PlaceWords[];
  readonly questions: readonly Question[];
}

const isWithin = ({ from, to }: { readonly from: string; readonly to: string }, clock: string): boolean =>
  from <= to ? from <= clock && clock < to : clock >= from || clock < to;

/** How she greets at `now` (epoch ms): the first greeting that fits; null: none does. A season that is not known fits no greeting of one. */
export const greetingAt = (greetings: readonly Greeting[], season: Season | null, now: number): Texts | null => {
  const clock = clockOf(now);
  const fits = ({ seasons, hours }: Greeting): boolean =>
    (!seasons || (season !== null && seasons.includes(season))) && (!hours || isWithin(hours, clock));
  return greetings.find(fits)?.say ?? null;
};

/** What she says of a place; null: nothing of her own. */
export const wordsOf = (places: readonly PlaceWords[], zone: ZoneId): Texts | null =>
  places.find(({ id }) => id === zone)?.say ?? null;

/** The questions of each group that has some, in order. */
export const grouped = (questions: readonly Question[]) =>
  questionGroups
    .map((group) => ({ group, questions: questions.filter((question) => question.group === group) }))
    .filter((one) => one.questions.length > 0);
