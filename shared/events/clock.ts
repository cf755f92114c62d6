/** What time alone does to an event, and when. */
import { open, over, paused, settled } from "./deeds.ts";
import { become, type Outcome } from "./happenings.ts";
import { desertedSince, handOf, type Held, nextOnFloor, type Run } from "./run.ts";
import { DESERTED_MS, FLOOR_AWAY_MS, LATE_MS, NO_HOST_MS, OVERRUN_MS, REHEARSAL_MS } from "./times.ts";

/** When the doors open. */
const doorsAt = ({ from, doorsMs }: Run["plan"]): number => from - doorsMs;

/** When an event that nobody holds is over; null while somebody could. */
const lostAt = (run: Run, held: Held): number | null => {
  const since = desertedSince(run);
  if (since === null) return null;
  if (held.state !== "doors") return Math.max(run.plan.to, since + DESERTED_MS);
  // Whoever was here and left is waited for as long as whoever never came; a server that was down takes nobody's time.
  return Math.max(run.plan.from, held.openedAt, since) + NO_HOST_MS;
};

/** When the floor passes on, or the event pauses; null while its holder is here. */
const floorAt = (run: Run, held: Held): number | null => {
  if (held.state !== "live") return null;
  const hand = held.floor === null ? undefined : handOf(run, held.floor);
  // Whoever has no part any more has no floor either.
  if (!hand) return Number.MIN_SAFE_INTEGER;
  return hand.isHere ? null : hand.since + FLOOR_AWAY_MS;
};

const lateAt = (run: Run, held: Held): number | null =>
  held.state === "doors" && !held.saidLate ? run.plan.from + LATE_MS : null;

/** Past this it is over whoever is there. */
const lastAt = ({ plan }: Run, held: Held): number =>
  held.state === "doors" ? Math.max(plan.to, held.openedAt + NO_HOST_MS) : plan.to + OVERRUN_MS;

/** The moments at which something becomes due; epoch ms. */
const dues = (run: Run): (number | null)[] => {
  const { stage, plan } = run;
  switch (stage.state) {
    case "published":
      return [doorsAt(plan)];
    case "rehearsal":
      return [stage.since + REHEARSAL_MS, stage.before === "published" ? doorsAt(plan) : null];
    case "doors":
    case "live":
    case "paused":
      return [lateAt(run, stage), floorAt(run, stage), lostAt(run, stage), lastAt(run, stage)];
    default:
      return [];
  }
};

/**
 * When the next tick does something, epoch ms; null when time alone changes nothing. While the place is taken, the doors stay
 * due.
 */
export const nextDue = (run: Run): number | null => {
  const all = dues(run).filter((due) => due !== null);
  return all.length > 0 ? Math.min(...all) : null;
};

const isDue = (at: number | null, now: number): boolean => at !== null && at <= now;

/**
 * One tick: the most pressing thing that is due. The same event comes back, not a copy, when nothing is; so whoever keeps events
 * writes only what changed. After a standstill ask again while `nextDue` lies behind and something changes.
 */
export const clock = (run: Run, isFree: boolean, now: number): Outcome => {
  const { stage, plan } = run;
  const rest: Outcome = { ok: true, run, notices: [] };
  if (!isDue(nextDue(run), now)) return rest;
  switch (stage.state) {
    case "published":
      // Every server was down, or the place was never left: it was not held.
      if (plan.to <= now) return notHeld(run, now);
      return isFree ? open(run, now) : rest;
    case "rehearsal":
      if (stage.before === "draft") return become(run, { stage: { state: "draft" } }, "crew:rehearsal-over");
      if (plan.to > now && isDue(doorsAt(plan), now)) return isFree ? open(run, now) : rest;
      return become(run, { stage: { state: "published" } }, "crew:rehearsal-over");
    case "doors":
      if (isDue(lostAt(run, stage), now) || isDue(lastAt(run, stage), now)) return notHeld(run, now);
      return become(run, { stage: { ...stage, saidLate: true } }, "audience:late", "operator:late", "crew:late");
    case "live":
    case "paused":
      if (isDue(lastAt(run, stage), now) || isDue(lostAt(run, stage), now)) return over(run, stage, now);
      return passed(run, stage, now);
    default:
      return rest;
  }
};

const notHeld = (run: Run, now: number): Outcome =>
  become(
    run,
    { stage: { state: "cancelled", at: now, reason: "not-held" } },
    ...(["audience:cancelled", "registered:cancelled", "crew:cancelled", "operator:cancelled"] as const),
  );

/** The floor goes to the next who is here; nobody is: a pause, until somebody comes back. */
const passed = (run: Run, stage: Held, now: number): Outcome => {
  const next = nextOnFloor(run, stage.floor);
  if (next) return become(run, { stage: { ...stage, floor: next.id } }, "audience:floor-passed", "crew:floor-passed");
  const waiting = settled(paused(stage, "line"), run.plan, now);
  return become(run, { stage: waiting }, "audience:line-down", "crew:line-down", "operator:line-down");
};
