/**
 * The sample programme of a month (`programme.json` of the campaign): what a place begins with, such as fixed tables each day. It is
 * entered by an operator's hand, as drafts. Days and hours are Japan's. Pure.
 */
import { z } from "zod";
import { dayOf, daysOf, momentOf, monthOf } from "../campaign/days.ts";
import { eventSchema, type EventWords } from "./event.ts";
import { plainWords } from "./plainWords.ts";

const shape = eventSchema.shape;

/** On which days of the week, from Monday (1) to Sunday (7), at which hour, and how long. */
const sampleEventSchema = z.strictObject({
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .refine((days) => new Set(days).size === days.length, "a day twice"),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(720),
  words: z.strictObject({
    kind: shape.kind,
    title: shape.title,
    text: shape.text,
    place: shape.place,
    capacity: shape.capacity,
    order: shape.order,
  }),
});
export type SampleEvent = Readonly<z.infer<typeof sampleEventSchema>>;

export const sampleSchema = z.strictObject({ events: z.array(sampleEventSchema).max(40) });

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => ((new Date(`${dayOf(day)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** When it begins in the month in which `month` lies, epoch ms. */
export const sampleDates = ({ weekdays, at }: Pick<SampleEvent, "weekdays" | "at">, month: number): number[] =>
  daysOf(monthOf(month))
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .map((day) => momentOf(dayOf(day), at)!);

/** The words of the one that begins at `from`: for anybody, without registration. */
export const sampleWords = (
  { minutes, words }: SampleEvent,
  from: number,
  organisation: string | null,
): EventWords => ({
  ...plainWords,
  ...words,
  organisation,
  from,
  to: from + minutes * 60_000,
});
