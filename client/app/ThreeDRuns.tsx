import { useEffect } from "react";
import { threeDSeen, threeDStopped } from "./threeD.ts";

/** While this is mounted 3D runs; the device remembers that, so that a crash is noticed at the next start. */
export const ThreeDRuns = () => {
  useEffect(() => {
    threeDSeen();
    // A page that is put away properly has not crashed.
    addEventListener("pagehide", threeDStopped);
    addEventListener("pageshow", threeDSeen);
    document.addEventListener("visibilitychange", threeDSeen);
    return () => {
      removeEventListener("pagehide", threeDStopped);
      removeEventListener("pageshow", threeDSeen);
      document.removeEventListener("visibilitychange", threeDSeen);
      threeDStopped();
    };
  }, []);
  return null;
};
