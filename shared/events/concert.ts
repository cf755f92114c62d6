/**
 * Music that comes with the campaign: `concert.json` lists it, its files lie in the folder `concert/` beside it. The concert
 * garden plays it to whoever asks for it, at any time.
 */
import { z } from "zod";
import { idSchema, LETTERS, linesSchema } from "./event.ts";

export const concertSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      /** A file's name within `concert/`, and no way out of it. */
      file: z.string().regex(/^[\w-]{1,80}\.(mp3|m4a|ogg|wav)$/),
      seconds: z
        .int()
        .min(1)
        .max(4 * 3600),
      title: linesSchema(LETTERS.title),
      by: linesSchema(LETTERS.title),
      /** A few words, and under which terms it may be played. */
      about: linesSchema(LETTERS.about),
    }),
  )
  .max(50)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "an id occurs twice");
