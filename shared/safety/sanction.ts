/** Sanctions: what may be done about somebody, for how long, and what of it holds now. Pure. */

export const sanctionKinds = ["warning", "mute", "out", "ban"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

/** Why; the person is told it in their language. */
export const sanctionReasons = [
  "hurtful",
  "sexual",
  "contact",
  "solicitation",
  "lure",
  "impersonation",
  "flood",
  "other",
] as const;
export type SanctionReason = (typeof sanctionReasons)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths a moderator can choose from, ms. A warning has none; "out" is for an hour. */
export const sanctionLengths: Readonly<Record<SanctionKind, readonly number[]>> = {
  warning: [0],
  mute: [10 * MINUTE, HOUR, DAY],
  out: [HOUR],
  ban: [DAY, 7 * DAY, 30 * DAY, 365 * DAY],
};
/** A ban longer than this holds only this long until a second moderator confirms it, ms. */
export const ALONE_MS = 7 * DAY;
/** After the end of a sanction the record is clean again this much later, ms. */
const CLEAN_AFTER_MS = 7 * DAY;

export interface Sanction {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly reason: SanctionReason;
  /** Words of the moderator to the person; may be empty. */
  readonly words: string;
  /** Epoch ms. */
  readonly at: number;
  /** How long, ms. */
  readonly length: number;
  /** Whether a second moderator agreed (or none is needed). */
  readonly isConfirmed: boolean;
  /** Lifted on appeal or by a moderator, epoch ms; null when not. */
  readonly liftedAt: number | null;
}

/** Whether a second moderator must agree. */
export const needsSecond = (length: number): boolean => length > ALONE_MS;

/** When it ends by itself, epoch ms. */
export const endOf = ({ at, length, isConfirmed, liftedAt }: Sanction): number =>
  liftedAt ?? at + (needsSecond(length) && !isConfirmed ? ALONE_MS : length);

/** Whether it is in force at `now`. A warning never is: it was said. */
export const holds = (sanction: Sanction, now: number): boolean => sanction.kind !== "warning" && endOf(sanction) > now;

/** The sanction that keeps somebody out at `now`, the longest of them; null when none does. */
export const keptOut = (sanctions: readonly Sanction[], now: number): Sanction | null =>
  sanctions
    .filter((s) => (s.kind === "out" || s.kind === "ban") && holds(s, now))
    .toSorted((a, b) => endOf(b) - endOf(a))[0] ?? null;

/** Until when somebody is mute, epoch ms; null when they are not. */
export const mutedUntil = (sanctions: readonly Sanction[], now: number): number | null => {
  const ends = sanctions.filter((s) => s.kind === "mute" && holds(s, now)).map(endOf);
  return ends.length > 0 ? Math.max(...ends) : null;
};

/** Whether nothing is held against them: no sanction that was not lifted ended in the last days. */
export const isClean = (sanctions: readonly Sanction[], now: number): boolean =>
  sanctions.every((s) => s.kind === "warning" || s.liftedAt !== null || endOf(s) + CLEAN_AFTER_MS <= now);
