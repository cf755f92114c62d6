/**
 * The office over HTTP: roster, booths, rules, figures and complaints of an organisation, for its supervisors, and for operators
 * of all. Times in epoch ms. What somebody may not act for is as if it were not there: 404 "organisation".
 */
import { z } from "zod";
import type { Texts } from "../campaign/language.ts";
import type { Figures } from "./figures.ts";
import type { Shift, Span } from "./hours.ts";
import { type BoothRow, PLACES } from "./roster.ts";
import { AT_ONCE, type BoothRules, LENGTHS_MIN } from "./times.ts";

const idSchema = z.string().regex(/^[\w-]{1,64}$/);
/** Epoch ms of this century and the next: nothing that a date cannot say. */
const timeSchema = z.int().min(0).max(4_102_444_800_000);

/** Letters of a booth's name. */
export const BOOTH_NAME = 40;
/** Shared phrases: how many, and letters of each. */
export const PHRASES = { most: 24, length: 200 } as const;
/** Minutes of breath after a conversation, and conversations of one visitor in a day. */
export const GAP_MIN = { min: 0, max: 60 } as const;
export const PER_DAY = { min: 1, max: 10 } as const;

/** A counsellor who can be entered; `isHere` false: one who no longer works here and still stands in the roster. */
interface RosterCounsellor {
  readonly id: string;
  readonly name: string;
  readonly atOnce: number;
  readonly isHere: boolean;
}

/**
 * `GET /api/consult/roster?organisation=&month=` (any moment of the month; without: now; without organisation: the first one that
 * one may act for).
 */
export interface RosterView {
  readonly now: number;
  /** Those that one may act for. */
  readonly organisations: readonly { readonly id: string; readonly name: Texts }[];
  /** Which of them this is about; null where there is none at all. */
  readonly organisation: string | null;
  /** What the calendar shows: from a Monday to a Sunday. */
  readonly span: Span;
  /** Cancelled ones, too, and those at closed booths. */
  readonly shifts: readonly Shift[];
  readonly booths: readonly BoothRow[];
  /** Places of the square at which other organisations have theirs. */
  readonly takenPlaces: readonly number[];
  readonly counsellors: readonly RosterCounsellor[];
  readonly rules: BoothRules;
  readonly phrases: readonly string[];
}

/**
 * `POST /api/consult/shift` -> `{}`: enter one (shift null) or change one. 404 "shift", "booth", "counsellor"; 409 "clash": the
 * counsellor is elsewhere at that time; 422 `HoursProblem`.
 */
export const shiftSchema = z.strictObject({
  organisation: idSchema,
  shift: idSchema.nullable(),
  booth: idSchema,
  counsellor: idSchema,
  from: timeSchema,
  to: timeSchema,
});
/** `POST /api/consult/shift-cancel` -> `{}`: cancel one, or take that back (409 "clash"). 422 "past" when it is over. */
export const shiftCancelSchema = z.strictObject({ organisation: idSchema, shift: idSchema, isCancelled: z.boolean() });
/** `POST /api/consult/shift-swap` -> `{}`: another counsellor, the same hours. 409 "clash", 422 "past". */
export const shiftSwapSchema = z.strictObject({ organisation: idSchema, shift: idSchema, counsellor: idSchema });
/** `POST /api/consult/copy-week` -> `WeekCopied`: the week in which `from` lies into that of `to`. */
export const copyWeekSchema = z.strictObject({ organisation: idSchema, from: timeSchema, to: timeSchema });
export interface WeekCopied {
  readonly entered: number;
  /** Those of the week to copy that were left out: their counsellor is elsewhere at that time. */
  readonly clashing: readonly string[];
  /** Those that were there already, and those that would be over. */
  readonly present: number;
  readonly past: number;
}

/**
 * `POST /api/consult/booth-edit` -> `{}`: add one (booth null) or change one. The name in easy Japanese and in English may be
 * empty: then it is the Japanese one. 404 "booth"; 409 "place": another booth stands there.
 */
export const boothEditSchema = z.strictObject({
  organisation: idSchema,
  booth: idSchema.nullable(),
  name: z.string().min(1).max(BOOTH_NAME),
  easy: z.string().max(BOOTH_NAME),
  en: z.string().max(BOOTH_NAME),
  place: z
    .int()
    .min(0)
    .max(PLACES - 1)
    .nullable(),
  isClosed: z.boolean(),
});

/** `POST /api/consult/rules` -> `{}` */
export const rulesSchema = z.strictObject({
  organisation: idSchema,
  lengthMin: z.literal(LENGTHS_MIN),
  gapMin: z.int().min(GAP_MIN.min).max(GAP_MIN.max),
  perDay: z.int().min(PER_DAY.min).max(PER_DAY.max),
  phrases: z.array(z.string().max(PHRASES.length)).max(PHRASES.most),
});
/** `POST /api/consult/counsellor` -> `{}`: how many conversations at once. 404 "counsellor". */
export const counsellorSchema = z.strictObject({
  organisation: idSchema,
  account: idSchema,
  atOnce: z.int().min(AT_ONCE.min).max(AT_ONCE.max),
});

/**
 * `GET /api/consult/figures?organisation=&from=&to=&by=day|week` (without: the four weeks until now, by day). Whole days in Japan,
 * at most `FIGURE_DAYS`. Organisation "all": the whole place, for those who may act for it.
 */
export const FIGURE_DAYS = 366;
export interface FiguresView {
  readonly organisation: string;
  readonly span: Span;
  readonly all: Figures;
  readonly parts: readonly { readonly span: Span; readonly figures: Figures }[];
}

/** A complaint. Who made it, nobody knows, not even we. */
export interface ComplaintShown {
  readonly id: string;
  readonly at: number;
  readonly organisation: string | null;
  readonly words: string;
  /** Lines of the writer's own, attached on purpose. */
  readonly lines: readonly string[];
  /** Null while open. */
  readonly answered: { readonly at: number; readonly by: string; readonly note: string } | null;
}
/** `GET /api/consult/complaints`: open ones first, the oldest first; then those answered, the latest first. */
export interface ComplaintList {
  readonly complaints: readonly ComplaintShown[];
}
/** `POST /api/consult/complaints` -> `{}`: what was done about it. 404 "complaint"; 409 "answered": somebody was faster. */
export const complaintAnswerSchema = z.strictObject({ complaint: idSchema, note: z.string().min(1).max(1000) });

export type ShiftInput = z.infer<typeof shiftSchema>;
export type BoothInput = z.infer<typeof boothEditSchema>;
export type RulesInput = z.infer<typeof rulesSchema>;
