/** Stands as the operator's files have them: stands/<id>.yaml, stands/<id>.<language>.md, support.yaml. */
import { z } from "zod";
import { mayLeadTo } from "../campaign/blocks.ts";
import { pictureSchema } from "../campaign/picture.schema.ts";
import { textsSchema } from "../campaign/texts.schema.ts";
import { hoursSchema } from "../finder/hours.schema.ts";
import { stands as places } from "../walk/map.ts";
import { linkKinds, type StandColourName, standColours, standObjects } from "./stand.ts";

/** Pictures on one page. */
const PICTURES = 6;
const LINKS = 8;
/** Full-width letters of a board that can be read from the lane. */
const SIGN = 14;

const linkSchema = z.strictObject({
  kind: z.enum(linkKinds),
  to: z.string().refine((to) => !to.startsWith("/") && mayLeadTo(to), "must be https, mailto or tel"),
  label: textsSchema,
});

/** `stands/<id>.yaml` */
export const standSchema = z.strictObject({
  organisation: z.string().trim().min(1).max(80),
  place: z.int().min(1).max(places.length),
  object: z.enum(standObjects),
  colour: z.enum(Object.keys(standColours) as [StandColourName, ...StandColourName[]]),
  area: textsSchema,
  links: z.array(linkSchema).max(LINKS).default([]),
  search: z.string().trim().min(1).max(60).nullable().default(null),
  pictures: z.array(pictureSchema).max(PICTURES).default([]),
  hours: hoursSchema.nullable().default(null),
  approvedOn: z.iso.date().nullable().default(null),
});

/** The front matter of `stands/<id>.<language>.md`. */
export const standFrontSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  sign: z
    .string()
    .trim()
    .min(1)
    .max(SIGN * 2),
  tagline: z.string().trim().min(1).max(160),
});

/** One of `support.yaml`. */
export const supportPhraseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  words: textsSchema,
});
