/** An event as it lies in the store, and what follows from its words and its course. Pure. */
import type { z } from "zod";
import { DEFAULT_RULE } from "../../shared/events/attendance.ts";
import type { EventWords } from "../../shared/events/event.ts";
import type { Happening, Notice, Refusal } from "../../shared/events/happenings.ts";
import { doorsMs } from "../../shared/events/kinds.ts";
import type { afterSchema } from "../../shared/events/office.ts";
import type { Entry } from "../../shared/events/programme.ts";
import { newRun, type Plan, type Run, stateOf } from "../../shared/events/run.ts";
import { REOPEN_MS } from "../../shared/events/times.ts";
import { isOpen, isOver } from "../../shared/events/transitions.ts";

/** What an event asks for, and publishes, when it is over. */
export type After = Omit<z.infer<typeof afterSchema>, "event">;

export interface EventRow {
  readonly id: string;
  /** One more with every write. */
  readonly rev: number;
  /** One more with every change of the words: what a form was filled from. */
  readonly edition: number;
  readonly words: EventWords;
  readonly run: Run;
  /** How often its calendar entry was changed since it was published (RFC 5545: SEQUENCE). */
  readonly sequence: number;
  /** Of words or calendar entry, epoch ms. */
  readonly changedAt: number;
  /** Of an event by code; null while none was drawn. */
  readonly code: string | null;
  readonly after: After;
}

/** Leaves a union a union. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** What is asked for. Whether a place is free and who has registered is found where the step is kept. */
export type AskedHappening = Without<Happening, "isFree" | "registered">;

export type StepDone =
  | {
      readonly ok: true;
      readonly row: EventRow;
      readonly notices: readonly Notice[];
      /** False where it was so already. */
      readonly isChanged: boolean;
    }
  | { readonly ok: false; readonly why: Refusal | "gone" };

const DEFAULT_AFTER: After = {
  rule: DEFAULT_RULE,
  survey: { questions: [], visit: true },
  publishesArchive: false,
  publishesSurvey: false,
};

/** What of the words a course depends on. */
export const planOf = ({ kind, from, to, order }: EventWords): Plan => ({
  from,
  to,
  doorsMs: doorsMs[kind],
  order: order.map(({ id, kind: item, minutes }) => ({ id, kind: item, minutes })),
});

/** A new event: a draft. */
export const newRow = (id: string, words: EventWords, host: string, now: number): EventRow => ({
  id,
  rev: 1,
  edition: 1,
  words,
  run: newRun(id, planOf(words), host, now),
  sequence: 0,
  changedAt: now,
  code: null,
  after: DEFAULT_AFTER,
});

/** As the programme reckons with it. */
export const entryOf = ({ id, words, run }: Pick<EventRow, "id" | "words" | "run">): Entry => ({
  id,
  place: words.place,
  state: stateOf(run),
  from: run.plan.from,
  to: run.plan.to,
  doorsMs: run.plan.doorsMs,
});

/** Ended or called off. */
export const isRowOver = ({ run }: Pick<EventRow, "run">): boolean => isOver(stateOf(run));

/** Whether somebody may sit in it now: its crew in a rehearsal, an audience, and those who still sit there after the end. */
export const isRunning = ({ run: { stage } }: Pick<EventRow, "run">, now: number): boolean =>
  stage.state === "rehearsal" || isOpen(stage.state) || (stage.state === "ended" && now - stage.at < REOPEN_MS);
