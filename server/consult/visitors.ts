/**
 * What visitors ask of the booths over HTTP. Nothing here looks at sanctions: whoever was sent out of the square is heard all the
 * same.
 */
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { z } from "zod";
import {
  closingSchema,
  complaintSchema,
  doSchema,
  type Fronts,
  type Mine,
  mineSchema,
  type PublicWeeks,
  type PushKey,
  pushSetSchema,
  takeSchema,
  wishSchema,
} from "../../shared/consult/api.ts";
import { isInForce } from "../../shared/consult/consent.ts";
import type { State } from "../../shared/consult/ticket.ts";
import type { Passes } from "../pass/pass.ts";
import { publicOnly } from "../push/address.ts";
import type { Push } from "../push/push.ts";
import { addressOf, HttpError, sendJson } from "../web/http.ts";
import { consume, parseBody, publicRoute, type Reached, readPosted, type Routes } from "../web/routes.ts";
import type { CallingStream } from "./callingStream.ts";
import type { Complaints } from "./complaints.ts";
import type { Consult } from "./consult.ts";
import type { FrontsBoard } from "./fronts.ts";
import type { OwnTickets } from "./mine.ts";
import type { WeeklyFigures } from "./publicWeeks.ts";
import type { PushStore } from "./push.store.ts";
import type { WishesStore } from "./wishes.store.ts";

/** Requests of one address a minute: a school may share one, and all of them come back at once after a restart. */
const PER_MINUTE = 600;
/** Requests of one pass a minute. */
const OF_PASS = 60;
/**
 * Tickets of one address in ten minutes: whoever makes passes by the hundred must not fill the queue of those who need it, and a
 * whole class that comes together still gets in.
 */
const TICKETS = { points: 40, duration: 600 } as const;
/** Bytes of a complaint with the lines attached to it, at most; few send one, and each is read by a person. */
const COMPLAINT = { bytes: 256 * 1024, perMinute: 30 } as const;
/** Wishes of one address in ten minutes, as for tickets: each is kept for weeks. */
const WISHES = { points: 60, duration: 600 } as const;
/** Complaints of one pass in an hour. */
const COMPLAINTS = { points: 5, duration: 3600 } as const;

const OVER: ReadonlySet<State> = new Set<State>(["ended", "abandoned"]);

interface Given {
  readonly consult: Pick<Consult, "take" | "do" | "closing">;
  readonly own: OwnTickets;
  readonly fronts: FrontsBoard;
  readonly stream: CallingStream;
  readonly complaints: Complaints;
  readonly weeks: WeeklyFigures;
  readonly push: Push;
  readonly calls: PushStore;
  readonly wishes: WishesStore;
  readonly passes: Pick<Passes, "check">;
  /** A hash of an address that means something today only. */
  readonly sourceOf: (address: string) => Promise<string>;
  readonly reached: Reached;
  readonly now: () => number;
}

export const visitorRoutes = (given: Given): Routes => {
  const { consult, own, fronts, stream, complaints, weeks, push, calls, wishes, passes, sourceOf, reached, now } =
    given;
  const limits = { ...reached, perMinute: PER_MINUTE };
  const [ofPass, lines] = [
    new RateLimiterMemory({ points: OF_PASS, duration: 60 }),
    new RateLimiterMemory({ points: PER_MINUTE, duration: 60 }),
  ];
  const [tickets, wished, complained] = [
    new RateLimiterMemory(TICKETS),
    new RateLimiterMemory(WISHES),
    new RateLimiterMemory(COMPLAINTS),
  ];

  const visitorOf = async (pass: string): Promise<string> => {
    const visitor = await passes.check(pass);
    if (visitor === null) throw new HttpError(401, "pass");
    await consume(ofPass, visitor);
    return visitor;
  };
  /** A route of whoever holds a pass. */
  const forPass = <B extends { readonly pass: string }>(
    schema: z.ZodType<B>,
    handle: (visitor: string, body: B, address: string) => Promise<object>,
    own: { readonly bytes?: number; readonly perMinute?: number } = {},
  ) =>
    publicRoute(
      schema,
      async (body, req) => handle(await visitorOf(body.pass), body, addressOf(req, reached.trustProxy)),
      { ...limits, ...own },
    );

  return {
    "GET /api/consult/booths": async (_req, res) => sendJson(res, 200, (await fronts.latest(now())) satisfies Fronts),

    "POST /api/consult/ticket": forPass(
      takeSchema,
      async (visitor, { intake, organisation, consent }, address): Promise<Mine> => {
        if (!isInForce(consent)) throw new HttpError(400, "consent");
        const mine = await own.mine(visitor, now());
        // Whoever has one already gets that: a second tab costs nobody a place.
        if (!mine.ticket || OVER.has(mine.ticket.state)) await consume(tickets, address);
        const taken = await consult.take(
          { visitor, source: await sourceOf(address), intake, organisation, consent },
          now(),
        );
        if (!taken.ok) throw new HttpError(409, taken.why);
        return own.mine(visitor, now(), taken.kept);
      },
    ),
    "POST /api/consult/mine": forPass(mineSchema, (visitor): Promise<Mine> => own.here(visitor, now())),
    "POST /api/consult/live": async (req, res) => {
      const address = addressOf(req, reached.trustProxy);
      await consume(lines, address);
      const visitor = await visitorOf(parseBody(mineSchema, await readPosted(req, reached)).pass);
      stream.open(visitor, address, await own.here(visitor, now()), res);
    },
    "POST /api/consult/do": forPass(doSchema, async (visitor, { ticket, deed }): Promise<Mine> => {
      const by = { by: "visitor", id: visitor } as const;
      const event = deed === "end" ? ({ ...by, deed, reason: "visitor" } as const) : { ...by, deed };
      const done = await consult.do(ticket, event, now());
      // Of a ticket that is not theirs they hear what they would hear of none.
      if (!done.ok) throw new HttpError(409, done.why === "not-yours" ? "gone" : done.why);
      if (OVER.has(done.kept.ticket.stage.state)) await calls.forget(visitor);
      return own.mine(visitor, now(), done.kept);
    }),

    "GET /api/consult/push-key": async (_req, res) => sendJson(res, 200, { key: await push.key() } satisfies PushKey),
    "POST /api/consult/push": forPass(pushSetSchema, async (visitor, { push: to }) => {
      if (to) await calls.set(visitor, publicOnly(to), now());
      else await Promise.all([calls.forget(visitor), wishes.forget(visitor)]);
      return {};
    }),
    "POST /api/consult/wish": forPass(wishSchema, async (visitor, { organisation, push: to }, address) => {
      await consume(wished, address);
      const isThere = (await fronts.latest(now())).fronts.some((front) => front.organisation === organisation);
      if (organisation !== null && !isThere) throw new HttpError(404, "organisation");
      await wishes.add(visitor, organisation, publicOnly(to), now());
      return {};
    }),

    "POST /api/consult/closing": forPass(closingSchema, async (visitor, { ticket, closing }) => {
      if (!(await consult.closing(ticket, visitor, closing))) throw new HttpError(409, "not-now");
      return {};
    }),
    "POST /api/consult/complaint": forPass(
      complaintSchema,
      async (visitor, body) => {
        await consume(complained, visitor);
        if (!(await complaints.take(visitor, body, now()))) throw new HttpError(404, "gone");
        return {};
      },
      COMPLAINT,
    ),
    "GET /api/consult/counts": async (_req, res) =>
      sendJson(res, 200, { weeks: await weeks.latest(now()) } satisfies PublicWeeks),
  };
};
