/**
 * The one table of who may do what: every message to the square and every route of the staff. A test goes through every
 * role and every entry; a door asks `may` before anything else happens.
 */
import { type Role, roles } from "./roles.ts";

/** Somebody without an account is a visitor; whoever has one may also do what a visitor may. */
export type Actor = "visitor" | Role;

const everybody: readonly Actor[] = ["visitor"];
const anyStaff: readonly Actor[] = roles;
/** Who looks after the place. */
const desk: readonly Actor[] = ["moderator", "operator"];
/** Who receives people. */
const greeters: readonly Actor[] = ["greeter", "moderator", "operator"];
/** Who runs an organisation's booths. */
const office: readonly Actor[] = ["supervisor", "operator"];
/** Who may find a number of the directory right: two of them, with accounts of their own. */
const confirmers: readonly Actor[] = ["greeter", "moderator", "supervisor", "operator"];
const tableHosts: readonly Actor[] = ["table-host", "greeter", "moderator", "operator"];
/** Who makes events; in which of them they may act, is asked besides. */
const eventOffice: readonly Actor[] = ["host", "operator"];
/** Who hears visitors in the booths, and who answers for it. An operator is neither: nobody reads along by rank. */
const counsellors: readonly Actor[] = ["counsellor"];
const supervisors: readonly Actor[] = ["supervisor"];
const booths: readonly Actor[] = [...counsellors, ...supervisors];

