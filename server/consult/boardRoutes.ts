/** What a supervisor does at the board, for the organisations they answer for; whatever it is about others is not there for them. */
import {
  assignSchema,
  type BoardView,
  boothSchema,
  declareSchema,
  helpSeenSchema,
  type Listened,
  listenSchema,
  runbookStepSchema,
  stepInSchema,
  whisperSchema,
} from "../../shared/consult/board.ts";
import type { Grant } from "../../shared/staff/roles.ts";
import { covers, type Scope, scopeOf } from "../../shared/staff/scope.ts";
import { clean } from "../safety/clean.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import type { Note } from "../staff/note.ts";
import { HttpError } from "../web/http.ts";
import type { Routes } from "../web/routes.ts";
import { HERE_MS, isWithin } from "./boardView.ts";
import type { Consult } from "./consult.ts";
import type { Listenings } from "./listenings.ts";
import type { Duty, Kept } from "./ports.ts";
import { doneOr, passOr } from "./refusing.ts";
import type { Roster } from "./roster.ts";
import { labelOf, type Runbook } from "./runbook.ts";
import type { ViewLines } from "./viewLines.ts";

export interface BoardGiven {
  readonly consult: Consult;
  readonly roster: Pick<Roster, "booths" | "setClosed">;
  readonly runbook: Runbook;
  readonly listenings: Listenings;
  readonly door: StaffDoor;
  readonly note: Note;
  readonly view: (actor: Actor) => Promise<BoardView>;
  readonly lines: ViewLines<BoardView>;
}

const DONE = {};

/** The organisations that a supervisor answers for. */
export const supervised = ({ grants }: { readonly grants: readonly Grant[] }): Scope => scopeOf(grants, ["supervisor"]);

export const boardRoutes = (given: BoardGiven): Routes => {
  const { consult, roster, runbook, listenings, door, note, view, lines } = given;

  const within = (actor: Actor, kept: Kept | null): Kept => {
    if (!kept || !isWithin(supervised(actor), kept)) throw new HttpError(404, "gone");
    return kept;
  };
  const ticketOf = async (actor: Actor, ticket: string): Promise<Kept> => within(actor, await consult.find(ticket));
  const sessionOf = async (actor: Actor, session: string): Promise<Kept> =>
    within(actor, await consult.ofSession(session));
  const dutyOf = async (actor: Actor, counsellor: string): Promise<Duty> => {
    const duty = await consult.duty(counsellor);
    if (!duty || !covers(supervised(actor), duty.organisation)) throw new HttpError(404, "off-duty");
    return duty;
  };

  return {
    "GET /api/consult/board": door.open("GET /api/consult/board", null, view),
    "GET /api/consult/board/live": lines.route,
    "POST /api/consult/assign": door.open("POST /api/consult/assign", assignSchema, async (actor, body) => {
      const duty = await dutyOf(actor, body.counsellor);
      const { ticket } = await ticketOf(actor, body.ticket);
      const by = { party: "supervisor", id: actor.id } as const;
      doneOr(await consult.call(duty.id, ticket.id, false, Date.now(), by));
      await note(actor, "consult-assign", duty.name, labelOf(ticket.id));
      return DONE;
    }),
    "POST /api/consult/booth": door.open("POST /api/consult/booth", boothSchema, async (actor, { booth, isClosed }) => {
      const row = roster.booths().find(({ id }) => id === booth);
      if (!row || !covers(supervised(actor), row.organisation)) throw new HttpError(404, "gone");
      await note(actor, "consult-booth", row.name.ja, isClosed ? "closed" : "open");
      passOr((await roster.setClosed(booth, isClosed)) ? null : "gone");
      return DONE;
    }),
    "POST /api/consult/listen": door.open(
      "POST /api/consult/listen",
      listenSchema,
      async (actor, { session }): Promise<Listened> => {
        const state = await listenings.ask(actor, await sessionOf(actor, session));
        if (state !== "asked" && state !== "announced") throw new HttpError(409, state);
        return { state };
      },
    ),
    "POST /api/consult/listen-end": door.open("POST /api/consult/listen-end", listenSchema, async (actor, body) => {
      passOr(await listenings.end(actor, await sessionOf(actor, body.session)));
      return DONE;
    }),
    "POST /api/consult/step-in": door.open("POST /api/consult/step-in", stepInSchema, async (actor, body) => {
      const { ticket } = await ticketOf(actor, body.ticket);
      passOr(await runbook.stepIn(actor, ticket.id));
      return DONE;
    }),
    "POST /api/consult/whisper": door.open("POST /api/consult/whisper", whisperSchema, async (actor, body) => {
      const { id, seenAt } = await dutyOf(actor, body.counsellor);
      if (Date.now() - seenAt > HERE_MS) throw new HttpError(409, "away");
      const words = clean(body.words, body.words.length);
      if (words !== "") await consult.news.tell("consult:whisper", { counsellor: id, from: actor.name, words });
      return DONE;
    }),
    "POST /api/consult/emergency": door.open("POST /api/consult/emergency", declareSchema, async (actor, body) => {
      const { ticket } = await ticketOf(actor, body.ticket);
      const { danger, place } = body;
      passOr(await runbook.declare(actor, "supervisor", ticket.id, { danger, place }));
      return DONE;
    }),
    "POST /api/consult/runbook": door.open("POST /api/consult/runbook", runbookStepSchema, async (actor, body) => {
      const { ticket } = await ticketOf(actor, body.ticket);
      passOr(await runbook.done(actor, "supervisor", ticket.id, body.step));
      return DONE;
    }),
    "POST /api/consult/help-seen": door.open("POST /api/consult/help-seen", helpSeenSchema, async (actor, body) => {
      const { id } = await dutyOf(actor, body.counsellor);
      await consult.help(id, false);
      return DONE;
    }),
  };
};
