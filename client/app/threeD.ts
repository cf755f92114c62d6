/** Whether 3D can and should be shown on this device. */
import { drop, keep, recall } from "../campaign/device.ts";
import { useSettings } from "../campaign/settings.ts";

/** What 3D loads once, in words that need no unit table; a test of the build keeps it true. */
export const THREE_D_SIZE = "1MB";

const KEY = "3d-running";

let able: boolean | null = null;

/** Whether this browser has WebGL2. Asked once; the canvas is given back at once. */
export const hasWebGl2 = (): boolean => {
  if (able !== null) return able;
  try {
    const gl = document.createElement("canvas").getContext("webgl2");
    able = gl !== null;
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
  } catch {
    able = false;
  }
  return able;
};

let loaded = false;
/** Whether 3D has been loaded on this page already, so that showing more of it costs nothing. */
export const isLoaded = (): boolean => loaded;

/** 3D begins; until `threeDStopped` the device remembers, so that a crash is noticed at the next start. */
const threeDStarted = (): void => {
  loaded = true;
  keep(KEY, "1");
};
export const threeDStopped = (): void => drop(KEY);

/** A page out of sight may be discarded without a word: that is no crash. */
export const threeDSeen = (): void => (document.visibilityState === "visible" ? threeDStarted() : threeDStopped());

/** Whether 3D was running when the page before this one ended without saying goodbye. */
export const crashed: boolean = recall(KEY) !== null;
drop(KEY);

/** This time the list, where 3D cannot be shown or crashed last time; what was chosen stays, and 3D can be chosen again. */
export const offerListWhere3dFails = (): void => {
  if (crashed || !hasWebGl2()) useSettings.setState({ listForNow: true });
};
