/** The figures day by day or week by week, as a chart shows them. Days and weeks are Japan's. Pure. */
import { type Figures, figuresOf, type TicketRecord } from "./figures.ts";
import { DAY_MS, isIn, type Span, startOfDay } from "./hours.ts";
import { weekOf } from "./roster.ts";

export const periods = ["day", "week"] as const;
export type Period = (typeof periods)[number];

/** A span cut into days or weeks; the first and the last week may be shorter. */
export const periodsOf = ({ from, to }: Span, by: Period): Span[] => {
  const spans: Span[] = [];
  for (let at = from; at < to;) {
    const end = Math.min(to, by === "day" ? startOfDay(at) + DAY_MS : weekOf(at).to);
    spans.push({ from: at, to: end });
    at = end;
  }
  return spans;
};

/** The figures of each span; a ticket counts where it was taken. */
export const figuresIn = (
  records: readonly TicketRecord[],
  spans: readonly Span[],
): { readonly span: Span; readonly figures: Figures }[] =>
  spans.map((span) => ({ span, figures: figuresOf(records.filter(({ takenAt }) => isIn(span, takenAt))) }));
