/** Lets the light follow the clock of Japan while the picture is there; where motion is not wished for it stays as one came. */
import { useEffect } from "react";
import { useSettings } from "../campaign/settings.ts";
import { serverNow } from "../session/consult.ts";
import { dayAt, setDay } from "./daylight.ts";

/** How often it is looked at the clock, ms: a step no eye sees. */
const LOOK_MS = 10_000;

export function Daylight() {
  const reducedMotion = useSettings((s) => s.reducedMotion);
  useEffect(() => {
    const look = () => setDay(dayAt(serverNow()));
    look();
    if (reducedMotion) return;
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [reducedMotion]);
  // Whoever is drawn elsewhere, as on the first screen, stands in the morning.
  useEffect(() => () => setDay({ noon: 0, evening: 0 }), []);
  return null;
}
