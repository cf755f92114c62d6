/**
 * Stands over HTTP: what is said to them, and their hours. Passes travel in bodies, never in addresses that a proxy writes down. An
 * answer that fails says `{ error }`.
 */
import { z } from "zod";
import { hoursSchema } from "../finder/hours.schema.ts";
import type { Hours } from "../finder/hours.ts";
import type { SupportCounts } from "./stand.ts";

const standIdSchema = z.string().min(1).max(48);

export interface StandNow {
  readonly support: SupportCounts;
  /** As the organisation set them itself; null: as the campaign's file has them. */
  readonly hours: Hours | null;
}
/** `GET /api/stands/now`: by the stand's id. Stands of which nothing is to say are not there. */
export interface StandsNow {
  readonly now: number;
  readonly stands: Readonly<Record<string, StandNow>>;
}

/** `POST /api/stands/support` -> `Supported`: once per pass, stand and day of Japan. 404 "stand" or "phrase"; 401 "pass". */
export const supportSchema = z.strictObject({
  pass: z.string().min(1).max(1024),
  stand: standIdSchema,
  phrase: z.string().min(1).max(32),
});
export interface Supported {
  /** False: this pass said a word here today already. */
  readonly isCounted: boolean;
  readonly support: SupportCounts;
}

/** `GET /api/stands/mine`: the stands whose hours one may set. */
export interface OwnStand {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly support: SupportCounts;
  /** Of the campaign's file. */
  readonly given: Hours | null;
  readonly hours: Hours | null;
  /** Who set them last, and when; null where nobody did. */
  readonly by: string | null;
  readonly at: number | null;
}
export interface OwnStands {
  readonly stands: readonly OwnStand[];
}

/** `POST /api/stands/hours` -> `OwnStands`; null: as the campaign's file has them. 404 "stand", 403 "not-allowed". */
export const standHoursSchema = z.strictObject({ stand: standIdSchema, hours: hoursSchema.nullable() });
export type StandHoursInput = z.infer<typeof standHoursSchema>;
