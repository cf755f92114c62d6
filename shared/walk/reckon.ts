/** Dead reckoning: carry a motion on as long as nothing new is heard of it, and know when to say something new. */
import { ahead, distance, turn } from "./geometry.ts";
import type { Motion } from "./frame.ts";
import { speedOf } from "./gait.ts";
import { pushOut } from "./step.ts";

/** A mover says so when others would see it this far from where it is, metres ... */
export const DEAD_BAND_M = 0.25;
/** ... or turned by more than this, radians (10 degrees). */
const DEAD_BAND_YAW = (10 * Math.PI) / 180;
/** No motion is carried on for longer than this without news, seconds: the mover repeats itself in time. */
export const CARRY_ON_S = 6;

/**
 * Longest way carried on in one go, metres. Everybody carries on at another pace (a server's tick, a screen's picture), and
 * this is how far apart they come to a stop before a wall.
 */
const STRIDE = 0.05;
/**
 * A wall that turns a stride aside by more than this part of it ends the way. Sliding on from nearly head-on would lead
 * some around the left and others around the right of a tree; the walker itself slides, and says so.
 */
const GRAZE = 0.5;

/** Advance a motion in place by `seconds`: straight on, gliding along what it grazes, up to what stands in the way. */
export const reckon = (m: Motion, seconds: number): void => {
  const speed = speedOf(m.gait);
  for (let left = speed * seconds; left > 1e-9; left -= STRIDE) {
    const stride = Math.min(left, STRIDE);
    const next = ahead(m, m.yaw, stride);
    const at = pushOut(next);
    if (distance(at, next) > stride * GRAZE) return;
    m.x = at.x;
    m.z = at.z;
  }
};

/** Whether others, who see `shown`, should be told of `real`. */
export const mustTell = (shown: Motion, real: Motion): boolean =>
  shown.gait !== real.gait ||
  distance(shown, real) > DEAD_BAND_M ||
  Math.abs(turn(shown.yaw, real.yaw)) > DEAD_BAND_YAW;
