/** The check of a move: could a body that was there be here now? */
import { type Motion, quantise } from "../../shared/walk/frame.ts";
import { gaitCode, gaits, isGesture, speedOf } from "../../shared/walk/gait.ts";
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { type ZoneId, zones } from "../../shared/walk/map.ts";
import { isWalkable, pushOut, RUN_SPEED } from "../../shared/walk/step.ts";
import { faults } from "./patience.ts";
import { CATCH_UP_M, type Claim, type Person } from "./person.ts";

export type Verdict =
  /** `to` is where they are now (null: where they were); `stands` when they got up from their seat to walk. */
  | { readonly ok: true; readonly to: Motion | null; readonly stands: boolean }
  | { readonly ok: false; readonly fault: number };

/** A little faster than anybody runs: clocks differ. */
const PACE = RUN_SPEED * 1.15;
/** A claim this far inside something solid is pushed out of it, farther in it is refused, metres. */
const GIVE_M = 0.35;
/** Rounding may leave a body this far inside, metres. */
const ROUNDING_M = 0.05;

/** Whether a point lies in one of the closed zones, or so near that rounding may put it there. */
export const isClosedAt = (closed: ReadonlySet<ZoneId>, p: Point): boolean =>
  closed.size > 0 && zones.some((z) => closed.has(z.id) && distance(p, z.centre) <= z.radius + ROUNDING_M);

/** Let somebody's reach grow until `at`, less the `way` that they were carried in the meantime, metres. */
export const regain = (person: Person, at: number, way = 0): void => {
  const grown = person.reach + (Math.max(0, at - person.reachAt) / 1000) * PACE;
  person.reach = Math.min(CATCH_UP_M, Math.max(0, grown - way));
  person.reachAt = at;
};

const refused = (fault: number): Verdict => ({ ok: false, fault });

/** A move goes on with the gesture that one makes, and begins none: that is a message of its own, with its own rules. */
const standingGait = (person: Person, claim: Claim): number =>
  isGesture(claim.gait) && isGesture(person.motion.gait) ? person.motion.gait : gaitCode("idle");

/** Judge a claim of somebody whose motion was carried on to its moment. Uses up their reach. */
export const judge = (person: Person, claim: Claim, closed: ReadonlySet<ZoneId>): Verdict => {
  if (claim.gait >= gaits.length) return refused(faults.malformed);
  const walks = speedOf(claim.gait) > 0;
  // Whoever sits stays where the seat is, until they walk.
  if (person.facts.seat !== null && !walks) return { ok: true, to: null, stands: false };

  regain(person, claim.at);
  const way = distance(person.claimed, claim);
  if (way > person.reach) return refused(faults.impossible);

  const at = isWalkable(claim) ? claim : pushOut(claim);
  const rounded = quantise({ x: at.x, z: at.z, yaw: claim.yaw, gait: claim.gait });
  if (distance(at, claim) > GIVE_M || !isWalkable(rounded, ROUNDING_M)) return refused(faults.impossible);
  if (isClosedAt(closed, rounded)) return refused(faults.impossible);
  person.reach -= way;
  return {
    ok: true,
    to: { ...rounded, gait: walks ? claim.gait : standingGait(person, claim) },
    stands: person.facts.seat !== null,
  };
};
