/** The figures as rows of a table, on screen and as CSV. Pure. */
import type { Figures } from "../../../shared/consult/figures.ts";

export const columns = [
  "arrivals",
  "answered",
  "abandoned",
  "firstLost",
  "brokenOff",
  "referred",
  "handedOver",
  "waitP50",
  "waitP90",
  "lengthP50",
  "lengthP90",
] as const;
export type Column = (typeof columns)[number];

const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 60_000));

/** Counts, and lengths of time in whole minutes; null where there is nothing to reckon from. */
export const rowOf = (figures: Figures): Readonly<Record<Column, number | null>> => {
  const { wait, length, arrivals, answered, abandoned, firstLost, brokenOff, referred, handedOver } = figures;
  return {
    arrivals,
    answered,
    abandoned,
    firstLost,
    brokenOff,
    referred,
    handedOver,
    waitP50: minutes(wait.p50),
    waitP90: minutes(wait.p90),
    lengthP50: minutes(length.p50),
    lengthP90: minutes(length.p90),
  };
};

const cell = (value: string | number | null): string => `"${String(value ?? "").replaceAll('"', '""')}"`;

/** RFC 4180, with the mark that spreadsheets need to read it as UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
