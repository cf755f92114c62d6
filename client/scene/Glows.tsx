/** Halos, sparks and motes, which rest where motion is not wished for; and the light over what is held now. */
import { useEffect } from "react";
import { useSettings } from "../campaign/settings.ts";
import { useFixture } from "./fixture.ts";
import { makeGlows } from "./glowField.ts";

/** `live`: how brightly the places of events are lit, see glowField.ts. */
export function Glows({ live }: { readonly live: readonly number[] }) {
  const glows = useFixture(makeGlows);
  const reducedMotion = useSettings((s) => s.reducedMotion);
  useEffect(() => glows.rest(reducedMotion), [glows, reducedMotion]);
  useEffect(() => glows.live(live), [glows, live]);
  return <primitive object={glows.object} />;
}
