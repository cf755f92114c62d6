/** What a body is doing, in the four bits that a movement frame has for it. The order is part of the protocol. */
import { RUN_SPEED, WALK_SPEED } from "./step.ts";

export const gaits = ["idle", "walk", "run", "sit", "wave", "bow", "clap", "nod", "think", "heart"] as const;
export type Gait = (typeof gaits)[number];

/** Gestures one can make, standing or seated. (The umbrella of silence is no gait: it stays open, see Person.) */
export const gestures = ["wave", "bow", "clap", "nod", "think", "heart"] as const satisfies readonly Gait[];
export type Gesture = (typeof gestures)[number];

export const gaitCode = (gait: Gait): number => gaits.indexOf(gait);

/** Metres per second covered in this gait. */
export const speedOf = (code: number): number => (code === 1 ? WALK_SPEED : code === 2 ? RUN_SPEED : 0);

export const isGesture = (code: number): boolean => code >= 4 && code < gaits.length;
