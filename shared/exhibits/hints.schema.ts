/** assets/campaign/hints.yaml: the cards on the trees. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";
import { hintWorries } from "./hints.ts";

export const hintSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  /** Which worry it is for; unsaid: everybody. */
  worry: z.enum(hintWorries).optional(),
  /** One sentence that one takes along. */
  say: textsSchema,
  /** Something small to do. */
  try: textsSchema,
});
export type Hint = Readonly<z.infer<typeof hintSchema>>;
