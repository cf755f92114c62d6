import { useFrame } from "@react-three/fiber";
import { useEffect, useRef, useState } from "react";
import { useSettings } from "../campaign/settings.ts";
import { usePeople } from "../session/people.ts";
import { motions, walker } from "../session/world.ts";
import { guideMotion, useGuide } from "../walk/guide.ts";
import { poseOf } from "../walk/guidePose.ts";
import { GuideFigure } from "./guide/Figure.ts";

/** Longest time one picture stands for, seconds. */
const LONGEST_S = 0.5;

/** The guide, as this visitor has her to themselves. Where she goes and what she says is decided in walk/guide.ts. */
export const Guide = () => {
  const [figure] = useState(() => new GuideFigure());
  // Since when she has nothing to say and nowhere to go.
  const rest = useRef(0);
  useEffect(() => () => figure.dispose(), [figure]);
  useFrame(({ camera }, delta) => {
    const seconds = Math.min(LONGEST_S, delta);
    const guide = useGuide.getState();
    rest.current = guide.mode === "home" && guide.line === null ? rest.current + seconds : 0;
    const { self } = usePeople.getState();
    figure.update(guideMotion, {
      pose: poseOf(guide, guideMotion.gait, rest.current),
      looked: { eye: camera.position, person: (self === null ? undefined : motions.shown.get(self)) ?? walker.motion },
      seconds,
      isHere: guide.mode !== "away",
      isStill: useSettings.getState().reducedMotion,
    });
  });
  return <primitive object={figure.object} />;
};
