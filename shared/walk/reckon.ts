/** Dead reckoning: carry a motion on as long as nothing new is heard of it, and know when to say something new. */
import { distance, turn } from "./geometry.ts";
import type { Motion } from "./frame.ts";
import { speedOf } from "./gait.ts";
import { step } from "./step.ts";

/** A mover says so when others would see it this far from where it is, metres ... */
export const DEAD_BAND_M = 0.25;
/** ... or turned by more than this, radians (10 degrees). */
export const DEAD_BAND_YAW = (10 * Math.PI) / 180;
/** No motion is carried on for longer than this without news, seconds: the mover repeats itself in time. */
export const CARRY_ON_S = 6;

/** Advance a motion in place by `seconds`, sliding along what is solid. */
export const reckon = (m: Motion, seconds: number): void => {
  const speed = speedOf(m.gait);
  if (speed === 0) return;
  const at = step(m, m.yaw, speed * seconds);
  m.x = at.x;
  m.z = at.z;
};

/** Whether others, who see `shown`, should be told of `real`. */
export const mustTell = (shown: Motion, real: Motion): boolean =>
  shown.gait !== real.gait ||
  distance(shown, real) > DEAD_BAND_M ||
  Math.abs(turn(shown.yaw, real.yaw)) > DEAD_BAND_YAW;
