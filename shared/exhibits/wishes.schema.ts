/** assets/campaign/wishes.yaml: ready words to hang on the light tree; and how one asks to hang one. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";

const wishIdSchema = z.string().regex(/^[a-z0-9-]{1,32}$/);
export const wishSchema = z.strictObject({ id: wishIdSchema, words: textsSchema });

/** `POST /api/wishes` -> `Hung`: once per pass and day of Japan. 404 "wish"; 401 "pass". */
export const hangSchema = z.strictObject({ pass: z.string().min(1).max(1024), wish: wishIdSchema });
