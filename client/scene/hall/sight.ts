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
  /** Flat boxes and small ones: reading comes first. */
  flat: { width: 0.7, height: 0.68, up: 0.26 },
  wide: { width: 0.74, height: 0.52, up: 0.34 },
  box: { width: 0.93, height: 0.66, up: 0.26 },
  upright: { width: 0.94, height: 0.5, up: 0.3 },
} as const;
const frameFor = (aspect: number) =>
  FRAMES[aspect < 0.8 ? "upright" : aspect < 1.55 ? "box" : aspect < 1.9 ? "wide" : "flat"];
/** The same, closer: the screen fills the picture but for the captions. */
const CLOSE = { width: 0.97, height: 0.8, up: 0.12 } as const;
/** Straight before the screen, so far away in widths of it. */
const CLOSE_WIDTHS = 1.15;

/** No corner of the screen comes nearer to the picture's edge than this part of half its width or height. */
const WITHIN = 0.97;
/** Seen from aside, a corner is nearer than the middle: then it looks wider, or from farther away, step by step. */
const STEP = 1.06;
const STEPS = 24;

const half = (fov: number): number => Math.tan(fov / 2);

/** Half the height of the picture at one metre, so that the screen at `metres` takes its part of it. */
const needed = ({ width, height }: Screen, metres: number, aspect: number, frame: { width: number; height: number }) =>
  Math.max(height / 2 / metres / frame.height, width / 2 / metres / (frame.width * aspect));

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly up: number;
}
type Eye = Pick<Sight, "x" | "y" | "z">;

const lookAt = (eye: Eye, screen: Screen, aspect: number, frame: Frame, wider = 1): Sight => {
  const metres = distance(eye, screen);
  const wanted = 2 * Math.atan(needed(screen, metres, aspect, frame) * wider);
  const fov = Math.min(FOV.most, Math.max(FOV.least, wanted));
  const rises = Math.atan2(screen.y - eye.y, metres);
  return {
    ...eye,
    yaw: yawTowards(eye, screen),
    // Looking lower, the screen is higher in the picture.
    pitch: Math.atan(frame.up * half(fov)) - rises,
    fov,
  };
};

/** How far the outermost corner of the screen is from the middle of the picture; 1 is its edge. */
const reach = ({ x, y, z, yaw, pitch, fov }: Sight, screen: Screen, aspect: number): number => {
  let most = 0;
  for (const side of [-1, 1])
    for (const up of [-1, 1]) {
      const corner = ahead(screen, screen.yaw + Math.PI / 2, (side * screen.width) / 2);
      const [dx, dy, dz] = [corner.x - x, screen.y + (up * screen.height) / 2 - y, corner.z - z];
      const before = dx * Math.sin(yaw) + dz * Math.cos(yaw);
      const aside = dx * Math.cos(yaw) - dz * Math.sin(yaw);
      const depth = (before * Math.cos(pitch) - dy * Math.sin(pitch)) * half(fov);
      const over = before * Math.sin(pitch) + dy * Math.cos(pitch);
      most = depth <= 0 ? Infinity : Math.max(most, Math.abs(aside) / aspect / depth, Math.abs(over) / depth);
    }
  return most;
};

/** From a seat, in a picture so many times as wide as high. */
export const sightFrom = (spot: Spot, screen: Screen, aspect: number): Sight => {
  const frame = frameFor(aspect);
  const metres = distance(spot, screen);
  const yaw = screen.yaw + turn(screen.yaw, yawTowards(screen, spot)) * (1 - LEAN);
  // So far away the widest view is wide enough.
  const enough = needed(screen, 1, aspect, frame) / half(FOV.most);
  let away = Math.max(metres + BEHIND_M, enough);
  const from = (wider: number): Sight => {
    const y = EYE_M + (away - metres - BEHIND_M) * RISE;
    return lookAt({ ...ahead(screen, yaw, away), y }, screen, aspect, frame, wider);
  };
  let wider = 1;
  let sight = from(wider);
  for (let i = 0; i < STEPS && reach(sight, screen, aspect) > WITHIN; i++) {
    if (sight.fov < FOV.most) wider *= STEP;
    else away *= STEP;
    sight = from(wider);
  }
  return sight;
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
