/**
 * Where the camera looks from, as everybody on this device shares it: drags, keys and buttons turn it, steering follows
 * it, and the scene's rig carries it out. Also the point that a focused button speaks of. No picture is needed for it.
 */
import { type Point, turn } from "../../shared/walk/geometry.ts";

/** Metres from the walker's head, and radians above the horizon, between which the camera stays. */
const viewLimits = { distance: [3.2, 16], pitch: [0.03, 1.05] } as const;

/** 3.3 m up and 9 m behind somebody whose head is looked at. */
const FIRST = { distance: 9.15, pitch: 0.187 } as const;

export const view = {
  /** The yaw the camera looks in, radians; forward on a stick or key is this way. */
  yaw: Math.PI,
  /** How steeply it looks down, radians. */
  pitch: FIRST.pitch as number,
  /** Metres between it and the walker's head, unless something solid is in between. */
  distance: FIRST.distance as number,
};

const within = ([least, most]: readonly [number, number], value: number): number =>
  Math.min(most, Math.max(least, value));

let turnedAt = -Infinity;

/** Milliseconds since somebody last turned the camera by hand: until a while has passed it does not turn by itself. */
export const sinceTurned = (): number => performance.now() - turnedAt;

/** Turn the camera to its left (positive) or right, radians. */
export const turnCamera = (radians: number): void => {
  view.yaw = turn(0, view.yaw + radians);
  turnedAt = performance.now();
};

/** Look from higher up (positive) or lower, radians. */
export const tiltCamera = (radians: number): void => {
  view.pitch = within(viewLimits.pitch, view.pitch + radians);
  turnedAt = performance.now();
};

/** Come nearer (below 1) or go farther (above 1). */
export const zoomCamera = (factor: number): void => {
  view.distance = within(viewLimits.distance, view.distance * factor);
};

/** Behind somebody who looks in `yaw`, as at arrival. */
export const resetCamera = (yaw: number): void => {
  Object.assign(view, FIRST, { yaw: turn(0, yaw) });
};

let shown: Point | null = null;

/** Draw a ring on the ground around what a focused or hovered button speaks of; null takes it away. */
export const highlight = (point: Point | null): void => void (shown = point);
export const highlighted = (): Point | null => shown;
