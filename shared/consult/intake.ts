/** What the server checks of an intake and of a consent. Browsers need topics.ts and consent.ts only. */
import { z } from "zod";
import { languages } from "../campaign/language.ts";
import { consentVersions } from "./consent.ts";
import { ages, type Intake, prefectures, topics, ways } from "./topics.ts";

export const intakeSchema = z.strictObject({
  topic: z.enum(topics).nullable(),
  way: z.enum(ways),
  isFirst: z.boolean().nullable(),
  age: z.enum(ages).nullable(),
  prefecture: z.enum(prefectures).nullable(),
  language: z.enum(languages).nullable(),
  isUrgent: z.boolean(),
}) satisfies z.ZodType<Intake>;

/** Without a consent to the text in force there is no ticket. The moment is the server's to write down. */
export const consentSchema = z.strictObject({
  version: z.enum(consentVersions),
  supervisorMayJoin: z.boolean(),
});
