/**
 * The picture from somebody's seat: where the camera is and how wide it looks, so that the screen can be read from the last row
 * and on an upright phone. Metres and radians. Pure.
 */
import { ahead, distance, turn, yawTowards } from "../../../shared/walk/geometry.ts";
import type { Screen, Spot } from "./places.ts";

export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly yaw: number;
  /** Downwards. */
  readonly pitch: number;
  /** How much it sees from top to bottom. */
  readonly fov: number;
}

/** The eye is a little behind the seat and over the heads before it. */
const BEHIND_M = 1.3;
const EYE_M = 2.85;
/** From far aside it leans so much towards the middle: nobody reads a slide from its edge. */
const LEAN = 0.2;
/** Stepping back for a wider view, it rises by this much for each metre. */
const RISE = 0.16;
/** It does not look wider than this, which would bend the hall; rather it steps back. Nor narrower: then it is a spyglass. */
const FOV = { least: 0.36, most: 1 } as const;

/**
 * Of the picture's width and height, the screen takes at most these parts; its middle stands so far above the picture's (of half
 * its height). An upright picture leaves room below for the audience and for what lies over it.
 */
const FRAMES = {
  wide: { width: 0.74, height: 0.49, up: 0.36 },
  upright: { width: 0.94, height: 0.5, up: 0.3 },
} as const;
/** The same, closer: the screen fills the picture but for the captions. */
const CLOSE = { width: 0.97, height: 0.8, up: 0.12 } as const;
/** Straight before the screen, so far away in widths of it. */
const CLOSE_WIDTHS = 1.15;

const half = (fov: number): number => Math.tan(fov / 2);

/** Half the height of the picture at one metre, so that the screen at `metres` takes its part of it. */
const needed = ({ width, height }: Screen, metres: number, aspect: number, frame: { width: number; height: number }) =>
  Math.max(height / 2 / metres / frame.height, width / 2 / metres / (frame.width * aspect));

const lookAt = (
  eye: { readonly x: number; readonly y: number; readonly z: number },
  screen: Screen,
  aspect: number,
  frame: { readonly width: number; readonly height: number; readonly up: number },
): Sight => {
  const metres = distance(eye, screen);
  const fov = Math.min(FOV.most, Math.max(FOV.least, 2 * Math.atan(needed(screen, metres, aspect, frame))));
  const rises = Math.atan2(screen.y - eye.y, metres);
  return {
    ...eye,
    yaw: yawTowards(eye, screen),
    // Looking lower, the screen is higher in the picture.
    pitch: Math.atan(frame.up * half(fov)) - rises,
    fov,
  };
};

/** From a seat, in a picture so many times as wide as high. */
export const sightFrom = (spot: Spot, screen: Screen, aspect: number): Sight => {
  const frame = aspect < 0.8 ? FRAMES.upright : FRAMES.wide;
  const metres = distance(spot, screen);
  const yaw = screen.yaw + turn(screen.yaw, yawTowards(screen, spot)) * (1 - LEAN);
  // So far away the widest view is wide enough.
  const enough = needed(screen, 1, aspect, frame) / half(FOV.most);
  const away = Math.max(metres + BEHIND_M, enough);
  const back = away - metres;
  const eye = { ...ahead(screen, yaw, away), y: EYE_M + (back - BEHIND_M) * RISE };
  return lookAt(eye, screen, aspect, frame);
};

/** Close to the screen, straight before it, wherever one sits. */
export const closeSight = (screen: Screen, aspect: number): Sight => {
  const away = Math.max(screen.width * CLOSE_WIDTHS, needed(screen, 1, aspect, CLOSE) / half(FOV.most));
  return lookAt({ ...ahead(screen, screen.yaw, away), y: screen.y }, screen, aspect, CLOSE);
};

const between = (from: number, to: number, by: number): number => from + (to - from) * by;

/** On the way from one sight to another, 0 to 1. */
export const blend = (from: Sight, to: Sight, by: number): Sight => ({
  x: between(from.x, to.x, by),
  y: between(from.y, to.y, by),
  z: between(from.z, to.z, by),
  yaw: from.yaw + turn(from.yaw, to.yaw) * by,
  pitch: between(from.pitch, to.pitch, by),
  fov: between(from.fov, to.fov, by),
});
