/** The office's routes. What they do is in rostering.ts and complaints.ts; the figures are shared. */
import { figuresIn, type Period, periods, periodsOf } from "../../shared/consult/figurePeriods.ts";
import { figuresOf, type TicketRecord } from "../../shared/consult/figures.ts";
import { DAY_MS, type Span, startOfDay } from "../../shared/consult/hours.ts";
import {
  boothEditSchema,
  complaintAnswerSchema,
  copyWeekSchema,
  counsellorSchema,
  FIGURE_DAYS,
  type FiguresView,
  rulesSchema,
  shiftCancelSchema,
  shiftSchema,
  shiftSwapSchema,
} from "../../shared/consult/office.ts";
import { scopeOf } from "../../shared/staff/scope.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import { HttpError } from "../web/http.ts";
import type { Routes } from "../web/routes.ts";
import type { ComplaintDesk } from "./complaintDesk.ts";
import type { Roster } from "./roster.ts";
import { checkOffice, firstOffice, type Rostering } from "./rostering.ts";

interface Given {
  readonly door: StaffDoor;
  readonly roster: Roster;
  readonly rostering: Rostering;
  readonly complaints: ComplaintDesk;
  /** Tickets that are over, by when they were taken; of one organisation, or (null) of the whole place. */
  readonly records: (span: Span, organisation: string | null) => Promise<readonly TicketRecord[]>;
}

const DONE = {};
/** Days that are shown where none are asked for. */
const USUAL_DAYS = 28;

/** A moment that was asked for, epoch ms; null where none was, or no moment. */
const timeIn = (query: URLSearchParams, key: string): number | null => {
  const value = Number(query.get(key) ?? NaN);
  return Number.isSafeInteger(value) && value >= 0 && value <= 4_102_444_800_000 ? value : null;
};

/** Whole days in Japan, the first one and the last one included; the four weeks until now where nothing fits. */
const spanIn = (query: URLSearchParams, now: number): Span => {
  const last = startOfDay(timeIn(query, "to") ?? now);
  const to = last + DAY_MS;
  const from = startOfDay(timeIn(query, "from") ?? to - USUAL_DAYS * DAY_MS);
  if (from >= to || to - from > FIGURE_DAYS * DAY_MS) throw new HttpError(400, "bad-request");
  return { from, to };
};

export const officeRoutes = ({ door, roster, rostering, complaints, records }: Given): Routes => {
  const figures = async (actor: Actor, query: URLSearchParams): Promise<FiguresView> => {
    const span = spanIn(query, Date.now());
    const by: Period = periods.find((period) => period === query.get("by")) ?? "day";
    const asked = query.get("organisation")?.slice(0, 64) ?? firstOffice(roster, actor) ?? "all";
    if (asked !== "all") checkOffice(roster, actor, asked);
    else if (scopeOf(actor.grants, ["supervisor", "operator"]) !== null) throw new HttpError(404, "organisation");
    const all = await records(span, asked === "all" ? null : asked);
    return { organisation: asked, span, all: figuresOf(all), parts: figuresIn(all, periodsOf(span, by)) };
  };

  return {
    "GET /api/consult/roster": door.open("GET /api/consult/roster", null, (actor, _, query) => {
      const now = Date.now();
      const organisation = query.get("organisation")?.slice(0, 64) ?? null;
      return rostering.view(actor, organisation, timeIn(query, "month") ?? now, now);
    }),
    "POST /api/consult/shift": door.open("POST /api/consult/shift", shiftSchema, async (actor, shift) => {
      await rostering.setShift(actor, shift, Date.now());
      return DONE;
    }),
    "POST /api/consult/shift-cancel": door.open(
      "POST /api/consult/shift-cancel",
      shiftCancelSchema,
      async (actor, { shift, organisation, isCancelled }) => {
        await rostering.cancel(actor, shift, organisation, isCancelled, Date.now());
        return DONE;
      },
    ),
    "POST /api/consult/shift-swap": door.open(
      "POST /api/consult/shift-swap",
      shiftSwapSchema,
      async (actor, { shift, organisation, counsellor }) => {
        await rostering.swap(actor, shift, organisation, counsellor, Date.now());
        return DONE;
      },
    ),
    "POST /api/consult/copy-week": door.open(
      "POST /api/consult/copy-week",
      copyWeekSchema,
      (actor, { organisation, from, to }) => rostering.copyWeek(actor, organisation, from, to, Date.now()),
    ),
    "POST /api/consult/booth-edit": door.open("POST /api/consult/booth-edit", boothEditSchema, async (actor, booth) => {
      await rostering.setBooth(actor, booth);
      return DONE;
    }),
    "POST /api/consult/rules": door.open("POST /api/consult/rules", rulesSchema, async (actor, rules) => {
      await rostering.setRules(actor, rules);
      return DONE;
    }),
    "POST /api/consult/counsellor": door.open(
      "POST /api/consult/counsellor",
      counsellorSchema,
      async (actor, { organisation, account, atOnce }) => {
        await rostering.setAtOnce(actor, organisation, account, atOnce);
        return DONE;
      },
    ),
    "GET /api/consult/figures": door.open("GET /api/consult/figures", null, (actor, _, query) => figures(actor, query)),
    "GET /api/consult/complaints": door.open("GET /api/consult/complaints", null, (actor) =>
      complaints.list(actor, Date.now()),
    ),
    "POST /api/consult/complaints": door.open(
      "POST /api/consult/complaints",
      complaintAnswerSchema,
      async (actor, { complaint, note }) => {
        await complaints.answer(actor, complaint, note, Date.now());
        return DONE;
      },
    ),
  };
};
