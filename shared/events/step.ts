/**
 * The one door through which an event's state changes. Pure: what is kept and told follows from the outcome. What the table does
 * not allow, or what comes from somebody else, is refused and changes nothing; nothing here throws.
 */
import { clock } from "./clock.ts";
import { holding, planning, present, reopen, running } from "./deeds.ts";
import { become, type Happening, type Outcome, type Refusal, refuse } from "./happenings.ts";
import { handOf, isPublished, type Run } from "./run.ts";
import { isAllowed, transitions } from "./transitions.ts";

/** Why this one may not do this; null when they may. */
const barred = (run: Run, { deed, by, id }: Happening): Refusal | null => {
  const { state } = run.stage;
  if (!transitions[state][deed]) return "not-now";
  if (!isAllowed(state, deed, by)) return "not-yours";
  return (by === "host" || by === "co-host") && handOf(run, id)?.part !== by ? "not-yours" : null;
};

/** What becomes of an event when this happens at `now` (epoch ms). */
export const step = (run: Run, happening: Happening, now: number): Outcome => {
  const why = barred(run, happening);
  if (why) return refuse(why);
  const { stage } = run;
  if (happening.deed === "tick") return clock(run, happening.isFree, now);
  if (happening.deed === "cancel") {
    // What nobody knows of needs no calling off.
    if (!isPublished(run)) return refuse("not-now");
    const reason = happening.by === "operator" ? "operator" : "host";
    const cancelled = { state: "cancelled", at: now, reason } as const;
    return become(run, { stage: cancelled }, "audience:cancelled", "registered:cancelled", "crew:cancelled");
  }
  if (happening.deed === "drop" || happening.deed === "back") {
    return present(run, stage, happening.who, happening.deed === "back", now);
  }
  switch (stage.state) {
    case "draft":
    case "published":
      return planning(run, happening, now);
    case "rehearsal":
      if (happening.deed === "leave-rehearsal") {
        return become(run, { stage: { state: stage.before } }, "crew:rehearsal-over");
      }
      if (happening.deed !== "open-doors") return running(run, stage, happening, now);
      return isPublished(run) ? planning(run, happening, now) : refuse("not-now");
    case "doors":
    case "live":
    case "paused":
      return holding(run, stage, happening, now);
    case "ended":
      return reopen(run, happening.id, now);
    default:
      return refuse("not-now");
  }
};
