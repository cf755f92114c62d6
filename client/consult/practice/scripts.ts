/** The visitors of the practice booth: made up, each for something to practise. Nobody's own words. */
import type { Texts } from "../../../shared/campaign/language.ts";
import { type Intake, skipped } from "../../../shared/consult/topics.ts";
import { difficultBeats, firstBeats, quietBeats, urgentBeats } from "./lines.ts";

/** What in a counsellor's words a visitor may answer to. */
export type Cue = "asks-death" | "limit" | "closing" | "numbers";

export interface Beat {
  /** Said only after this; null: after whatever is said next. */
  readonly cue: Cue | null;
  readonly lines: readonly Texts[];
  /** How long they think before the first line, ms. */
  readonly thinkMs: number;
}

export type Check =
  | "quick"
  | "thinking"
  | "waited"
  | "asked"
  | "form"
  | "stayed"
  | "referred"
  | "limits"
  | "labelled"
  | "closing";

export const scriptIds = ["urgent", "first", "quiet", "difficult"] as const;
export type ScriptId = (typeof scriptIds)[number];

export interface Script {
  readonly id: ScriptId;
  readonly intake: Intake;
  /** What they say by themselves, when they have sat down. */
  readonly opening: Beat;
  readonly beats: readonly Beat[];
  /** What they say when nothing else is left, in turn. */
  readonly rest: readonly Texts[];
  /** What is looked back at. */
  readonly checks: readonly Check[];
}

const intake = (part: Partial<Intake>): Intake => ({ ...skipped, ...part });

export const scripts: Readonly<Record<ScriptId, Script>> = {
  quiet: {
    id: "quiet",
    intake: intake({ topic: "unsure", way: "sit" }),
    ...quietBeats,
    checks: ["quick", "thinking", "waited", "closing"],
  },
  first: {
    id: "first",
    intake: intake({ topic: "changes", isFirst: true, age: "50-64" }),
    ...firstBeats,
    checks: ["quick", "waited", "referred", "closing"],
  },
  urgent: {
    id: "urgent",
    intake: intake({ topic: "health", isUrgent: true, age: "18-29" }),
    ...urgentBeats,
    checks: ["quick", "asked", "form", "stayed"],
  },
  difficult: {
    id: "difficult",
    intake: intake({ isFirst: false }),
    ...difficultBeats,
    checks: ["limits", "labelled"],
  },
};
