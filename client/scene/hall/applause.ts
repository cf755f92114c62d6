/**
 * A wave through the hall: of those who sit there, as many as is fitting clap, nod or show a heart, the front rows a moment
 * before the back. The hall tells sums and never who it was, so it is drawn by lot. Seconds of the picture's clock. Pure.
 */
import { gaitCode } from "../../../shared/walk/gait.ts";
import { type ReactionCounts, reactions, waveOf } from "../../../shared/events/reactions.ts";

/** How long somebody is moved, and how late the wave is for each metre from the front. */
const LASTS_S = 2.3;
const LATER_S = 0.07;
/** Not all at once: up to so much later by lot. */
const SCATTER_S = 0.7;

/** Numbers that look like chance and are the same for the same wave. */
const lot = (seat: number, wave: number): number => {
  const v = Math.sin(seat * 12.9898 + wave * 78.233) * 43_758.5453;
  return v - Math.floor(v);
};

export interface Moved {
  readonly from: number;
  readonly to: number;
  /** Index into `gaits`. */
  readonly gait: number;
}

/** What was shown in one window, in a hall of so many. */
export interface Wave {
  readonly id: number;
  readonly counts: ReactionCounts;
  readonly people: number;
}

const totalOf = (counts: ReactionCounts): number => reactions.reduce((sum, reaction) => sum + counts[reaction], 0);

/** How strong a wave is, 0 to 1. */
const strengthOf = ({ counts, people }: Wave): number => waveOf(totalOf(counts), people);

/** Whether and when the wave moves whoever sits there, `metres` from the front. */
export const moves = (wave: Wave, seat: number, metres: number, now: number): Moved | null => {
  const { id, counts } = wave;
  const drawn = lot(seat, id);
  const strength = strengthOf(wave);
  if (drawn >= strength) return null;
  let left = (drawn / strength) * totalOf(counts);
  const kind = reactions.find((reaction) => (left -= counts[reaction]) < 0) ?? "clap";
  const from = now + metres * LATER_S + lot(seat, id + 0.5) * SCATTER_S;
  return { from, to: from + LASTS_S, gait: gaitCode(kind) };
};

/** What glows over the hall fades so fast, per second. */
const FADE = 0.55;

/** What hangs in the air of the last waves. */
export interface Air {
  readonly strength: number;
  /** How much of it is hearts, 0 to 1. */
  readonly hearts: number;
}
export const stillAir: Air = { strength: 0, hearts: 0 };
export const withWave = (air: Air, wave: Wave): Air => {
  const total = totalOf(wave.counts);
  if (total === 0) return air;
  return { strength: Math.max(air.strength, strengthOf(wave)), hearts: wave.counts.heart / total };
};
export const settling = (air: Air, seconds: number): Air => ({
  ...air,
  strength: air.strength < 0.01 ? 0 : air.strength * Math.exp(-FADE * seconds),
});
