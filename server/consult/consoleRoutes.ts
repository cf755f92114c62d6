/** What a counsellor does at the console. Who may, the door has found; whether it is theirs, the core finds. */
import {
  breakSchema,
  callSchema,
  type ConsoleView,
  debriefSchema,
  type Debriefs,
  dutySchema,
  helpSchema,
  offSchema,
  PHRASE_MOST,
  type Phrases,
  phrasesSchema,
  ticketSchema,
  urgeSchema,
} from "../../shared/consult/console.ts";
import { mayTake } from "../../shared/consult/match.ts";
import { counsellorOf } from "../../shared/consult/ticket.ts";
import type { Deed } from "../../shared/staff/permissions.ts";
import { covers, scopeOf } from "../../shared/staff/scope.ts";
import { clean } from "../safety/clean.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import type { Routes } from "../web/routes.ts";
import { isWithin } from "./boardView.ts";
import type { Consult } from "./consult.ts";
import { debriefShown } from "./debriefs.ts";
import type { DebriefsStore } from "./debriefs.store.ts";
import type { PhrasesStore } from "./phrases.store.ts";
import type { Kept } from "./ports.ts";
import { doneOr, passOr } from "./refusing.ts";
import type { Roster } from "./roster.ts";
import type { SnapshotGiven } from "./snapshot.ts";
import type { ViewLines } from "./viewLines.ts";

export interface ConsoleGiven {
  readonly consult: Consult;
  readonly roster: Pick<Roster, "shift" | "phrases">;
  readonly door: StaffDoor;
  readonly view: (actor: Actor) => Promise<ConsoleView>;
  readonly lines: ViewLines<ConsoleView>;
  readonly phrases: PhrasesStore;
  readonly debriefs: DebriefsStore;
  readonly names: SnapshotGiven["names"];
}

const DONE = {};
const DAY_MS = 24 * 3600_000;
/** So long a visitor does not come to a counsellor again who blocked them. */
const AVOID_MS = 30 * DAY_MS;

/** Nothing hidden; its lines stay lines. */
const cleanPhrase = (phrase: string): string =>
  phrase
    .split("\n")
    .map((line) => clean(line, PHRASE_MOST))
    .join("\n")
    .trim();

const isTheirs = ({ ticket, took }: Kept, account: string): boolean =>
  counsellorOf(ticket) === account || ticket.left?.by === account || took.includes(account);

