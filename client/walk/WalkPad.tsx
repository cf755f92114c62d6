import { type PointerEvent, useEffect, useRef } from "react";
import { useTexts } from "../campaign/language.ts";
import { walker } from "../session/world.ts";
import { screenToWorld } from "./keyboard.ts";
import { resetCamera, tiltCamera, turnCamera, view, zoomCamera } from "./view.ts";

/** One press walks for so long, ms; holding walks on. */
const PRESS_MS = 600;
/** One press turns or tilts the view by so much, radians ... */
const TURN = Math.PI / 8;
const TILT = 0.15;
/** ... and comes so much nearer. */
const NEARER = 0.8;

const looks = {
  turnLeft: ["⟲", () => turnCamera(TURN)],
  turnRight: ["⟳", () => turnCamera(-TURN)],
  higher: ["⤒", () => tiltCamera(TILT)],
  lower: ["⤓", () => tiltCamera(-TILT)],
  nearer: ["＋", () => zoomCamera(NEARER)],
  farther: ["−", () => zoomCamera(1 / NEARER)],
  reset: ["◎", () => resetCamera(walker.motion.yaw)],
} as const;

const stop = (): void => walker.steer(null, false);

const ways = {
  left: [0, -1, "←"],
  forward: [1, 0, "↑"],
  back: [-1, 0, "↓"],
  right: [0, 1, "→"],
} as const;

/** Walking and looking around with plain buttons: for whoever uses neither keys nor stick, nor can drag. */
export const WalkPad = () => {
  const t = useTexts("square");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      stop();
    },
    [],
  );
  const walk = (way: keyof typeof ways) => {
    clearTimeout(timer.current);
    walker.steer(screenToWorld(ways[way][0], ways[way][1], view.yaw), false);
  };
  const hold = (way: keyof typeof ways) => (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    walk(way);
  };
  const press = (way: keyof typeof ways) => () => {
    walk(way);
    timer.current = setTimeout(stop, PRESS_MS);
  };
  return (
    <div className="walk-pad">
      <div className="row">
        {(Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
          <button
            key={way}
            type="button"
            className="button square"
            aria-label={t(`move.${way}`)}
            onPointerDown={hold(way)}
            onPointerUp={stop}
            onPointerCancel={stop}
            onClick={press(way)}
          >
            {ways[way][2]}
          </button>
        ))}
      </div>
      <div className="row">
        {(Object.keys(looks) as (keyof typeof looks)[]).map((look) => (
          <button
            key={look}
            type="button"
            className="button square"
            aria-label={t(`move.${look}`)}
            onClick={looks[look][1]}
          >
            {looks[look][0]}
          </button>
        ))}
      </div>
    </div>
  );
};
