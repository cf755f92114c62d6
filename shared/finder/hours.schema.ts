/** Opening hours as a file has them (hours.ts says what they mean). */
import { z } from "zod";

const clockSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
/** A day of every year, "12-29". */
const yearDaySchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

const ruleSchema = z
  .strictObject({
    /** 1 is Monday, 7 is Sunday. Neither these nor days of the month: every day. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).optional(),
    monthDays: z.array(z.int().min(1).max(31)).min(1).optional(),
    /** What holds on national holidays; unsaid: the same as on any day. */
    holidays: z.enum(["not", "only"]).optional(),
    from: clockSchema,
    /** Not later than `from`: on the next day. */
    to: clockSchema,
  })
  .refine(({ from }) => from !== "24:00", "begins at 00:00 of the next day");

/** Days, both included. */
const periodSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

export const hoursSchema = z.discriminatedUnion("when", [
  z.strictObject({ when: z.literal("always") }),
  z.strictObject({
    /** Different from place to place, or nobody could tell: the record's words say where to ask. */
    when: z.literal("unsure"),
    /** Surely closed on these days. */
    closed: z.array(periodSchema).max(20).optional(),
  }),
  z.strictObject({
    when: z.literal("rules"),
    rules: z.array(ruleSchema).min(1).max(20),
    /** Days off in every year, both included; may go over New Year. */
    off: z.array(z.strictObject({ from: yearDaySchema, to: yearDaySchema })).max(10),
    /** Only in these periods, days both included; empty: all year. */
    only: z.array(periodSchema).max(20),
    /** Closed on these days, whatever the rules say. */
    closed: z.array(periodSchema).max(20).optional(),
  }),
]);
