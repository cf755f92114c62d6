/** assets/campaign/videos.yaml: the video corner. */
import { z } from "zod";
import { pictureSchema, type ShownPicture } from "../campaign/picture.schema.ts";
import { textsSchema } from "../campaign/texts.schema.ts";

const frame = {
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  title: textsSchema,
  about: textsSchema,
  by: textsSchema,
};
/** Pictures with a caption each: what is spoken, and what can be seen. */
const storySchema = z.strictObject({
  ...frame,
  stills: z
    .array(z.strictObject({ picture: pictureSchema, caption: textsSchema }))
    .min(1)
    .max(24),
});
/** A film in another house: its id at YouTube. */
const filmSchema = z.strictObject({
  ...frame,
  youtube: z.string().regex(/^[\w-]{11}$/, "the 11 signs of its address"),
});

export const videoSchema = z.union([storySchema, filmSchema]);
type Story = Readonly<z.infer<typeof storySchema>>;

export interface Still {
  readonly picture: ShownPicture;
  readonly caption: Story["stills"][number]["caption"];
}
/** As it is served. */
export type Video =
  | (Omit<Story, "stills"> & { readonly stills: readonly Still[] })
  | Readonly<z.infer<typeof filmSchema>>;
