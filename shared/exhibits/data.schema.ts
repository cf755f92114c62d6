/** assets/campaign/data.yaml: what a survey found, and what the visitor may ask themselves. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";

const shareSchema = z.number().min(0).max(100);

const yearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    /** Of so many people; unsaid where it is not known. */
    people: z.int().min(100).optional(),
    /** Shares in per cent, the most often first. */
    often: shareSchema,
    sometimes: shareSchema,
    nowAndThen: shareSchema,
    /** The three together, as the source has it: rounding may make a tenth of difference. */
    total: shareSchema,
  })
  .refine(({ often, sometimes, nowAndThen, total }) => Math.abs(often + sometimes + nowAndThen - total) < 0.15, {
    path: ["total"],
    message: "is not what the three shares make together",
  });

const ownSchema = z.strictObject({
  /** The direct question, answered as in the survey. */
  direct: textsSchema,
  /** The three items of the short UCLA loneliness scale, each answered on the same scale of four. */
  items: z.tuple([textsSchema, textsSchema, textsSchema]),
  /** From "never" (1 point) to "always" (4). */
  scale: z.tuple([textsSchema, textsSchema, textsSchema, textsSchema]),
  /** What is said to whom: up to so many points, in rising order; the last for all above. */
  words: z
    .array(z.strictObject({ upTo: z.int().min(3).max(12), say: textsSchema }))
    .min(1)
    .max(10),
});

export const surveySchema = z.strictObject({
  source: z.strictObject({ title: textsSchema, url: z.url({ protocol: /^https$/ }).optional() }),
  /** When and of whom it was asked, for the newest year. */
  about: textsSchema,
  answers: z.strictObject({
    often: textsSchema,
    sometimes: textsSchema,
    nowAndThen: textsSchema,
    hardly: textsSchema,
    never: textsSchema,
  }),
  /** The newest first. */
  years: z
    .array(yearSchema)
    .min(1)
    .max(20)
    .refine(
      (years) => years.every(({ year }, i) => i === 0 || year < years[i - 1]!.year),
      "the newest year comes first",
    ),
  own: ownSchema.refine(
    ({ words }) => words.every(({ upTo }, i) => i === 0 || upTo > words[i - 1]!.upTo) && words.at(-1)!.upTo === 12,
    { path: ["words"], message: "the points rise, and the last is 12" },
  ),
});
export type Survey = Readonly<z.infer<typeof surveySchema>>;
export type SurveyYear = Survey["years"][number];
