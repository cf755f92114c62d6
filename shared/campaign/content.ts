/** Shapes of the campaign's files (assets/campaign). The server checks them at start and stops on a wrong value. */
import { z } from "zod";
import { levels } from "../talk/ladder.ts";
import { zoneIds } from "../walk/map.ts";
import { ceremoniesSchema, hoursOfDaySchema, openSchema } from "./place.schema.ts";
import { textsSchema } from "./texts.schema.ts";

const dateSchema = z.iso.date();

/** assets/campaign/settings.json */
export const settingsSchema = z.strictObject({
  title: textsSchema,
  /** The month, as days in Japan. */
  opens: dateSchema,
  closes: dateSchema,
  /** What the operator may set otherwise in the browser; see season.ts. */
  hours: hoursOfDaySchema.nullable().default(null),
  open: openSchema.default({ before: true, after: true }),
  ceremonies: ceremoniesSchema.default({ opening: null, closing: null }),
  operator: z.strictObject({ name: textsSchema, contact: z.string().min(1) }),
  guide: z.strictObject({ name: textsSchema }),
  /** Zones that nobody may enter for now. */
  closedZones: z.array(z.enum(zoneIds)).default([]),
  /** How people may talk, until a moderator or the operator sets it otherwise in the browser. */
  talk: z.strictObject({
    /** The level of zones that are not named below. */
    level: z.enum(levels),
    zones: z.partialRecord(z.enum(zoneIds), z.enum(levels)),
    /** Minutes in the square after which text opens: at a hosted table, and to those near. */
    tableAfterMinutes: z.number().min(0),
    nearAfterMinutes: z.number().min(0),
    nearText: z.boolean(),
    /** How far it goes while nobody looks after the place. */
    unattended: z.enum(levels),
    /** Reports are answered within so many hours. */
    answerWithinHours: z.int().min(1).max(168),
  }),
  /** Where quick exit leads: a plain page of everyday life. */
  exitUrl: z.url({ protocol: /^https$/ }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** assets/campaign/phrases.json: ready phrases by situation. */
export const phrasesSchema = z
  .array(
    z.strictObject({
      situation: z.string().regex(/^[a-z-]+$/),
      title: textsSchema,
      phrases: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), text: textsSchema })).min(1),
    }),
  )
  .min(1);
export type PhraseGroup = z.infer<typeof phrasesSchema>[number];
