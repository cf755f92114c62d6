/** What the guide does with herself, from what she says and where she goes. Pure. */
import { gaits } from "../../shared/walk/gait.ts";

export type GuidePose = "idle" | "talk" | "point" | "fly" | "sleep" | "joy";

/** Nobody asked her anything for so long: she takes a nap, seconds. */
const AWAKE_S = 90;

interface Doing {
  readonly mode: "home" | "leading" | "away";
  readonly line: string | null;
  /** Said by whoever knows better than these rules. */
  readonly pose?: GuidePose | undefined;
}

/** `gait` as in her motion; `still`: seconds since she last had something to say or somewhere to go. */
export const poseOf = ({ mode, line, pose }: Doing, gait: number, still: number): GuidePose => {
  if (pose) return pose;
  if (mode === "leading") return gaits[gait] === "walk" || gaits[gait] === "run" ? "fly" : "talk";
  if (line === "arrived") return "point";
  if (line === "done") return "joy";
  if (line !== null) return "talk";
  return still > AWAKE_S ? "sleep" : "idle";
};
