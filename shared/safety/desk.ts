/** The moderator's desk over HTTP: what it is shown, and what it can do. Times in epoch ms. */
import { z } from "zod";
import { levels, type Level } from "../talk/ladder.ts";
import type { Call } from "../talk/messages.ts";
import { zoneIds, type ZoneId } from "../walk/map.ts";
import type { ReportReason } from "./reasons.ts";
import { sanctionKinds, sanctionReasons, type Sanction } from "./sanction.ts";

const idSchema = z.string().min(1).max(64);
const wordsSchema = z.string().max(500);

/** A line as the reporter saw it. */
export interface SeenLine {
  readonly at: number;
  readonly name: string;
  readonly words: string;
  /** Whether it is from the person reported. */
  readonly theirs: boolean;
}

/** A report, or (`by` is "machine") a line that was held and that a person must look at. */
export interface DeskReport {
  readonly id: string;
  readonly by: "visitor" | "machine";
  readonly at: number;
  readonly state: "open" | "seen" | "answered";
  /** Display name of who opened it first at the desk; null while nobody did. */
  readonly seenBy: string | null;
  /** Which square it was in, and where. */
  readonly square: string;
  readonly zone: ZoneId | null;
  readonly reason: ReportReason | "lure" | "solicitation";
  /** The reporter's words. */
  readonly words: string;
  readonly lines: readonly SeenLine[];
  /** A short name for the pass reported, the same for all of its reports; never the pass itself. */
  readonly person: string;
  readonly personName: string;
  /** What was done about this person before. */
  readonly history: readonly DeskSanction[];
  readonly answer: string;
  readonly acted: boolean | null;
  /** Whether it is of many from one place, told by somebody who heard nothing of it. */
  readonly isCrowd: boolean;
}

/** Somebody of whom reports wait. */
export interface DeskPerson {
  /** As their reports name them. */
  readonly person: string;
  readonly reports: number;
  /** Visitors who reported them; a machine is none. */
  readonly reporters: number;
  /** Whether there are reports of many from one place among them. */
  readonly isCrowded: boolean;
}

export interface DeskSanction extends Sanction {
  readonly person: string;
  readonly personName: string;
  /** Display names of the moderators. */
  readonly by: string;
  readonly second: string | null;
  readonly until: number | null;
  /** The report that it was spoken about. */
  readonly report: string;
  /** Whether whoever asks spoke it: then the second moderator is somebody else. */
  readonly isOwn: boolean;
}

export interface DeskAppeal {
  readonly id: string;
  readonly at: number;
  readonly words: string;
  readonly state: "open" | "upheld" | "granted";
  readonly answer: string;
  readonly sanction: DeskSanction;
  /** What the sanction was about; null when it is not kept any more. */
  readonly report: DeskReport | null;
  /** Whether whoever asks may decide on it: not when they spoke the sanction and another can. */
  readonly mayDecide: boolean;
}

/** Somebody calls: where they are, and why. Who it is, a greeter in the square sees. */
export interface DeskCall {
  readonly zone: ZoneId | null;
  readonly why: Call["why"];
  readonly at: number;
}

export interface DeskPlace {
  readonly square: string;
  readonly people: number;
  readonly zones: readonly { readonly zone: ZoneId; readonly people: number }[];
  readonly tables: readonly {
    readonly table: string;
    readonly topic: string;
    readonly host: string;
    readonly members: number;
    readonly cap: number;
    readonly isReported: boolean;
  }[];
  /** Calls for a greeter that nobody has come for yet, the oldest first. */
  readonly calls: readonly DeskCall[];
}

/** How the place is set now. */
export interface DeskRules {
  readonly isCalm: boolean;
  readonly levels: Readonly<Record<ZoneId, Level>>;
  /** Seconds between two lines of one person, by zone; 0 where there is no slow mode. */
  readonly slow: Readonly<Record<ZoneId, number>>;
  readonly nearText: boolean;
  readonly unattended: Level;
  readonly answerWithinHours: number;
  readonly notice: { readonly text: string; readonly at: number } | null;
}

