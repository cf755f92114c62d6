/** What the operator sets in the browser, as it must be: the month and its hours, notices, and the directory of help. */
import { z } from "zod";
import { zoneIds } from "../walk/map.ts";
import { NOTICE_LENGTH } from "./noticeLength.ts";
import { noticeKinds } from "./notices.ts";

const daySchema = z.iso.date();
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const endSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** Days, both included. */
const periodSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "ends before it begins" });

const monthSchema = z
  .strictObject({ opens: daySchema, closes: daySchema })
  .refine(({ opens, closes }) => opens <= closes, { path: ["closes"], message: "lies before opens" });
export const hoursOfDaySchema = z
  .strictObject({ from: timeSchema, to: endSchema })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "is not after from" });
export const openSchema = z.strictObject({ before: z.boolean(), after: z.boolean() });
export const ceremoniesSchema = z.strictObject({ opening: timeSchema.nullable(), closing: timeSchema.nullable() });
/** Where everybody comes in, and the middle through which all ways lead, are never closed. */
const closedZonesSchema = z
  .array(z.enum(zoneIds))
  .max(zoneIds.length)
  .refine((zones) => !zones.includes("gate") && !zones.includes("plaza"), "the gate and the plaza cannot be closed");

/** A row each in the store. What is left out stays as it is. */
export const placeSettingSchemas = {
  month: monthSchema,
  hours: hoursOfDaySchema.nullable(),
  open: openSchema,
  ceremonies: ceremoniesSchema,
  closedZones: closedZonesSchema,
};
const placeSettingKeys = ["month", "hours", "open", "ceremonies", "closedZones"] as const;
export const placePatchSchema = z
  .strictObject(placeSettingSchemas)
  .partial()
  .extend({ giveBack: z.array(z.enum(placeSettingKeys)).max(placeSettingKeys.length).optional() });
export type PlacePatch = Readonly<z.infer<typeof placePatchSchema>>;

const wordsSchema = z.string().trim().min(1).max(NOTICE_LENGTH);

/** A notice to be told, or (with its id) one that is changed. */
export const noticeSchema = z
  .strictObject({
    id: idSchema.nullable(),
    kind: z.enum(noticeKinds),
    words: z.strictObject({ ja: wordsSchema, easy: wordsSchema, en: wordsSchema }),
    from: z.int().min(0),
    to: z.int().min(0),
  })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "ends before it begins" });
export type NoticeInput = Readonly<z.infer<typeof noticeSchema>>;
export const noticeIdSchema = z.strictObject({ id: idSchema });

/** `digest` names what was looked at: what has changed meanwhile is not confirmed unseen. */
export const confirmSchema = z.strictObject({ record: idSchema, digest: z.string().max(64), isRight: z.boolean() });

/** Null: as in the campaign's files. */
export const helpHoursSchema = z.strictObject({
  record: idSchema,
  closed: periodSchema.nullable(),
  only: z.array(periodSchema).max(10).nullable(),
});
export type HelpHoursInput = Readonly<z.infer<typeof helpHoursSchema>>;
