/** One place of help, as the operator's file has it. */
import { z } from "zod";
import { textsSchema } from "../campaign/texts.schema.ts";
import { hoursSchema } from "./hours.schema.ts";
import { channels, worries } from "./record.ts";

/** The 47 prefectures by their JIS X 0401 number. */
const prefectureSchema = z.int().min(1).max(47);
const topicSchema = z.string().regex(/^[a-z0-9-]{1,24}$/);
const dateSchema = z.iso.date();

export const recordSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,48}$/),
    name: textsSchema,
    /** What one finds there, in a sentence or two. */
    about: textsSchema,
    /** As dialled, for the `tel:` link. */
    tel: z
      .string()
      .regex(/^[#0-9-]+$/)
      .optional(),
    url: z.url({ protocol: /^https$/ }).optional(),
    channels: z.array(z.enum(channels)).min(1),
    hours: hoursSchema,
    /** The same in words, with what rules cannot say. */
    hoursNote: textsSchema,
    cost: z.enum(["free", "call", "some"]),
    /** For whom, by age, both included; unsaid: everybody. */
    age: z.strictObject({ from: z.int().min(0).max(120), to: z.int().min(0).max(120) }).optional(),
    /** Where it works; empty: all over Japan. */
    areas: z.array(prefectureSchema).max(47),
    languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).min(1),
    worries: z.array(z.enum(worries)).min(1),
    /** What it is for within these, as the questions ask for it ("debt", "care"); unsaid: help for everything. */
    topics: z.array(topicSchema).min(1).max(8).optional(),
    /** Stays in sight whatever its dates say: then with "please confirm". */
    isCore: z.boolean(),
    source: z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }).optional() }),
    checkedOn: dateSchema,
    /** Two people confirm a record before an opening. */
    confirmedBy: z
      .array(z.string().trim().min(1))
      .max(2)
      .refine((names) => new Set(names).size === names.length, "the same person stands there twice"),
    validFrom: dateSchema.optional(),
    validTo: dateSchema.optional(),
  })
  .refine(({ tel, url }) => tel !== undefined || url !== undefined, "needs a tel or a url")
  .refine(({ age }) => !age || age.from <= age.to, { path: ["age"], message: "from is above to" })
  .refine(({ channels: by, tel }) => !by.includes("phone") || tel !== undefined, {
    path: ["tel"],
    message: "a phone needs a number",
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ["validTo"],
    message: "ends before it begins",
  });

/** The sound ones of a list of records, and a line on each of the others: one slip of the pen must not empty the list. */
export const soundRecords = (list: unknown): { records: z.infer<typeof recordSchema>[]; problems: string[] } => {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  const records: z.infer<typeof recordSchema>[] = [];
  const problems: string[] = Array.isArray(list) ? [] : ["is no list"];
  for (const [index, item] of items.entries()) {
    const { success, data, error } = recordSchema.safeParse(item);
    if (success) records.push(data);
    else
      problems.push(`${index}: ${error.issues.map(({ path, message }) => [...path, message].join(": ")).join("; ")}`);
  }
  return { records, problems };
};
