/** assets/campaign/signs.yaml: signs of loneliness in somebody near, and what one could say. One entry, one board on the path. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";

export const signSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  title: textsSchema,
  /** How it may show. */
  notice: textsSchema,
  /** What one could say, word for word. */
  say: z.array(textsSchema).min(1).max(4),
  /** What helps to keep in mind. */
  keep: textsSchema,
  /** Where it may be about life: the help lines are named beside it. */
  isHeavy: z.boolean().default(false),
});
export type Sign = Readonly<z.infer<typeof signSchema>>;
