/** The questions of the finder, as the operator's file has them (tree.ts walks through them). */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";
import { channels, worries } from "./record.ts";

const idSchema = z.string().regex(/^[a-z0-9-]{1,48}$/);

/** What a choice says of what one looks for. */
export const wantsSchema = z.strictObject({
  worry: z.enum(worries).optional(),
  /** What it is about more closely: records of that topic, and those for everything. */
  topic: z
    .string()
    .regex(/^[a-z0-9-]{1,24}$/)
    .optional(),
  /** One's age, roughly: a number within it. */
  age: z.int().min(0).max(120).optional(),
  channel: z.enum(channels).optional(),
});

const questionSchema = z.strictObject({
  id: idSchema,
  ask: textsSchema,
  choices: z
    .array(z.strictObject({ id: idSchema, say: textsSchema, wants: wantsSchema, next: idSchema.nullable() }))
    .min(2)
    .max(9),
  /** Where "I do not know" leads: it says nothing of what one looks for. */
  unsure: idSchema.nullable(),
});
export const treeSchema = z.strictObject({ first: idSchema, questions: z.array(questionSchema).min(1).max(40) });
