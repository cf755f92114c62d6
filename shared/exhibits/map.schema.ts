/** assets/campaign/map.yaml: what people do all over Japan so that nobody is alone. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";

const activityKinds = ["place", "meal", "talk", "move", "make", "grow", "learn", "online"] as const;

export const activitySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,48}$/),
  /** 1 to 47, JIS X 0401. */
  prefecture: z.int().min(1).max(47),
  kind: z.enum(activityKinds),
  title: textsSchema,
  about: textsSchema,
  /** A stand in the square that tells more, by its id. */
  stand: z
    .string()
    .regex(/^[a-z0-9-]{1,48}$/)
    .optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
  /** No real one: it shows what could stand here. */
  isSample: z.boolean(),
});
export type Activity = Readonly<z.infer<typeof activitySchema>>;