export const consoleRoutes = (given: ConsoleGiven): Routes => {
  const { consult, roster, door, view, lines, phrases, debriefs, names } = given;

  /** A step of one's own on a ticket. */
  const step = (deed: "withdraw" | "resume" | "take") =>
    door.open(`POST /api/consult/${deed}` satisfies Deed, ticketSchema, async ({ id }, { ticket }) => {
      doneOr(await consult.do(ticket, { by: "counsellor", id, deed }, Date.now()));
      return DONE;
    });

  /** The organisations whose counsellors this one is. */
  const phrasesOf = async ({ id, grants }: Actor): Promise<Phrases> => {
    const organisations = grants.filter(({ role }) => role === "counsellor").map(({ organisation }) => organisation);
    const shared = organisations.flatMap((organisation) => (organisation === null ? [] : roster.phrases(organisation)));
    return { own: await phrases.own(id), shared: [...new Set(shared)] };
  };

  const debriefsFor = async (actor: Actor): Promise<Debriefs> => {
    const own = await debriefs.ofAccount(actor.id);
    const isSupervisor = actor.roles.includes("supervisor");
    const team = isSupervisor ? await debriefs.ofScope(scopeOf(actor.grants, ["supervisor"])) : [];
    const rows = [...new Map([...own, ...team].map((row) => [row.id, row])).values()];
    const known = await names(rows.map(({ account }) => account));
    return {
      debriefs: rows
        .toSorted((a, b) => b.at - a.at)
        .map((row) => debriefShown(row, (account) => known.get(account) ?? "")),
    };
  };

  return {
    "GET /api/consult/console": door.open("GET /api/consult/console", null, view),
    "GET /api/consult/console/live": lines.route,
    "POST /api/consult/duty": door.open("POST /api/consult/duty", dutySchema, async (actor, duty) => {
      const shift = await roster.shift(duty.shift);
      // Whose grant was taken since the roster was written is not on duty for that organisation.
      if (!shift || !covers(scopeOf(actor.grants, ["counsellor"]), shift.organisation))
        throw new HttpError(404, "no-shift");
      doneOr(await consult.begin({ id: actor.id, name: actor.name }, duty, Date.now()));
      return DONE;
    }),
    "POST /api/consult/break": door.open("POST /api/consult/break", breakSchema, async ({ id }, { isOnBreak }) => {
      passOr((await consult.rest(id, isOnBreak, Date.now())) ? null : "off-duty");
      return DONE;
    }),
    "POST /api/consult/off": door.open("POST /api/consult/off", offSchema, async ({ id }) => {
      passOr((await consult.off(id, Date.now())) ? null : "talking");
      return DONE;
    }),
    "POST /api/consult/call": door.open("POST /api/consult/call", callSchema, async ({ id }, { ticket, meanwhile }) => {
      doneOr(await consult.call(id, ticket, meanwhile, Date.now()));
      return DONE;
    }),
    "POST /api/consult/withdraw": step("withdraw"),
    "POST /api/consult/resume": step("resume"),
    "POST /api/consult/take": step("take"),
    "POST /api/consult/urge": door.open("POST /api/consult/urge", urgeSchema, async (actor, { ticket, isUrgent }) => {
      const [kept, duty] = await Promise.all([consult.find(ticket), consult.duty(actor.id)]);
      const mayCounsellor = kept && duty && mayTake(duty, kept.ticket);
      const scope = scopeOf(actor.grants, ["supervisor"]);
      const maySupervisor = kept && actor.roles.includes("supervisor") && isWithin(scope, kept);
      if (!mayCounsellor && !maySupervisor) throw new HttpError(404, "gone");
      const by = maySupervisor ? "supervisor" : "counsellor";
      doneOr(await consult.do(ticket, { by, id: actor.id, deed: "urge", isUrgent }, Date.now()));
      return DONE;
    }),
    "POST /api/consult/help": door.open("POST /api/consult/help", helpSchema, async ({ id }, { asks }) => {
      await consult.help(id, asks);
      return DONE;
    }),
    "POST /api/consult/avoid": door.open("POST /api/consult/avoid", ticketSchema, async ({ id }, { ticket }) => {
      const kept = await consult.find(ticket);
      if (!kept || !isTheirs(kept, id)) throw new HttpError(404, "gone");
      await consult.avoid(kept.ticket.visitor, id, Date.now() + AVOID_MS, Date.now());
      return DONE;
    }),
    "GET /api/consult/phrases": door.open("GET /api/consult/phrases", null, phrasesOf),
    "POST /api/consult/phrases": door.open("POST /api/consult/phrases", phrasesSchema, async (actor, { own }) => {
      await phrases.keep(actor.id, own.map(cleanPhrase).filter(Boolean), Date.now());
      return phrasesOf(actor);
    }),
    "GET /api/consult/debriefs": door.open("GET /api/consult/debriefs", null, debriefsFor),
    "POST /api/consult/debriefs": door.open("POST /api/consult/debriefs", debriefSchema, async (actor, { debrief }) => {
      const row = await debriefs.find(debrief);
      const scope = scopeOf(actor.grants, ["supervisor"]);
      if (!row || (row.account !== actor.id && !covers(scope, row.organisation))) throw new HttpError(404, "gone");
      await debriefs.finish(row.id, Date.now());
      return debriefsFor(actor);
    }),
  };
};
