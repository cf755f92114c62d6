/** One event, the people who hold it, and a way to take it through its steps. For tests. */
import type { Happening, Notice, Refusal } from "./happenings.ts";
import { newRun, type Plan, type Run, withCrew } from "./run.ts";
import { step } from "./step.ts";
import { MINUTE } from "./times.ts";

/** Its start; minutes are counted from here. */
export const T0 = 1_800_000_000_000;
export const plan: Plan = {
  from: T0,
  to: T0 + 90 * MINUTE,
  doorsMs: 15 * MINUTE,
  order: [
    { id: "talk", kind: "talk", minutes: 40 },
    { id: "tea", kind: "break", minutes: 10 },
    { id: "work", kind: "work", minutes: 40 },
  ],
};
export const fresh: Run = withCrew(
  newRun("e", plan, "hana", T0),
  [
    { id: "hana", part: "host" },
    { id: "ken", part: "co-host" },
    { id: "rei", part: "speaker" },
    { id: "mio", part: "captions" },
  ],
  T0,
)!;

export const hana = { by: "host", id: "hana" } as const;
export const ken = { by: "co-host", id: "ken" } as const;
export const office = { by: "operator", id: "op" } as const;
export const line = { by: "line", id: "" } as const;
export const tick: Happening = { by: "clock", id: "", deed: "tick", isFree: true };
export const publish = { ...hana, deed: "publish", isFree: true } as const;
export const openDoors = { ...hana, deed: "open-doors", isFree: true } as const;
export const back = (who: string) => ({ ...line, deed: "back", who }) as const;
export const drop = (who: string) => ({ ...line, deed: "drop", who }) as const;
export const begun = [
  [-60, publish],
  [-15, openDoors],
  [-10, back("ken")],
  [0, { ...hana, deed: "start" }],
] as const;

/** Do these in turn, each at its moment in minutes; all must be allowed. */
export const after = (
  ...happenings: readonly (readonly [number, Happening])[]
): { run: Run; notices: readonly Notice[] } => {
  let run = fresh;
  let notices: readonly Notice[] = [];
  for (const [minute, happening] of happenings) {
    const outcome = step(run, happening, T0 + minute * MINUTE);
    if (!outcome.ok) throw new Error(`${happening.deed} at ${minute}: ${outcome.why}`);
    ({ run, notices } = outcome);
  }
  return { run, notices };
};
/** Why this is refused; null when it is not. */
export const why = (run: Run, happening: Happening, minute = 0): Refusal | null => {
  const outcome = step(run, happening, T0 + minute * MINUTE);
  return outcome.ok ? null : outcome.why;
};
