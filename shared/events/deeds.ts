/** What each deed makes of an event, once it is known to be allowed. */
import { become, type Happening, type Outcome, refuse } from "./happenings.ts";
import { mayUse } from "./kinds.ts";
import { type At, type Hand, type Held, handOf, nextOnFloor, type Rehearsal, type Run, spentOf } from "./run.ts";
import { REOPEN_MS } from "./times.ts";

/** Whoever does something is here. */
const seen = (crew: readonly Hand[], id: string, now: number): readonly Hand[] =>
  crew.map((hand) => (hand.id === id && !hand.isHere ? { ...hand, isHere: true, since: now } : hand));

const ticking = (at: At, isRunning: boolean, now: number): At =>
  isRunning === (at.since !== null) ? at : { ...at, spentMs: spentOf(at, now), since: isRunning ? now : null };

/** The same with its item's time and the time that counts begun or stopped, as its state now asks for. */
export const settled = (held: Held, { order }: Run["plan"], now: number): Held => {
  const isLive = held.state === "live";
  const at = held.at && ticking(held.at, isLive, now);
  const counts = isLive && order.find(({ id }) => id === at?.item)?.kind !== "break";
  const since = held.countingSince;
  if (counts) return { ...held, at, countingSince: since ?? now };
  // A clock that was set back leaves nothing to count.
  const counted = since !== null && since < now ? [...held.counted, { from: since, to: now }] : held.counted;
  return { ...held, at, counted, countingSince: null };
};

const opened = (now: number, floor: string | null): Held => ({
  state: "doors",
  openedAt: now,
  startedAt: null,
  floor,
  at: null,
  isShut: false,
  pausedBy: null,
  saidLate: false,
  counted: [],
  countingSince: null,
});

/** The doors open: what was on in a rehearsal is forgotten. */
export const open = (run: Run, now: number): Outcome =>
  become(run, { stage: opened(now, nextOnFloor(run, null)?.id ?? null) }, "registered:doors-open", "crew:doors-open");

/** A pause, for whichever reason. */
export const paused = (held: Held, by: "crew" | "line"): Held => ({ ...held, state: "paused", pausedBy: by });
/** Over. */
export const over = (run: Run, held: Held, now: number): Outcome =>
  become(
    run,
    { stage: { state: "ended", at: now, held: settled(paused({ ...held, floor: null }, "crew"), run.plan, now) } },
    "audience:ended",
    "crew:ended",
  );

/** Before the doors open. */
export const planning = (run: Run, happening: Happening, now: number): Outcome => {
  const { plan, stage } = run;
  switch (happening.deed) {
    case "publish":
      if (plan.to <= now) return refuse("past");
      return happening.isFree
        ? become(run, { stage: { state: "published" } }, "crew:published")
        : refuse("place-taken");
    case "withdraw":
      return happening.registered > 0
        ? refuse("registered")
        : become(run, { stage: { state: "draft" } }, "crew:withdrawn");
    case "move": {
      const { from, to, isFree } = happening;
      if (to <= Math.max(from, now)) return refuse("past");
      const isKnown = stage.state === "published";
      if (isKnown && !isFree) return refuse("place-taken");
      const moved = { plan: { ...plan, from, to } };
      return isKnown ? become(run, moved, "registered:moved", "crew:moved") : become(run, moved);
    }
    case "rehearse": {
      if (stage.state !== "draft" && stage.state !== "published") return refuse("not-now");
      // The audience is about to come in.
      if (stage.state === "published" && plan.from - plan.doorsMs <= now) return refuse("past");
      const crew = seen(run.crew, happening.id, now);
      const rehearsal: Rehearsal = {
        state: "rehearsal",
        before: stage.state,
        since: now,
        floor: happening.id,
        at: null,
      };
      return become(run, { crew, stage: rehearsal }, "crew:rehearsal");
    }
    case "open-doors":
      if (plan.to <= now) return refuse("past");
      return happening.isFree ? open({ ...run, crew: seen(run.crew, happening.id, now) }, now) : refuse("place-taken");
    default:
      return refuse("not-now");
  }
};

