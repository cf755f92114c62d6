/** What visitors do with events over HTTP: register, be reminded, their record of attendance, the survey. */
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { z } from "zod";
import {
  answersSchema,
  type EventRecord,
  mineSchema,
  type MyEvents,
  recordSchema,
  registerSchema,
  remindSchema,
  unregisterSchema,
} from "../../shared/events/api.ts";
import { isPublished } from "../../shared/events/run.ts";
import type { OwnEvent } from "../../shared/events/views.ts";
import type { Hygiene } from "../../shared/safety/hygiene.ts";
import type { Passes } from "../pass/pass.ts";
import { publicOnly } from "../push/address.ts";
import { addressOf, HttpError } from "../web/http.ts";
import { consume, publicRoute, type Reached, type Routes } from "../web/routes.ts";
import type { Codes } from "./codes.ts";
import { admit } from "./entering.ts";
import type { HallTokens } from "./hallTokens.ts";
import type { OwnEvents } from "./mine.ts";
import type { Records } from "./records.ts";
import type { Registering } from "./registering.ts";
import type { Reminding } from "./reminding.ts";
import { type EventRow, isRowOver } from "./row.ts";
import { type Shares, sourceOf } from "./shares.ts";
import type { Surveys } from "./surveys.ts";

/** Requests of one address a minute: a school may share one. */
const PER_MINUTE = 600;
/** Requests of one pass a minute. */
const OF_PASS = 60;
/** Reminders by mail that one pass asks for in a day, and one address in an hour. */
const MAILS_OF_PASS = { points: 20, duration: 24 * 3600 } as const;
const MAILS_OF_ADDRESS = { points: 60, duration: 3600 } as const;
/** Browsers that are to be told, of one address in ten minutes. */
const PUSHES = { points: 300, duration: 600 } as const;
/** Answers to surveys of one address in ten minutes. */
const SURVEYS = { points: 300, duration: 600 } as const;

interface Given {
  readonly find: (event: string) => Promise<EventRow | null>;
  readonly registering: Registering;
  readonly shares: Shares;
  readonly reminding: Reminding;
  readonly records: Records;
  readonly surveys: Surveys;
  readonly own: OwnEvents;
  readonly hygiene: Pick<Hygiene, "checkName">;
  readonly tokens: HallTokens;
  readonly codes: Codes;
  readonly passes: Pick<Passes, "check">;
  readonly reached: Reached;
  readonly now: () => number;
}

export const visitorRoutes = (given: Given): Routes => {
  const { find, registering, shares, reminding, records, surveys, own, passes, reached, now } = given;
  const ofPass = new RateLimiterMemory({ points: OF_PASS, duration: 60 });
  const [mailsOfPass, mailsOfAddress, pushed, surveyed] = [MAILS_OF_PASS, MAILS_OF_ADDRESS, PUSHES, SURVEYS].map(
    (limit) => new RateLimiterMemory(limit),
  ) as [RateLimiterMemory, RateLimiterMemory, RateLimiterMemory, RateLimiterMemory];

  /** A route of whoever holds a pass; `handle` gets the pass's id. */
  const forPass = <B extends { readonly pass: string }>(
    schema: z.ZodType<B>,
    handle: (pass: string, body: B, address: string) => Promise<object>,
  ) =>
    publicRoute(
      schema,
      async (body, req) => {
        const pass = await passes.check(body.pass);
        if (pass === null) throw new HttpError(401, "pass");
        await consume(ofPass, pass);
        return handle(pass, body, addressOf(req, reached.trustProxy));
      },
      { ...reached, perMinute: PER_MINUTE },
    );
  /** The same for one event that everybody may know of. */
  const forEvent = <B extends { readonly pass: string; readonly event: string }>(
    schema: z.ZodType<B>,
    handle: (row: EventRow, pass: string, body: B, address: string) => Promise<object>,
  ) =>
    forPass(schema, async (pass, body, address) => {
      const row = await find(body.event);
      if (!row || !isPublished(row.run)) throw new HttpError(404, "event");
      return handle(row, pass, body, address);
    });

  return {
    "POST /api/events/mine": forPass(mineSchema, async (pass): Promise<MyEvents> => ({
      now: now(),
      events: await own.all(pass, now()),
    })),
    "POST /api/events/register": forEvent(registerSchema, async (row, pass, wish, address): Promise<OwnEvent> => {
      const seat = await registering.of(row.id, pass);
      const isIn = seat !== null && seat.state !== "cancelled";
      const form = await admit(given, row, { pass, source: sourceOf(address), wish, isIn }, now());
      if (row.words.registration !== "none" && !isIn) {
        if (!(await shares.takesSeat(row.id, row.words.capacity, address))) throw new HttpError(429, "too-often");
        if (!(await registering.register(row.id, pass, form, now()))) throw new HttpError(409, "over");
      }
      return own.one(row, pass, now());
    }),
    "POST /api/events/unregister": forEvent(unregisterSchema, async (row, pass): Promise<OwnEvent> => {
      await registering.unregister(row.id, pass);
      return own.one(row, pass, now());
    }),
    "POST /api/events/remind": forEvent(remindSchema, async (row, pass, { push, mail }, address) => {
      if (push === null && mail === null) {
        await reminding.forget(row.id, pass);
        return {};
      }
      if (isRowOver(row)) throw new HttpError(409, "over");
      if (mail !== null) {
        if (!reminding.hasMail) throw new HttpError(409, "no-mail");
        await consume(mailsOfPass, pass);
        await consume(mailsOfAddress, address);
      }
      if (push !== null) await consume(pushed, address);
      const reach = { push: push && publicOnly(push), mail: mail && mail.toLowerCase() };
      if (!(await reminding.set(row, pass, reach))) throw new HttpError(429, "too-often");
      return {};
    }),
    "POST /api/events/record": forEvent(recordSchema, async (row, pass, { hasReflected }): Promise<EventRecord> => {
      const record = await records.give(row, pass, hasReflected, now());
      if (typeof record === "string") throw new HttpError(409, record);
      return record;
    }),
    "POST /api/events/survey": forEvent(answersSchema, async (row, pass, { answers }, address) => {
      await consume(surveyed, address);
      if (!surveys.of(row)) return {};
      if (!(await surveys.isFor(row, pass))) throw new HttpError(403, "not-there");
      await surveys.answer(row, pass, answers);
      return {};
    }),
  };
};
