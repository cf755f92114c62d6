/**
 * What an event is, as its host writes it down. Who comes, how it stands and what is shown is kept elsewhere: a host may change
 * these words at any time. Times in epoch ms.
 */
import { z } from "zod";
import type { Span } from "../campaign/days.ts";
import { audiences, isPlace, kinds, registrations } from "./kinds.ts";
import { LENGTH_MS, MINUTE } from "./times.ts";

/** Letters at most. */
export const LETTERS = { title: 80, text: 4000, name: 60, about: 400, item: 60, record: 600, sheet: 800 } as const;
/** How many at most. */
export const MOST = { speakers: 12, handouts: 10, items: 40, capacity: 20_000, sheet: 24 } as const;
/** Entered so far ahead at most, ms. */
const AHEAD_MS = 400 * 24 * 60 * MINUTE;

export const idSchema = z.string().regex(/^[\w-]{1,64}$/);
/** Epoch ms of this century: nothing that a calendar cannot say. */
export const momentSchema = z.int().min(0).max(4_102_444_800_000);

/** Words of an operator or host. Easy Japanese and English may be empty for now: then it is the Japanese. */
export const linesSchema = (most: number) =>
  z.strictObject({
    ja: z.string().trim().min(1).max(most),
    easy: z.string().trim().max(most),
    en: z.string().trim().max(most),
  });
export { lineIn, type Lines, missingIn } from "./lines.ts";

/** What happens within an event, in order. During a "break" nobody needs to be there. */
export const itemKinds = ["talk", "work", "questions", "poll", "video", "music", "break"] as const;
const itemSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(itemKinds),
  title: linesSchema(LETTERS.item),
  minutes: z.int().min(1).max(720),
  /** Who has the floor then: a place in the list of speakers; null: whoever has it. */
  speaker: z
    .int()
    .min(0)
    .max(MOST.speakers - 1)
    .nullable(),
});
export type Item = Readonly<z.infer<typeof itemSchema>>;

const speakerSchema = z.strictObject({ name: linesSchema(LETTERS.name), about: z.string().trim().max(LETTERS.about) });

/** How one writes into a part of the worksheet; "none": it is only to be read. */
export const sheetFields = ["none", "line", "lines", "checks"] as const;
/** A part of the private worksheet. What one writes there stays on the device. */
const sheetPartSchema = z.strictObject({
  id: idSchema,
  title: linesSchema(LETTERS.title),
  text: linesSchema(LETTERS.sheet).nullable(),
  field: z.enum(sheetFields),
  /** Of "checks": what can be ticked. */
  choices: z.array(linesSchema(LETTERS.title)).max(12),
});
export type SheetPart = Readonly<z.infer<typeof sheetPartSchema>>;

/** An uploaded file (by its id), or a film at YouTube (by its id), which loads only after a tap and a note. */
const videoSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("file"), file: idSchema, captions: idSchema.nullable() }),
  z.strictObject({ from: z.literal("youtube"), film: z.string().regex(/^[\w-]{11}$/), isLive: z.boolean() }),
]);
export type Video = Readonly<z.infer<typeof videoSchema>>;

export const eventSchema = z.strictObject({
  kind: z.enum(kinds),
  /** Who answers for it. Null: the operator. */
  organisation: idSchema.nullable(),
  title: linesSchema(LETTERS.title),
  text: z.strictObject({
    ja: z.string().trim().max(LETTERS.text),
    easy: z.string().trim().max(LETTERS.text),
    en: z.string().trim().max(LETTERS.text),
  }),
  speakers: z.array(speakerSchema).max(MOST.speakers),
  place: z.string().refine(isPlace, "no such place"),
  from: momentSchema,
  to: momentSchema,
  /** Null: as many as come. */
  capacity: z.int().min(1).max(MOST.capacity).nullable(),
  audience: z.enum(audiences),
  registration: z.enum(registrations),
  handouts: z.array(z.strictObject({ file: idSchema, title: linesSchema(LETTERS.title) })).max(MOST.handouts),
  order: z.array(itemSchema).max(MOST.items),
  /** What those who come work on by themselves; empty: nothing. */
  worksheet: z.array(sheetPartSchema).max(MOST.sheet),
  video: videoSchema.nullable(),
  /** A second picture with an interpreter of a sign language. */
  signing: videoSchema.nullable(),
  /** Captions and the words of the slides are kept for the archive. */
  keepsTranscript: z.boolean(),
  /** What the record of attendance says, in the organiser's own words; null: there is none. */
  record: linesSchema(LETTERS.record).nullable(),
});
export type EventWords = Readonly<z.infer<typeof eventSchema>>;

/** What an event may be entered with, besides its shape; the first thing that is wrong, or null. */
export type EventProblem = "short" | "long" | "past" | "far" | "speaker" | "order";
export const eventProblem = (
  { from, to, order, speakers }: Pick<EventWords, "from" | "to" | "order" | "speakers">,
  now: number,
): EventProblem | null => {
  if (to - from < LENGTH_MS.min) return "short";
  if (to - from > LENGTH_MS.max) return "long";
  if (to <= now) return "past";
  if (from > now + AHEAD_MS) return "far";
  if (order.some(({ speaker }) => speaker !== null && speaker >= speakers.length)) return "speaker";
  return new Set(order.map(({ id }) => id)).size < order.length ? "order" : null;
};

/** How much longer the running order is than the event, ms; negative where time is left. A remark, never a refusal. */
export const overlong = ({ order, from, to }: Pick<EventWords, "order"> & Span): number =>
  order.reduce((sum, { minutes }) => sum + minutes * MINUTE, 0) - (to - from);

/** The film's id in an address of YouTube as people copy it; null where it is none. */
export const filmOf = (address: string): string | null => {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (url.protocol !== "https:") return null;
  const host = url.hostname.replace(/^(www|m|music)\./, "");
  const [first, second] = url.pathname.split("/").slice(1);
  const named = ["live", "embed", "shorts"].includes(first ?? "") ? second : (url.searchParams.get("v") ?? undefined);
  const film =
    host === "youtu.be" ? first : host === "youtube.com" || host === "youtube-nocookie.com" ? named : undefined;
  return film !== undefined && /^[\w-]{11}$/.test(film) ? film : null;
};
