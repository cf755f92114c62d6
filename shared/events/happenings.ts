/** What is done to an event, what comes of it, and what is said about it to whom. */
import type { Span } from "../campaign/days.ts";
import type { Run } from "./run.ts";
import type { Deed, Party } from "./transitions.ts";

interface By {
  readonly by: Party;
  /** The account or guest who does it; empty for line and clock. */
  readonly id: string;
}

/** `isFree`: whether nothing else is at its place at that time, found in the same transaction in which the step is kept. */
export type Happening = By &
  (
    | { readonly deed: "publish" | "open-doors" | "tick"; readonly isFree: boolean }
    | ({ readonly deed: "move"; readonly isFree: boolean } & Span)
    | { readonly deed: "withdraw"; readonly registered: number }
    | { readonly deed: "go"; readonly item: string }
    | { readonly deed: "give"; readonly to: string }
    | { readonly deed: "drop" | "back"; readonly who: string }
    | {
        readonly deed: Exclude<
          Deed,
          "publish" | "open-doors" | "tick" | "move" | "withdraw" | "go" | "give" | "drop" | "back"
        >;
      }
  );

/** Something to say, once, with the step that caused it. The words are the client's. */
export type Said =
  | "published"
  | "withdrawn"
  | "moved"
  | "rehearsal"
  | "rehearsal-over"
  | "doors-open"
  | "doors-closed"
  | "let-in"
  /** It begins a little later. */
  | "late"
  | "started"
  | "pause"
  /** A line is down: one moment. */
  | "line-down"
  | "goes-on"
  | "floor-passed"
  | "ended"
  | "reopened"
  | "cancelled";

export interface Notice {
  /** "registered": everybody who registered, wherever they are. */
  readonly to: "audience" | "crew" | "operator" | "registered";
  readonly said: Said;
}

/** Why something was refused; the event stays as it is. */
export type Refusal =
  /** Not in this state. */
  | "not-now"
  /** Not by this party, or not by this one. */
  | "not-yours"
  /** No such item, or not to this one. */
  | "not-so"
  /** Something else is at this place at that time. */
  | "place-taken"
  | "past"
  /** People have registered: cancel it, so that they are told. */
  | "registered"
  /** Whoever should have the floor is not here. */
  | "away";

export type Outcome =
  | { readonly ok: true; readonly run: Run; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly why: Refusal };

export const refuse = (why: Refusal): Outcome => ({ ok: false, why });

/** The event with these changes, and what to say: "audience:started". */
export const become = (run: Run, changes: Partial<Run>, ...say: readonly `${Notice["to"]}:${Said}`[]): Outcome => ({
  ok: true,
  run: { ...run, ...changes },
  notices: say.map((line) => {
    const [to, said] = line.split(":") as [Notice["to"], Said];
    return { to, said };
  }),
});
