/**
 * What the booths achieved, from records without content: when, how long, how it ended; never who, never a word. Exact for the
 * organisation and the operator. What is published goes through publicFigures.ts. Pure.
 */
import { type Closing, closingAnswers, type ClosingAnswer, closingQuestions } from "./closing.ts";
import { percentile } from "./wait.ts";
import type { AbandonReason, EndReason } from "./transitions.ts";

/** One ticket that is over, as it is kept for the figures. Epoch ms. */
export interface TicketRecord {
  readonly takenAt: number;
  readonly isFirst: boolean;
  /** The first call, and the first time somebody sat down with them; null when there was none. */
  readonly calledAt: number | null;
  readonly seatedAt: number | null;
  readonly overAt: number;
  readonly how: EndReason | AbandonReason;
  /** How many records of the finder the counsellor recommended. */
  readonly referrals: number;
  readonly wasHandedOver: boolean;
  readonly closing: Closing;
}

/** A spread of lengths of time, ms. */
export interface Spread {
  /** How many it is of. */
  readonly of: number;
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface Figures {
  /** Tickets that are over: answered and abandoned together. */
  readonly arrivals: number;
  readonly answered: number;
  readonly abandoned: number;
  /** First-timers who were not heard. */
  readonly firstLost: number;
  /** Broken off through us: a counsellor did not come back and nobody took over. */
  readonly brokenOff: number;
  /** Conversations after which something was recommended. */
  readonly referred: number;
  readonly handedOver: number;
  /** From the ticket to the first call, of those called. */
  readonly wait: Spread;
  /** From sitting down to the end. */
  readonly length: Spread;
  readonly satisfaction: Readonly<Record<keyof Closing, Readonly<Record<ClosingAnswer, number>>>>;
}

/** The middle and the long end of these lengths, ms; what a clock set back made negative counts as none. */
export const spread = (lengths: readonly number[]): Spread => {
  const sorted = lengths.map((ms) => Math.max(0, ms));
  return { of: sorted.length, p50: percentile(sorted, 50), p90: percentile(sorted, 90) };
};

/** The exact figures of these records. */
export const figuresOf = (records: readonly TicketRecord[]): Figures => {
  const count = (rule: (record: TicketRecord) => boolean): number => records.filter(rule).length;
  const answered = records.filter(({ seatedAt }) => seatedAt !== null);
  const answers = (question: keyof Closing) =>
    Object.fromEntries(
      closingAnswers.map((answer) => [answer, count(({ closing }) => closing[question] === answer)]),
    ) as Record<ClosingAnswer, number>;
  return {
    arrivals: records.length,
    answered: answered.length,
    abandoned: records.length - answered.length,
    firstLost: count(({ isFirst, seatedAt }) => isFirst && seatedAt === null),
    brokenOff: count(({ how }) => how === "counsellor-lost"),
    referred: count(({ referrals }) => referrals > 0),
    handedOver: count(({ wasHandedOver }) => wasHandedOver),
    wait: spread(records.flatMap(({ takenAt, calledAt }) => (calledAt === null ? [] : [calledAt - takenAt]))),
    length: spread(answered.map(({ seatedAt, overAt }) => overAt - seatedAt!)),
    satisfaction: Object.fromEntries(
      closingQuestions.map((question) => [question, answers(question)]),
    ) as Figures["satisfaction"],
  };
};
