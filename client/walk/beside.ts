import { yawTowards } from "../../shared/walk/geometry.ts";
import { step } from "../../shared/walk/step.ts";
import { motions, walker } from "../session/world.ts";

/** How near one walks up to somebody, metres. */
const BESIDE_M = 1.3;

/** Walk up to somebody, to talk with them. */
export const walkUpTo = (slot: number): void => {
  const them = motions.shown.get(slot);
  if (them) walker.walkTo(step(them, yawTowards(them, walker.motion), BESIDE_M));
};
