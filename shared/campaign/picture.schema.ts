/** A picture as an operator writes it into a list or a sheet of the campaign's folder. */
import { z } from "zod";
import type { Texts } from "./language.ts";
import type { Picture } from "./blocks.ts";
import { textsSchema } from "./texts.schema.ts";

/** `file`: beside the file in which it is named, or below. `alt`: for those who cannot see it, in every language. */
export const pictureSchema = z.strictObject({ file: z.string().min(1).max(200), alt: textsSchema });
export type PictureFile = Readonly<z.infer<typeof pictureSchema>>;

/** The same, as it is served. */
export interface ShownPicture extends Picture {
  readonly alt: Texts;
}
