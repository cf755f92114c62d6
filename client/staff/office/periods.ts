/** Periods of the figures that are offered; whole days in Japan. Pure. */
import { DAY_MS, type Span, startOfDay } from "../../../shared/consult/hours.ts";
import { FIGURE_DAYS } from "../../../shared/consult/office.ts";
import { monthOf } from "../../../shared/consult/roster.ts";

export const presets = ["4weeks", "month", "lastMonth", "own"] as const;
export type Preset = (typeof presets)[number];

/** The period that a preset means at `now`; `to` is the end of its last day. */
export const presetSpan = (preset: Exclude<Preset, "own">, now: number): Span => {
  const today = startOfDay(now);
  switch (preset) {
    case "4weeks":
      return { from: today - 27 * DAY_MS, to: today + DAY_MS };
    case "month":
      return { from: monthOf(now).from, to: today + DAY_MS };
    case "lastMonth":
      return monthOf(monthOf(now).from - 1);
  }
};

/** From the first moment of one day to the end of another; null when that is no period that can be shown. */
export const ownSpan = (first: number | null, last: number | null): Span | null => {
  if (first === null || last === null) return null;
  const to = last + DAY_MS;
  return first < to && to - first <= FIGURE_DAYS * DAY_MS ? { from: first, to } : null;
};
