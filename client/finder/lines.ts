/** The lines of the telephone house, by whether somebody answers now. Pure. */
import { type Holidays, isOpenAt, opensAt } from "../../shared/finder/hours.ts";
import type { ToldHelp } from "../campaign/helpMore.ts";

/** The line of the month itself, which works in announced periods only. */
export const MONTH_LINE = "kodoku";

export interface Line {
  readonly record: ToldHelp;
  /** When it opens next, epoch ms; null where it is open, or nobody can say. */
  readonly opensAt: number | null;
}
export interface Lines {
  readonly open: readonly Line[];
  /** What opens soonest first. */
  readonly closed: readonly Line[];
  readonly unsure: readonly Line[];
  /** Where one writes in the place of calling, and somebody is there now. */
  readonly chats: readonly Line[];
}

/** The month's own line stands by itself and is in none of these. */
export const linesAt = (records: readonly ToldHelp[], now: number, holidays: Holidays): Lines => {
  const others = records.filter(({ id }) => id !== MONTH_LINE);
  const within = (isOpen: boolean | null, channel: "phone" | "chat"): Line[] =>
    others
      .filter(({ hours, channels }) => channels.includes(channel) && isOpenAt(hours, now, holidays) === isOpen)
      .map((record) => ({ record, opensAt: opensAt(record.hours, now, holidays) }));
  const soon = (line: Line) => line.opensAt ?? Number.MAX_SAFE_INTEGER;
  return {
    open: within(true, "phone"),
    closed: within(false, "phone").toSorted((a, b) => soon(a) - soon(b)),
    unsure: within(null, "phone"),
    chats: within(true, "chat").filter(({ record }) => record.tel === undefined),
  };
};
