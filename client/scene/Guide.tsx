import { useFrame } from "@react-three/fiber";
import { useEffect, useState } from "react";
import { useSettings } from "../campaign/settings.ts";
import { guideMotion, useGuide } from "../walk/guide.ts";
import { GuideFigure } from "./guide/Figure.ts";

/** The guide, as this visitor has her to themselves. Where she goes and what she says is decided in walk/guide.ts. */
export const Guide = () => {
  const [figure] = useState(() => new GuideFigure());
  useEffect(() => () => figure.dispose(), [figure]);
  useFrame((_, seconds) =>
    figure.update(
      guideMotion,
      Math.min(0.5, seconds),
      useGuide.getState().mode !== "away",
      useSettings.getState().reducedMotion,
    ),
  );
  return <primitive object={figure.object} />;
};