export const permissions = {
  // Messages to the square.
  go: everybody,
  sit: everybody,
  stand: everybody,
  gesture: everybody,
  umbrella: everybody,
  phrase: everybody,
  appear: everybody,
  agree: everybody,
  text: everybody,
  "table-join": everybody,
  "table-leave": everybody,
  "table-open": tableHosts,
  "table-close": tableHosts,
  "table-hand": tableHosts,
  "table-remove": tableHosts,
  block: everybody,
  unblock: everybody,
  report: everybody,
  call: everybody,
  "call-end": everybody,
  "call-take": greeters,
  lead: greeters,

  // Messages to a booth. Which seat somebody has in it, and whose ticket it is, is asked besides.
  "booth:key": everybody,
  "booth:epoch": everybody,
  "booth:sealed": everybody,
  "booth:receipt": everybody,
  "booth:thinking": everybody,
  "booth:here": everybody,
  "booth:end": everybody,
  "booth:agree": everybody,
  "booth:decline": everybody,
  "booth:offer": booths,
  "booth:cancel": booths,
  "booth:referred": booths,
  "booth:flag": booths,
  "booth:help": booths,
  "booth:emergency": booths,
  "booth:runbook": booths,
  "booth:step-in": supervisors,

  // Messages to a hall of an event. Which part somebody has in it, and whether it has the tool, is asked besides.
  "hall:react": everybody,
  "hall:ask": everybody,
  "hall:withdraw": everybody,
  "hall:vote": everybody,
  "hall:answer": everybody,
  "hall:seat": everybody,
  "hall:stage": everybody,
  "hall:earlier": everybody,
  "hall:run": everybody,
  "hall:turn": everybody,
  "hall:pointer": everybody,
  "hall:caption": everybody,
  "hall:correct": everybody,
  "hall:turn-poll": everybody,
  "hall:turn-question": everybody,
  "hall:notice": everybody,
  "hall:film": everybody,
  "POST /api/consult/seat": booths,

  // What a visitor asks over HTTP.
  "POST /api/safety/mine": everybody,
  "POST /api/safety/appeal": everybody,
  "GET /api/safety/counts": everybody,
  "POST /api/feedback/leaving": everybody,
  "GET /api/feedback/weeks": everybody,
  // Exact figures of the whole place.
  "GET /api/feedback/figures": ["operator"],

  // The booths, for visitors.
  "GET /api/consult/booths": everybody,
  "POST /api/consult/ticket": everybody,
  "POST /api/consult/mine": everybody,
  "POST /api/consult/live": everybody,
  "POST /api/consult/do": everybody,
  "GET /api/consult/push-key": everybody,
  "POST /api/consult/push": everybody,
  "POST /api/consult/wish": everybody,
  "POST /api/consult/closing": everybody,
  "POST /api/consult/complaint": everybody,
  "GET /api/consult/counts": everybody,
  "POST /api/consult/listening": everybody,

  // Accounts.
  "POST /api/staff/invitation": everybody,
  "POST /api/staff/accept": everybody,
  "GET /api/staff/me": anyStaff,
  "POST /api/staff/badge": anyStaff,
  "GET /api/staff/accounts": ["operator", "supervisor"],
  "POST /api/staff/recover": ["operator", "supervisor"],
  "POST /api/staff/invite": ["operator"],
  "GET /api/staff/invitations": ["operator"],
  "POST /api/staff/withdraw": ["operator"],
  "POST /api/staff/grants": ["operator"],
  "POST /api/staff/close": ["operator"],
  "GET /api/staff/organisations": ["operator"],
  "POST /api/staff/organisations": ["operator"],

  // The moderator's desk.
  "GET /api/desk/today": desk,
  "GET /api/desk/live": desk,
  "GET /api/desk/reports": desk,
  "POST /api/desk/seen": desk,
  "POST /api/desk/answer": desk,
  "POST /api/desk/sanction": desk,
  "POST /api/desk/confirm": desk,
  "POST /api/desk/lift": desk,
  "GET /api/desk/appeals": desk,
  "POST /api/desk/decide": desk,
  "POST /api/desk/levels": desk,
  "POST /api/desk/calm": desk,
  "POST /api/desk/notice": desk,
  "POST /api/desk/close-table": desk,
  "GET /api/desk/audit": desk,
  "POST /api/desk/rules": ["operator"],

  // The place: the month, its hours and notices, and the numbers of the directory.
  "GET /api/place/office": confirmers,
  "GET /api/place/numbers": confirmers,
  "POST /api/place/confirm": confirmers,
  "POST /api/place/settings": ["operator"],
  "POST /api/place/notice": ["operator"],
  "POST /api/place/notice-end": ["operator"],
  "POST /api/place/help-hours": ["operator"],

  // The booths' office.
  "GET /api/consult/roster": office,
  "POST /api/consult/shift": office,
  "POST /api/consult/shift-cancel": office,
  "POST /api/consult/shift-swap": office,
  "POST /api/consult/copy-week": office,
  "POST /api/consult/booth-edit": office,
  "POST /api/consult/rules": office,
  "POST /api/consult/counsellor": office,
  "GET /api/consult/figures": office,
  "GET /api/consult/complaints": office,
  "POST /api/consult/complaints": office,

  // Events, for visitors.
  "GET /api/events/programme": everybody,
  "GET /api/events/event": everybody,
  "GET /api/events/event.ics": everybody,
  "GET /api/events/month.ics": everybody,
  "GET /api/events/survey": everybody,
  "GET /api/events/archive": everybody,
  "GET /api/events/archive.vtt": everybody,
  "POST /api/events/mine": everybody,
  "POST /api/events/register": everybody,
  "POST /api/events/unregister": everybody,
  "POST /api/events/remind": everybody,
  "POST /api/events/record": everybody,
  "POST /api/events/survey": everybody,
  // Who came. Whose event it is, is asked besides.
  "GET /api/events/attendance": anyStaff,
  "GET /api/events/registered": anyStaff,
  "GET /api/events/results": anyStaff,
  "POST /api/events/confirm": eventOffice,

  // The events' office. Whose event it is, and which part somebody has in it, is asked besides.
  "GET /api/events/office": anyStaff,
  "GET /api/events/office-event": anyStaff,
  "GET /api/events/console": anyStaff,
  "POST /api/events/guest-console": everybody,
  "POST /api/events/token": anyStaff,
  "POST /api/events/turn": anyStaff,
  "GET /api/events/parts": anyStaff,
  "GET /api/events/people": anyStaff,
  "POST /api/events/save": anyStaff,
  "POST /api/events/delete": anyStaff,
  "POST /api/events/copy": eventOffice,
  "POST /api/events/copy-week": eventOffice,
  "POST /api/events/sample-month": eventOffice,
  "POST /api/events/crew": anyStaff,
  "POST /api/events/guest": anyStaff,
  "POST /api/events/code": anyStaff,
  "POST /api/events/poll": anyStaff,
  "POST /api/events/poll-delete": anyStaff,
  "POST /api/events/after": anyStaff,
  "POST /api/events/deck": anyStaff,
  "POST /api/events/file": anyStaff,
  "POST /api/events/deck-words": anyStaff,
  "POST /api/events/deck-delete": anyStaff,
  "GET /api/events/packs": eventOffice,
  "POST /api/events/load-pack": eventOffice,

  // What is shown at events. What nobody may know of yet is there only for those who make it.
  "GET /api/events/slide": everybody,
  "GET /api/events/slides": everybody,
  "GET /api/events/file": everybody,
  "GET /api/events/preview.png": everybody,
  "GET /api/events/performances": everybody,
  "GET /api/events/performance": everybody,

  // Stands, and the members' board. Whose stand it is, and whose post, is asked besides.
  "GET /api/wishes": everybody,
  "POST /api/wishes": everybody,
  "GET /api/stands/now": everybody,
  "POST /api/stands/support": everybody,
  "GET /api/stands/mine": ["exhibitor", "operator"],
  "POST /api/stands/hours": ["exhibitor", "operator"],
  "GET /api/bulletin/posts": everybody,
  "GET /api/bulletin/members": ["member", "exhibitor", "host", "moderator", "operator"],
  "GET /api/bulletin/kept": ["member", "exhibitor", "host", "moderator", "operator"],
  "POST /api/bulletin/post": ["member", "exhibitor", "host", "operator"],
  "POST /api/bulletin/remove": ["member", "exhibitor", "host", "operator"],
  "POST /api/bulletin/hide": desk,

  // The counsellor's console.
  "GET /api/consult/console": counsellors,
  "GET /api/consult/console/live": counsellors,
  "POST /api/consult/duty": counsellors,
  "POST /api/consult/break": counsellors,
  "POST /api/consult/off": counsellors,
  "POST /api/consult/call": counsellors,
  "POST /api/consult/withdraw": counsellors,
  "POST /api/consult/resume": counsellors,
  "POST /api/consult/take": counsellors,
  "POST /api/consult/urge": booths,
  "POST /api/consult/help": counsellors,
  "POST /api/consult/avoid": counsellors,
  "GET /api/consult/phrases": booths,
  "POST /api/consult/phrases": counsellors,
  "GET /api/consult/debriefs": booths,
  "POST /api/consult/debriefs": booths,

  // The supervisor's board.
  "GET /api/consult/board": supervisors,
  "GET /api/consult/board/live": supervisors,
  "POST /api/consult/assign": supervisors,
  "POST /api/consult/booth": supervisors,
  "POST /api/consult/listen": supervisors,
  "POST /api/consult/listen-end": supervisors,
  "POST /api/consult/step-in": supervisors,
  "POST /api/consult/whisper": supervisors,
  "POST /api/consult/emergency": supervisors,
  "POST /api/consult/runbook": supervisors,
  "POST /api/consult/help-seen": supervisors,
} as const satisfies Readonly<Record<string, readonly Actor[]>>;

/** Something that can be done here. */
export type Deed = keyof typeof permissions;

/** Whether somebody with these roles (none: a visitor) may do this. */
export const may = (held: readonly Role[], deed: Deed): boolean => {
  const allowed: readonly Actor[] = permissions[deed];
  return allowed.includes("visitor") || held.some((role) => allowed.includes(role));
};
