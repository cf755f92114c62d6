/** Whether 3D can and should be shown on this device. */
import { drop, keep, recall } from "../campaign/device.ts";

/** What 3D loads once, in words that need no unit table; a test of the build keeps it true. */
export const THREE_D_SIZE = "1.5MB";

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

/** 3D begins; until `threeDStopped` the device remembers, so that a crash is noticed at the next start. */
export const threeDStarted = (): void => keep(KEY, "1");
export const threeDStopped = (): void => drop(KEY);

let crashed: boolean | null = null;
/** Whether 3D was running when this page last ended without saying goodbye. */
export const hasCrashed = (): boolean => (crashed ??= recall(KEY) !== null);
