/** assets/campaign/guide/: what the guide says, in the operator's words. */
import { z } from "zod";
import { seasons } from "../campaign/season.ts";
import { textsSchema } from "../campaign/texts.schema.ts";
import { zoneIds } from "../walk/map.ts";
import { liveParts, questionGroups } from "./guide.ts";

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day: "05:00"');
const idSchema = z.string().regex(/^[a-z0-9-]{1,48}$/);

/** greetings.yaml: how she greets. The first one that fits is said; `{{name}}` stands for her name. */
export const greetingSchema = z.strictObject({
  id: idSchema,
  /** In which seasons of the month; unsaid: in all. */
  seasons: z.array(z.enum(seasons)).min(1).optional(),
  /** From and to which time of day in Japan, over midnight, too; unsaid: all day. */
  hours: z.strictObject({ from: clockSchema, to: clockSchema }).optional(),
  say: textsSchema,
});

/** places.yaml: what she says where she has led somebody to; the id is the zone's. */
export const placeWordsSchema = z.strictObject({ id: z.enum(zoneIds), say: textsSchema });

/** Where an answer leads on to: a place in the square, a page of what there is to see, the booths, the programme. */
const waySchema = z.union([
  z.strictObject({ zone: z.enum(zoneIds) }),
  z.strictObject({ see: z.string().regex(/^[a-z-]{1,32}$/) }),
  z.strictObject({ open: z.enum(["talk", "events"]) }),
]);

/** questions.yaml: what one can ask her. */
export const questionSchema = z.strictObject({
  id: idSchema,
  group: z.enum(questionGroups),
  ask: textsSchema,
  say: textsSchema,
  /** What stands beneath her answer as it is at that moment. */
  shows: z.enum(liveParts).optional(),
  ways: z.array(waySchema).max(5).default([]),
});