/** Who has the floor and which item is on, in a rehearsal as in earnest. */
export const running = (run: Run, stage: Rehearsal | Held, happening: Happening, now: number): Outcome => {
  const kept = (next: Rehearsal | Held): Run["stage"] =>
    next.state === "rehearsal" ? next : settled(next, run.plan, now);
  switch (happening.deed) {
    case "go": {
      const { item } = happening;
      if (!run.plan.order.some(({ id }) => id === item)) return refuse("not-so");
      const since = stage.state === "live" || stage.state === "rehearsal" ? now : null;
      return become(run, { stage: kept({ ...stage, at: { item, spentMs: 0, since } }) });
    }
    case "give": {
      const hand = handOf(run, happening.to);
      if (!hand || !mayUse([hand.part], "floor")) return refuse("not-so");
      if (!hand.isHere) return refuse("away");
      return become(run, { stage: kept({ ...stage, floor: hand.id }) }, "audience:floor-passed", "crew:floor-passed");
    }
    case "take": {
      const crew = seen(run.crew, happening.id, now);
      const next = kept({ ...stage, floor: happening.id });
      return become(run, { crew, stage: next }, "audience:floor-passed", "crew:floor-passed");
    }
    default:
      return refuse("not-now");
  }
};

/** A line went down or came back. An event that paused for want of anybody goes on with the first who is back. */
export const present = (run: Run, stage: Run["stage"], who: string, isHere: boolean, now: number): Outcome => {
  const hand = handOf(run, who);
  if (!hand) return refuse("not-so");
  if (hand.isHere === isHere) return become(run, {});
  const crew = run.crew.map((other) => (other.id === who ? { ...other, isHere, since: now } : other));
  const mends = isHere && stage.state === "paused" && stage.pausedBy === "line" && mayUse([hand.part], "run");
  if (!mends) return become(run, { crew });
  const live = settled({ ...stage, state: "live", pausedBy: null, floor: who }, run.plan, now);
  return become(run, { crew, stage: live }, "audience:goes-on", "crew:goes-on");
};

/** With an audience. */
export const holding = (run: Run, stage: Held, happening: Happening, now: number): Outcome => {
  const { plan } = run;
  const crew = seen(run.crew, happening.id, now);
  /** The floor, where its holder is here; else whoever does this. */
  const floor = crew.some(({ id, isHere }) => id === stage.floor && isHere) ? stage.floor : happening.id;
  const live = settled(
    { ...stage, state: "live", pausedBy: null, floor, startedAt: stage.startedAt ?? now },
    plan,
    now,
  );
  switch (happening.deed) {
    case "start":
      return become(run, { crew, stage: live }, "audience:started", "crew:started");
    case "pause":
      return become(run, { crew, stage: settled(paused(stage, "crew"), plan, now) }, "audience:pause", "crew:pause");
    case "resume":
      return become(run, { crew, stage: live }, "audience:goes-on", "crew:goes-on");
    case "close-doors":
      return become(run, { crew, stage: { ...stage, isShut: true } }, "crew:doors-closed");
    case "let-in":
      return become(run, { crew, stage: { ...stage, isShut: false } }, "crew:let-in");
    case "end":
      return over(run, stage, now);
    default:
      return running(run, stage, happening, now);
  }
};

/** The end was a mistake; what went by meanwhile does not count. */
export const reopen = (run: Run, id: string, now: number): Outcome => {
  const { stage } = run;
  if (stage.state !== "ended") return refuse("not-now");
  if (now - stage.at > REOPEN_MS) return refuse("past");
  const live = settled({ ...stage.held, state: "live", pausedBy: null, floor: id }, run.plan, now);
  return become(run, { crew: seen(run.crew, id, now), stage: live }, "audience:reopened", "crew:reopened");
};
