/** The desk's routes. What they do is in moderation.ts; how the place is set is talk's. */
import {
  answerSchema,
  type Audit,
  calmSchema,
  closeTableSchema,
  decideSchema,
  type DeskAppeals,
  type DeskPlace,
  type DeskReports,
  type DeskRules,
  levelsSchema,
  noticeSchema,
  rulesSchema,
  sanctionIdSchema,
  sanctionSchema,
  seenSchema,
  type Today,
} from "../../shared/safety/desk.ts";
import type { Actor, StaffDoor } from "../staff/door.ts";
import type { Attendance } from "../talk/attendance.ts";
import type { Rules, RulesPatch } from "../talk/rules.ts";
import type { Routes } from "../web/routes.ts";
import { clean } from "./clean.ts";
import type { Live } from "./live.ts";
import type { Asked, Moderation } from "./moderation.ts";
import type { Safety } from "./safety.ts";

export interface DeskGiven {
  readonly safety: Safety;
  readonly moderation: Moderation;
  readonly rules: Rules;
  readonly attendance: Attendance;
  readonly door: StaffDoor;
  readonly live: Live;
  /** All squares, on all processes. */
  readonly places: () => Promise<DeskPlace[]>;
}

const DONE = {};
/** Nobody turns so many pages; the database would. */
const PAGES = 1000;

/** Which reports are asked for; what is senseless asks for the first of those that wait. */
const askedOf = (query: URLSearchParams): Asked => {
  const [state, report, about] = ["state", "report", "about"].map((key) => query.get(key)?.slice(0, 64) ?? null);
  const page = Math.min(Math.max(Math.trunc(Number(query.get("page"))) || 0, 0), PAGES);
  if (report) return { report };
  return about ? { about, page } : { list: state === "answered" || state === "folded" ? state : "open", page };
};

const detailsOf = (patch: RulesPatch): string =>
  Object.entries(patch)
    .map(([key, value]) => `${key}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" ");

export const deskRoutes = ({ safety, moderation, rules, attendance, door, live, places }: DeskGiven): Routes => {
  /** Set something for everybody; noted first. */
  const set = async (actor: Actor, deed: string, to: string, patch: RulesPatch): Promise<DeskRules> => {
    await safety.audit.note(actor, deed, to, detailsOf(patch));
    await rules.change(patch, actor.id);
    await safety.news.tell("desk:changed", { what: "rules" });
    return rules.current();
  };

  const today = async (actor: Actor): Promise<Today> => {
    const now = Date.now();
    const [all, open, openAppeals, unconfirmed, unattendedHours] = await Promise.all([
      places(),
      safety.lists.open(),
      safety.sanctions.openAppeals(),
      moderation.unconfirmed(actor),
      attendance.unattendedHours(now),
    ]);
    return {
      rules: rules.current(),
      places: all,
      openReports: open.count,
      oldestReport: open.oldest,
      crowdReports: open.crowd,
      openAppeals,
      unconfirmed,
      attending: attendance.attending(now).map(({ name, role }) => ({ name, role })),
      unattendedHours,
    };
  };

  return {
    "GET /api/desk/today": door.open("GET /api/desk/today", null, today),
    "GET /api/desk/live": live.route,
    "GET /api/desk/reports": door.open("GET /api/desk/reports", null, (actor, _, query): Promise<DeskReports> =>
      moderation.reports(actor, askedOf(query)),
    ),
    "POST /api/desk/seen": door.open("POST /api/desk/seen", seenSchema, async (actor, { report }) => {
      await moderation.see(actor, report);
      return DONE;
    }),
    "POST /api/desk/answer": door.open("POST /api/desk/answer", answerSchema, async (actor, body) => {
      await moderation.answer(actor, body, Date.now());
      return DONE;
    }),
    "POST /api/desk/sanction": door.open("POST /api/desk/sanction", sanctionSchema, async (actor, body) => ({
      sanction: await moderation.sanction(actor, body, Date.now()),
    })),
    "POST /api/desk/confirm": door.open("POST /api/desk/confirm", sanctionIdSchema, async (actor, { sanction }) => {
      await moderation.confirm(actor, sanction);
      return DONE;
    }),
    "POST /api/desk/lift": door.open("POST /api/desk/lift", sanctionIdSchema, async (actor, { sanction }) => {
      await moderation.lift(actor, sanction, Date.now());
      return DONE;
    }),
    "GET /api/desk/appeals": door.open("GET /api/desk/appeals", null, async (actor): Promise<DeskAppeals> => ({
      appeals: await moderation.appeals(actor),
    })),
    "POST /api/desk/decide": door.open("POST /api/desk/decide", decideSchema, async (actor, body) => {
      await moderation.decide(actor, body.appeal, body.granted, body.words, Date.now());
      return DONE;
    }),
    "POST /api/desk/levels": door.open("POST /api/desk/levels", levelsSchema, (actor, { zone, level, slow }) =>
      set(actor, "levels", zone, { levels: { [zone]: level }, slow: { [zone]: slow } }),
    ),
    "POST /api/desk/calm": door.open("POST /api/desk/calm", calmSchema, (actor, { on }) =>
      set(actor, "calm", "everywhere", { isCalm: on }),
    ),
    "POST /api/desk/notice": door.open("POST /api/desk/notice", noticeSchema, (actor, body) => {
      const text = clean(body.text, 200);
      return set(actor, "notice", "everywhere", { notice: text === "" ? null : { text, at: Date.now() } });
    }),
    "POST /api/desk/close-table": door.open("POST /api/desk/close-table", closeTableSchema, async (actor, body) => {
      await safety.audit.note(actor, "close-table", body.table, `square=${body.square}`);
      await safety.news.tell("desk:close-table", body);
      return DONE;
    }),
    "POST /api/desk/rules": door.open("POST /api/desk/rules", rulesSchema, (actor, body) =>
      set(actor, "rules", "everywhere", body),
    ),
    "GET /api/desk/audit": door.open("GET /api/desk/audit", null, async (_actor, _, query): Promise<Audit> =>
      safety.audit.search(query.get("words") ?? "", query.get("before")?.slice(0, 64) || null),
    ),
  };
};
