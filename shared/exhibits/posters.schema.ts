/** assets/campaign/posters.yaml: the poster wall. */
import { z } from "zod";
import { pictureSchema, type ShownPicture } from "../campaign/picture.schema.ts";
import { textsSchema } from "../campaign/texts.schema.ts";

export const posterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  title: textsSchema,
  /** All that is written on it, for whoever cannot read it there. */
  words: textsSchema,
  /** Whose it is. */
  by: textsSchema,
  picture: pictureSchema,
});
type Written = Readonly<z.infer<typeof posterSchema>>;

/** As it is served. */
export type Poster = Omit<Written, "picture"> & { readonly picture: ShownPicture };
