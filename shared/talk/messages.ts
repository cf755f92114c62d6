/** What clients and the square say to each other about talking. See walk/messages.ts for the rest. */
import { z } from "zod";
import type { HoldReason } from "../safety/hygiene.ts";
import { CODE_UNITS } from "./code.ts";
import type { Reach } from "./ladder.ts";
import { TABLE_CAP, talkTables, TOPIC_LENGTH } from "./tables.ts";

/** A line of text as it comes in, UTF-16 units: the rule of graphemes is hygiene's. */
const LINE_UNITS = 240;

const slotSchema = z.int().min(0).max(4095);
/** As it was typed: see code.ts. */
const codeSchema = z.string().max(CODE_UNITS);
const tableSchema = z.enum(talkTables.map(({ id }) => id));

export const textSchema = z.strictObject({
  words: z.string().max(LINE_UNITS),
  to: z.enum(["table", "near"]),
});
export const tableOpenSchema = z.strictObject({
  table: tableSchema,
  topic: z.string().max(TOPIC_LENGTH),
  cap: z.int().min(TABLE_CAP.min).max(TABLE_CAP.most),
  /** For a table at which only those sit down who were given this code, and staff. */
  code: codeSchema.optional(),
});
/** `code` where the table is by code, once: whoever knew it comes back without. */
export const tableJoinSchema = z.strictObject({ table: tableSchema, code: codeSchema.optional() });
export const personSchema = z.strictObject({ slot: slotSchema });
export const callSchema = z.strictObject({ why: z.enum(["lost", "uneasy", "company"]) });
export const callTakeSchema = z.strictObject({ call: z.string().max(64) });
/** "Follow me": to one person, or (null) no more. */
export const leadSchema = z.strictObject({ slot: slotSchema.nullable() });

/** Client -> square. */
export interface TalkClientMessages {
  /** They read the three lines and agree. */
  agree: undefined;
  text: z.infer<typeof textSchema>;
  "table-open": z.infer<typeof tableOpenSchema>;
  "table-join": z.infer<typeof tableJoinSchema>;
  "table-leave": undefined;
  "table-close": undefined;
  /** Give the table to somebody else at it who may host. */
  "table-hand": z.infer<typeof personSchema>;
  /** Ask somebody to leave the table; they may not sit down at it again while it is open. */
  "table-remove": z.infer<typeof personSchema>;
  /** "Call somebody". */
  call: z.infer<typeof callSchema>;
  "call-end": undefined;
  "call-take": z.infer<typeof callTakeSchema>;
  lead: z.infer<typeof leadSchema>;
}

/** A call for a greeter, as greeters see it. */
export interface Call {
  readonly id: string;
  readonly slot: number;
  readonly name: string;
  readonly why: z.infer<typeof callSchema>["why"];
  /** Epoch ms. */
  readonly at: number;
  /** Who comes, or null while nobody does. */
  readonly taker: string | null;
}

/** Square -> one client. */
export interface TalkServerMessages {
  /** A line of text, one's own too, as everybody gets it. `line` names it for a report. */
  heard: { slot: number; line: number; words: string; to: "table" | "near" };
  /** One's own line was held back: why. The words stay with their writer. */
  held: { why: HoldReason };
  /** One wrote of one's own distress: a quiet line of help opens, once. */
  comfort: Record<string, never>;
  /** To a table's host and to staff near: somebody may need care. `line` is null where their words were held back. */
  care: { slot: number; line: number | null };
  /** What one can do here and now; sent when it changes. `slow` is the pause between lines, seconds; `table` is where one sits. */
  reach: Reach & { slow: number; table: string | null; mutedUntil: number | null; hasAgreed: boolean };
  /** To its host alone: the code of the table they keep. */
  "table-code": { table: string; code: string };
  /** Asked to leave the table, or it was closed. */
  "table-left": { table: string; why: "closed" | "asked" | "away" };
  /** How one's own call stands. */
  called: { state: "waiting" | "coming" | "over" | "nobody"; taker: string | null };
  /** All open calls of this square, to greeters. */
  calls: { calls: readonly Call[] };
  /** A greeter offers to lead, or (null) no more. */
  led: { slot: number | null };
  /** A word of the desk to everybody. */
  notice: { text: string; at: number };
}
