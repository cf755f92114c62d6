/** What everybody may read of events, without a pass: programme, pages, calendars, surveys' questions, archives. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { languages } from "../../shared/campaign/language.ts";
import { z } from "zod";
import { idSchema, momentSchema } from "../../shared/events/event.ts";
import { monthOf } from "../../shared/campaign/days.ts";
import { addressOf, HttpError } from "../web/http.ts";
import { Kept } from "../web/kept.ts";
import { consume, type Reached, type Route, type Routes } from "../web/routes.ts";
import type { Archives } from "./archive.ts";
import type { Cards } from "./cards.ts";
import type { EventsNewsroom } from "./news.ts";
import type { EventRow } from "./row.ts";
import type { Surveys } from "./surveys.ts";

/** An answer is as old as this at most, ms: counts of people, that is; what is done to an event shows at once. */
const KEPT_MS = 2000;
/** Requests of one address a minute: a school may share one, and all of them look at once. */
const PER_MINUTE = 1200;
const HOST = /^[\w.-]+(:\d+)?$/;
const JSON_TYPE = "application/json; charset=utf-8";

const languageSchema = z.enum(languages).default("ja");

interface Given {
  readonly cards: Cards;
  readonly archives: Archives;
  readonly surveys: Surveys;
  readonly news: EventsNewsroom;
  readonly find: (event: string) => Promise<EventRow | null>;
  readonly reached: Reached;
  readonly now: () => number;
}

/** A calendar programme of a phone takes the file, and a browser saves it under this name. */
const calendarHeaders = (name: string) => ({ "content-disposition": `inline; filename="${name}.ics"` });

export const programmeRoutes = (given: Given): Routes => {
  const { cards, archives, surveys, news, find, reached, now } = given;
  const [pages, calendars, slow] = [new Kept(KEPT_MS), new Kept(KEPT_MS), new Kept(10 * KEPT_MS)];
  for (const topic of ["events:step", "events:words"] as const)
    news.on(topic, () => [pages, calendars, slow].forEach((kept) => kept.clear()));
  const limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });

  /** A route that reads its query by a schema; `answer` is false where there is no such thing, `missing` how that is called. */
  const read =
    <Q>(
      schema: z.ZodType<Q>,
      missing: string,
      answer: (query: Q, req: IncomingMessage, res: ServerResponse) => Promise<boolean>,
    ): Route =>
    async (req, res) => {
      await consume(limiter, addressOf(req, reached.trustProxy));
      const query = schema.safeParse(Object.fromEntries(new URL(req.url ?? "/", "http://localhost").searchParams));
      if (!query.success) throw new HttpError(400, "bad-request");
      if (!(await answer(query.data, req, res))) throw new HttpError(404, missing);
    };
  const json = <T extends { readonly now?: number } | object>(value: T | null) =>
    // The time of day makes it no other answer.
    value && { type: JSON_TYPE, text: JSON.stringify(value), tagged: JSON.stringify({ ...value, now: 0 }) };
  const ics = (text: string | null) =>
    text === null ? null : { type: "text/calendar; charset=utf-8", text, tagged: text.replace(/^DTSTAMP:.*$/gm, "") };
  /** Where it is known, what somebody calls us counts for nothing: each name would be a calendar of its own to make and keep. */
  const ownHost = reached.baseUrl && new URL(reached.baseUrl).host;
  const hostOf = (req: IncomingMessage): string => {
    const host = ownHost ?? req.headers.host ?? "";
    return HOST.test(host) ? host : "localhost";
  };
  const byId = z.object({ id: idSchema });
  const byIdIn = byId.extend({ language: languageSchema });

  return {
    "GET /api/events/programme": read(
      z.object({ month: z.coerce.number().pipe(momentSchema).optional() }),
      "month",
      ({ month = now() }, req, res) =>
        pages.send(req, res, `month ${monthOf(month).from}`, async () => json(await cards.programme(month, now()))),
    ),
    "GET /api/events/event": read(byId, "event", ({ id }, req, res) =>
      pages.send(req, res, `event ${id}`, async () => json(await cards.page(id, now()))),
    ),
    "GET /api/events/event.ics": read(byIdIn, "event", ({ id, language }, req, res) => {
      const make = async () => ics(await cards.calendar(id, language, hostOf(req), now()));
      return calendars.send(req, res, `${hostOf(req)} ${language} ${id}`, make, calendarHeaders(id));
    }),
    "GET /api/events/month.ics": read(z.object({ language: languageSchema }), "event", ({ language }, req, res) => {
      const make = async () => ics(await cards.subscription(language, hostOf(req), now()));
      return calendars.send(req, res, `${hostOf(req)} ${language}`, make, calendarHeaders("events"));
    }),
    "GET /api/events/survey": read(byId, "survey", ({ id }, req, res) =>
      pages.send(req, res, `survey ${id}`, async () => {
        const row = await find(id);
        return json(row && surveys.of(row));
      }),
    ),
    "GET /api/events/archive": read(byId, "archive", ({ id }, req, res) =>
      slow.send(req, res, `archive ${id}`, async () => json(await archives.of(id))),
    ),
    "GET /api/events/archive.vtt": read(byIdIn, "archive", ({ id, language }, req, res) =>
      slow.send(req, res, `vtt ${language} ${id}`, async () => {
        const text = await archives.vtt(id, language);
        return text === null ? null : { type: "text/vtt; charset=utf-8", text };
      }),
    ),
  };
};
