/** Halos, sparks and motes. They rest where motion is not wished for. */
import { useEffect } from "react";
import { useSettings } from "../campaign/settings.ts";
import { useFixture } from "./fixture.ts";
import { makeGlows } from "./glowField.ts";

export function Glows() {
  const glows = useFixture(makeGlows);
  const reducedMotion = useSettings((s) => s.reducedMotion);
  useEffect(() => glows.rest(reducedMotion), [glows, reducedMotion]);
  return <primitive object={glows.object} />;
}
