/** The office's routes of events. What they do is in planning.ts, weeks.ts and crew.ts; whoever may not, finds no event. */
import { idSchema, momentSchema } from "../../shared/events/event.ts";
import {
  afterSchema,
  codeSchema,
  copySchema,
  copyWeekSchema,
  crewSchema,
  deleteSchema,
  guestConsoleSchema,
  guestSchema,
  hallTokenSchema,
  pollDeleteSchema,
  pollSchema,
  sampleMonthSchema,
  saveSchema,
  turnSchema,
} from "../../shared/events/office.ts";
import type { StaffDoor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import { publicRoute, type Reached, type Routes } from "../web/routes.ts";
import type { Crew } from "./crew.ts";
import type { Events } from "./events.ts";
import type { HallTokens } from "./hallTokens.ts";
import type { OfficeView } from "./officeView.ts";
import type { Planning } from "./planning.ts";
import type { Polls } from "./polls.ts";
import { mayKnow } from "./rights.ts";
import type { Weeks } from "./weeks.ts";

/** An event's words in three languages, with running order and worksheet, bytes. */
const WORDS_BYTES = 256 * 1024;
const DONE = {};

interface Given {
  readonly events: Events;
  readonly planning: Planning;
  readonly weeks: Weeks;
  readonly crew: Crew;
  readonly view: OfficeView;
  readonly polls: Pick<Polls, "enter" | "remove">;
  readonly tokens: HallTokens;
  readonly door: StaffDoor;
  readonly reached: Reached;
}

const idIn = (query: URLSearchParams, key: string): string => {
  const parsed = idSchema.safeParse(query.get(key));
  if (!parsed.success) throw new HttpError(400, "bad-request");
  return parsed.data;
};

/** A moment that was asked for; now where none was, or no moment. */
const momentIn = (query: URLSearchParams, key: string, now: number): number => {
  const parsed = momentSchema.safeParse(Number(query.get(key) ?? NaN));
  return parsed.success ? parsed.data : now;
};

export const officeRoutes = (given: Given): Routes => {
  const { events, planning, weeks, crew, view, polls, tokens, door, reached } = given;
  return {
    "GET /api/events/office": door.open("GET /api/events/office", null, (actor, _, query) => {
      const now = Date.now();
      return view.list(actor, momentIn(query, "month", now), now);
    }),
    "GET /api/events/office-event": door.open("GET /api/events/office-event", null, async (actor, _, query) =>
      view.event(actor, await planning.known(actor, idIn(query, "id")), Date.now()),
    ),
    "GET /api/events/console": door.open("GET /api/events/console", null, async (actor, _, query) =>
      view.console(actor.id, await planning.known(actor, idIn(query, "id")), Date.now()),
    ),
    "POST /api/events/guest-console": publicRoute(
      guestConsoleSchema,
      async ({ event, guest: token }) => {
        const guest = await events.guests.check(token, event);
        const row = guest && (await events.find(event));
        if (!row || !mayKnow(row, { id: guest.id, grants: [] })) throw new HttpError(404, "event");
        return view.console(guest.id, row, Date.now());
      },
      reached,
    ),
    "POST /api/events/token": door.open("POST /api/events/token", hallTokenSchema, async (actor, { event }) => ({
      token: await tokens.issue(actor, event),
    })),
    "POST /api/events/turn": door.open("POST /api/events/turn", turnSchema, async (actor, { event, deed }) => {
      const now = Date.now();
      return view.run(await planning.turn(actor, event, deed, now), now);
    }),
    "GET /api/events/parts": door.open("GET /api/events/parts", null, (actor) => view.parts(actor, Date.now())),
    "GET /api/events/people": door.open("GET /api/events/people", null, async (actor, _, query) => ({
      people: await crew.people(actor, idIn(query, "event")),
    })),
    "POST /api/events/save": door.open(
      "POST /api/events/save",
      saveSchema,
      (actor, { event, revision, words }) =>
        event === null
          ? planning.enter(actor, words, Date.now())
          : planning.save(actor, event, revision, words, Date.now()),
      WORDS_BYTES,
    ),
    "POST /api/events/delete": door.open("POST /api/events/delete", deleteSchema, async (actor, { event }) => {
      await planning.remove(actor, event);
      return DONE;
    }),
    "POST /api/events/copy": door.open("POST /api/events/copy", copySchema, (actor, { event, from }) =>
      planning.copy(actor, event, from, Date.now()),
    ),
    "POST /api/events/copy-week": door.open("POST /api/events/copy-week", copyWeekSchema, (actor, span) =>
      weeks.copy(actor, span, Date.now()),
    ),
    "POST /api/events/sample-month": door.open("POST /api/events/sample-month", sampleMonthSchema, (actor, wish) =>
      weeks.enterSample(actor, wish, Date.now()),
    ),
    "POST /api/events/crew": door.open("POST /api/events/crew", crewSchema, async (actor, { event, hands }) => {
      const now = Date.now();
      return view.run(await crew.set(actor, event, hands, now), now);
    }),
    "POST /api/events/guest": door.open("POST /api/events/guest", guestSchema, async (actor, wish, _, req) => {
      const { id, token } = await crew.guest(actor, wish, Date.now());
      // The origin of this very page: the door found it to be ours.
      return { id, url: `${reached.baseUrl ?? req.headers.origin}/events/${wish.event}/console#guest=${token}` };
    }),
    "POST /api/events/code": door.open("POST /api/events/code", codeSchema, async (actor, { event, draw }) => ({
      code: await crew.code(actor, event, draw),
    })),
    "POST /api/events/poll": door.open(
      "POST /api/events/poll",
      pollSchema,
      async (actor, { event, poll, ...words }) => {
        await planning.own(actor, event);
        const entered = await polls.enter(event, poll, words);
        if (typeof entered === "string") throw new HttpError(409, entered);
        return { poll: entered.id };
      },
    ),
    "POST /api/events/poll-delete": door.open(
      "POST /api/events/poll-delete",
      pollDeleteSchema,
      async (actor, { event, poll }) => {
        await planning.own(actor, event);
        if (!(await polls.remove(event, poll))) throw new HttpError(409, "not-now");
        return DONE;
      },
    ),
    "POST /api/events/after": door.open("POST /api/events/after", afterSchema, async (actor, { event, ...after }) => {
      await planning.setAfter(actor, event, after);
      return DONE;
    }),
  };
};
