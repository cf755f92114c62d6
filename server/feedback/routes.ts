/** What people say on leaving, and the figures of the place: its routes. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import { DAY_MS, type Span, startOfDay } from "../../shared/campaign/days.ts";
import { type Period, periods } from "../../shared/consult/figurePeriods.ts";
import { FIGURE_DAYS } from "../../shared/consult/office.ts";
import { leavingSchema } from "../../shared/feedback/leaving.schema.ts";
import type { PublicPlaceWeeks } from "../../shared/feedback/publicWeek.ts";
import type { StaffDoor } from "../staff/door.ts";
import { DayShare } from "../web/dayShare.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { consume, publicRoute, type Reached, type Routes } from "../web/routes.ts";
import type { DayCounts } from "./dayCounts.ts";
import type { Figures } from "./figures.ts";

/**
 * Cards of one address in ten minutes, and in a day: a class that leaves together is heard, and nobody makes the place's mood by
 * themselves. Addresses are in memory for ten minutes, their day's share is under a name that says nothing, and both nowhere else.
 */
const CARDS = { points: 90, duration: 600 } as const;
const CARDS_A_DAY = 300;

interface Given {
  readonly counts: Pick<DayCounts, "left">;
  readonly figures: Pick<Figures, "view" | "weeks">;
  readonly door: StaffDoor;
  readonly reached: Reached;
  readonly now?: () => number;
}

const timeIn = (query: URLSearchParams, key: string): number => {
  const value = Number(query.get(key) ?? Number.NaN);
  if (!Number.isSafeInteger(value) || value < 0 || value > 4_102_444_800_000) throw new HttpError(400, "bad-request");
  return value;
};

/** Whole days in Japan: the one in which `from` lies to the one in which `to` lies. */
const spanIn = (query: URLSearchParams): Span => {
  const [from, to] = [startOfDay(timeIn(query, "from")), startOfDay(timeIn(query, "to")) + DAY_MS];
  if (from >= to || to - from > FIGURE_DAYS * DAY_MS) throw new HttpError(400, "bad-request");
  return { from, to };
};

export const feedbackRoutes = ({ counts, figures, door, reached, now = Date.now }: Given): Routes => {
  const cards = new RateLimiterMemory(CARDS);
  const cardsOfDay = new DayShare(CARDS_A_DAY);
  return {
    "POST /api/feedback/leaving": publicRoute(
      leavingSchema,
      async ({ answers }, req) => {
        const address = addressOf(req, reached.trustProxy);
        await consume(cards, address);
        await cardsOfDay.take(address);
        counts.left(answers, now());
        return {};
      },
      reached,
    ),
    "GET /api/feedback/figures": door.open("GET /api/feedback/figures", null, (_actor, _body, query) => {
      const by: Period = periods.find((period) => period === query.get("by")) ?? "day";
      return figures.view(spanIn(query), by, now());
    }),
    "GET /api/feedback/weeks": async (_req, res) =>
      sendJson(res, 200, { weeks: await figures.weeks(now()) } satisfies PublicPlaceWeeks),
  };
};