/** `GET /api/desk/today` */
export interface Today {
  readonly rules: DeskRules;
  readonly places: readonly DeskPlace[];
  readonly openReports: number;
  /** Those that wait besides, of many from one place. */
  readonly crowdReports: number;
  /** The oldest open report; null when there is none. */
  readonly oldestReport: number | null;
  readonly openAppeals: number;
  /** Long bans that wait for a second moderator. */
  readonly unconfirmed: readonly DeskSanction[];
  /** Who looks after the place now, by display name and role. */
  readonly attending: readonly { readonly name: string; readonly role: string }[];
  /** Hours of today (Japan) so far in which nobody looked after the place. */
  readonly unattendedHours: readonly number[];
}

/**
 * `GET /api/desk/reports?state=open|folded|answered&page=0`: those that wait come by person, a few of each; "folded" are people
 * of whom nothing is told but by many from one place. `?about=<report>&page=0`: everything that waits about the person of this
 * report. `?report=<id>`: that one.
 */
export interface DeskReports {
  readonly reports: readonly DeskReport[];
  /** Of whom they are, in the order of the list; empty where they stand one by one. */
  readonly people: readonly DeskPerson[];
  /** Whether there is a page after this one. */
  readonly hasMore: boolean;
}
/** `GET /api/desk/appeals` */
export interface DeskAppeals {
  readonly appeals: readonly DeskAppeal[];
}

/** `GET /api/desk/live`: server-sent events named "changed", whose data names what to ask for again. */
export type DeskChange = "reports" | "appeals" | "places" | "rules" | "sanctions";

/** `POST /api/desk/seen`: somebody opened a report; the desk and its reporter see that it is being looked at. */
export const seenSchema = z.strictObject({ report: idSchema });
/** `POST /api/desk/answer`: close a report, with words to the reporter. */
export const answerSchema = z.strictObject({
  report: idSchema,
  acted: z.boolean(),
  words: wordsSchema,
  /** Also close, with the same answer, what is told of this person by many from one place. */
  crowd: z.boolean().default(false),
});
/** `POST /api/desk/sanction`: about the person of a report. */
export const sanctionSchema = z.strictObject({
  report: idSchema,
  kind: z.enum(sanctionKinds),
  /** One of `sanctionLengths` of this kind, ms. */
  length: z.int().min(0),
  reason: z.enum(sanctionReasons),
  words: wordsSchema,
  /** Also keep out whoever comes from the same address and never came before, until the day ends: for floods. */
  flood: z.boolean().default(false),
});
/** `POST /api/desk/confirm`, `POST /api/desk/lift` */
export const sanctionIdSchema = z.strictObject({ sanction: idSchema });
/** `POST /api/desk/decide`: answer an appeal. Whoever spoke the sanction does not decide on its appeal while another can. */
export const decideSchema = z.strictObject({ appeal: idSchema, granted: z.boolean(), words: wordsSchema });
/** `POST /api/desk/levels`: a zone's level and slow mode; null gives it back to the campaign's setting. */
export const levelsSchema = z.strictObject({
  zone: z.enum(zoneIds),
  level: z.enum(levels).nullable(),
  slow: z.int().min(0).max(300),
});
/** `POST /api/desk/calm` */
export const calmSchema = z.strictObject({ on: z.boolean() });
/** `POST /api/desk/notice`: a word to everybody; empty takes it away. */
export const noticeSchema = z.strictObject({ text: z.string().max(200) });
/** `POST /api/desk/close-table` */
export const closeTableSchema = z.strictObject({ square: idSchema, table: idSchema });
/** `POST /api/desk/rules`: the operator's own settings. */
export const rulesSchema = z.strictObject({
  nearText: z.boolean(),
  unattended: z.enum(levels),
  answerWithinHours: z.int().min(1).max(168),
});

/** `GET /api/desk/audit?before=<id>&words=<text>`: newest first, 50 at a time. */
export interface AuditEntry {
  readonly id: string;
  readonly at: number;
  /** Display name of who did it, as it was then; "system" where nobody did. */
  readonly by: string;
  /** The label of their account: names change, and are given on. Empty where nobody did it. */
  readonly account: string;
  readonly deed: string;
  /** What it was done to, as the desk names it. */
  readonly to: string;
  readonly details: string;
}
export interface Audit {
  readonly entries: readonly AuditEntry[];
  readonly hasMore: boolean;
}
