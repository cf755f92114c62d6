/** An event as it begins: what its kind usually is. Pure. */
import type { EventWords } from "../../../shared/events/event.ts";
import { type Kind, usualPlace } from "../../../shared/events/kinds.ts";
import { plainWords } from "../../../shared/events/plainWords.ts";
import { MINUTE } from "../../../shared/events/times.ts";

/** How long each kind usually is, minutes. */
const usualMinutes: Readonly<Record<Kind, number>> = {
  course: 90,
  fundraising: 60,
  symposium: 120,
  concert: 45,
  table: 60,
  tour: 30,
  other: 60,
};

/** Seats are counted where there are talks; at a table one just sits down. */
const usualCapacity: Readonly<Record<Kind, number | null>> = {
  course: 200,
  fundraising: 100,
  symposium: null,
  concert: null,
  table: null,
  tour: 10,
  other: null,
};

/** A new draft of this kind, from `from` (epoch ms). */
export const freshWords = (
  kind: Kind,
  {
    title,
    from,
    organisation,
  }: { readonly title: string; readonly from: number; readonly organisation: string | null },
): EventWords => ({
  ...plainWords,
  kind,
  organisation,
  title: { ja: title, easy: "", en: "" },
  place: usualPlace[kind],
  from,
  to: from + usualMinutes[kind] * MINUTE,
  capacity: usualCapacity[kind],
  registration: kind === "course" ? "nickname" : kind === "fundraising" ? "organisation" : "none",
});
