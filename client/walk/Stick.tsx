import { useEffect, useRef, useState } from "react";
import { walker } from "../session/world.ts";
import { screenToWorld } from "./keyboard.ts";
import { view } from "./view.ts";

/** Pushed this far out, one runs a little (0 middle, 1 rim). */
const RUN_FROM = 0.92;
/** Nearer to the middle than this nothing moves. */
const DEAD = 0.18;

const isCoarse = (): boolean => matchMedia("(pointer: coarse)").matches;

/** A stick for the thumb, where the finger is the pointer. Loaded only there; buttons and tapping the ground do the same. */
export const Stick = () => {
  const zone = useRef<HTMLDivElement>(null);
  const [wanted] = useState(isCoarse);
  useEffect(() => {
    if (!wanted) return;
    let end = () => {};
    let gone = false;
    const start = async () => {
      const { default: nipplejs } = await import("nipplejs");
      if (gone || !zone.current) return;
      const stick = nipplejs.create({
        zone: zone.current,
        mode: "static",
        position: { left: "50%", top: "50%" },
        size: 96,
        color: { front: "#ee9a80", back: "rgb(255 244 224 / 80%)" },
        restOpacity: 0.85,
      });
      let push: { forward: number; right: number; force: number } | null = null;
      const apply = () => {
        if (!push || push.force < DEAD) return walker.steer(null, false);
        walker.steer(screenToWorld(push.forward, push.right, view.yaw), push.force > RUN_FROM);
      };
      stick.on("move", ({ data }) => {
        push = { forward: Math.sin(data.angle.radian), right: Math.cos(data.angle.radian), force: data.force };
        apply();
      });
      stick.on("end", () => {
        push = null;
        apply();
      });
      // The camera turns under a held stick.
      const turning = setInterval(() => push && apply(), 100);
      end = () => {
        clearInterval(turning);
        walker.steer(null, false);
        stick.destroy();
      };
    };
    void start();
    return () => {
      gone = true;
      end();
    };
  }, [wanted]);
  if (!wanted) return null;
  return <div ref={zone} className="stick" aria-hidden="true" />;
};
