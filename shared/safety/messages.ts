/** What clients and the square say to each other about safety; and what a visitor asks over HTTP about their own standing. */
import { z } from "zod";
import { type ReportReason, reportReasons } from "./reasons.ts";
import type { Sanction } from "./sanction.ts";

const slotSchema = z.int().min(0).max(4095);

export const blockSchema = z.strictObject({ slot: slotSchema });
/** By the block's id: who is blocked is not seen any more, so there is no slot. */
export const unblockSchema = z.strictObject({ id: z.string().max(64) });
export const reportSchema = z.strictObject({
  slot: slotSchema,
  reason: z.enum(reportReasons),
  /** In the reporter's own words; may be empty. */
  words: z.string().max(240),
});

/** Client -> square. */
export interface SafetyClientMessages {
  block: z.infer<typeof blockSchema>;
  unblock: z.infer<typeof unblockSchema>;
  report: z.infer<typeof reportSchema>;
}

/** Whom one blocked, as one's own list shows it. */
export interface Block {
  readonly id: string;
  /** Their name when they were blocked. */
  readonly name: string;
  /** Epoch ms. */
  readonly at: number;
}

/** How a report stands, as its reporter sees it. */
export interface OwnReport {
  readonly id: string;
  readonly name: string;
  readonly reason: ReportReason;
  readonly at: number;
  readonly state: "open" | "seen" | "answered";
  /** Whether something was done about it; null while it is not answered. */
  readonly acted: boolean | null;
  /** The desk's words to the reporter; may be empty. */
  readonly answer: string;
}

/** A sanction, as the person hears of it. `until` in epoch ms, null for a warning. */
export interface OwnSanction extends Pick<Sanction, "id" | "kind" | "reason" | "words" | "at"> {
  readonly until: number | null;
  readonly appeal: "none" | "open" | "upheld" | "granted";
  readonly answer: string;
}

/** Square -> one client. */
export interface SafetyServerMessages {
  /** Everybody whom one blocked; sent on joining and whenever it changes. */
  blocks: { blocks: readonly Block[] };
  /** A report of one's own was taken, or its state changed. */
  reported: OwnReport;
  /** A sanction of now: a warning or a mute. Whoever is sent out hears it from `POST /api/safety/mine`. */
  sanctioned: OwnSanction;
}

/** `POST /api/safety/mine`: everything that is held about this pass, to the one who holds it. */
export const mineSchema = z.strictObject({ pass: z.string().max(1024) });
export interface Mine {
  readonly sanctions: readonly OwnSanction[];
  readonly reports: readonly OwnReport[];
  /** Reports are answered within so many hours, as the operator promises. */
  readonly answerWithinHours: number;
  /**
   * Until when whoever never came before is kept out of their address after a flood, epoch ms; null when this pass is not.
   * Nothing is held against the pass itself.
   */
  readonly keptOutUntil: number | null;
}

/** `POST /api/safety/appeal`. */
export const appealSchema = z.strictObject({
  pass: z.string().max(1024),
  sanction: z.string().max(64),
  words: z.string().min(1).max(1000),
});
