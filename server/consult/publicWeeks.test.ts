import { describe, expect, it, vi } from "vitest";
import { unanswered } from "../../shared/consult/closing.ts";
import type { TicketRecord } from "../../shared/consult/figures.ts";
import { DAY_MS, type Span } from "../../shared/consult/hours.ts";
import { startOfWeek } from "../../shared/consult/roster.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import { WeeklyFigures } from "./publicWeeks.ts";

const WEEK = 7 * DAY_MS;
const monday = startOfWeek(1_800_000_000_000);
const heard = (takenAt: number): TicketRecord => ({
  takenAt,
  isFirst: true,
  calledAt: takenAt + MINUTE,
  seatedAt: takenAt + 2 * MINUTE,
  overAt: takenAt + 30 * MINUTE,
  how: "done",
  referrals: 0,
  wasHandedOver: false,
  closing: unanswered,
});

describe("what is published week by week", () => {
  const all: TicketRecord[] = [
    ...Array.from({ length: 25 }, (_, i) => heard(monday - WEEK + i)),
    ...Array.from({ length: 3 }, (_, i) => heard(monday - 3 * WEEK + i)),
    heard(monday + 1),
  ];
  const open = () => {
    const records = vi.fn(async ({ from, to }: Span) => all.filter(({ takenAt }) => takenAt >= from && takenAt < to));
    return { weeks: new WeeklyFigures({ records }), records };
  };

  it("is whole weeks that are over and settled, the newest first, no number for fewer than ten", async () => {
    const { weeks } = open();
    const [last, before, ...more] = await weeks.latest(monday + 2 * DAY_MS);
    expect(more).toEqual([]);
    expect(last!.figures).toMatchObject({ arrivals: 25, abandoned: null });
    expect(before!.figures).toMatchObject({ arrivals: null, answered: null });
    expect(last!.week > before!.week).toBe(true);
    // A day must have passed.
    expect((await open().weeks.latest(monday + DAY_MS / 2)).map(({ week }) => week)).toEqual([before!.week]);
  });

  it("is counted once for everybody who asks", async () => {
    const { weeks, records } = open();
    const now = monday + 2 * DAY_MS;
    await Promise.all([weeks.latest(now), weeks.latest(now), weeks.latest(now + MINUTE)]);
    expect(records).toHaveBeenCalledTimes(12);
    await weeks.latest(now + 11 * MINUTE);
    expect(records).toHaveBeenCalledTimes(24);
  });
});
