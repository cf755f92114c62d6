/** assets/campaign/season.yaml: what the guide says at the ceremonies of the month. */
import { z } from "zod";
import { textsSchema } from "./texts.schema.ts";

const linesSchema = z.array(textsSchema).min(1).max(20);
export const seasonWordsSchema = z.strictObject({ opening: linesSchema, closing: linesSchema });
type SeasonWords = Readonly<z.infer<typeof seasonWordsSchema>>;

/** The topic `season`; `words` is null where the file is not there, or broken. */
export interface SeasonTopic {
  readonly words: SeasonWords | null;
}
