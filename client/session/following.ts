/** Following a greeter who leads: some steps behind, until it ends or one stops. Nobody is led who did not say yes. */
import { distance, type Point, yawTowards } from "../../shared/walk/geometry.ts";
import { step } from "../../shared/walk/step.ts";
import { usePeople } from "./people.ts";
import { useTalk } from "./talk.ts";
import { motions, walker } from "./world.ts";

/** How near one walks up to them, and from how far on one sets out, metres. */
const BESIDE_M = 1.4;
const SET_OUT_M = 2.6;
/** How often one looks where they are, ms. */
const LOOK_EVERY_MS = 400;

/** Where to walk to so as to be beside somebody; null while one is near enough. */
export const nextStop = (from: Point, them: Point): Point | null =>
  distance(from, them) < SET_OUT_M ? null : step(them, yawTowards(them, from), BESIDE_M);

let timer: ReturnType<typeof setInterval> | undefined;

/** End it, or say no. */
export const stopFollowing = (): void => {
  clearInterval(timer);
  timer = undefined;
  if (useTalk.getState().lead?.isFollowed) walker.stop();
  useTalk.setState({ lead: null });
};

/** Somebody offers to lead, or (null) does so no more. */
export const takeLed = ({ slot }: { readonly slot: number | null }): void => {
  const name = slot === null ? undefined : usePeople.getState().people.get(slot)?.name;
  stopFollowing();
  if (slot !== null && name !== undefined) useTalk.setState({ lead: { slot, name, isFollowed: false } });
};

const look = (): void => {
  const { lead } = useTalk.getState();
  const them = lead && motions.shown.get(lead.slot);
  if (!them) return stopFollowing();
  // Whoever steers for a moment goes their own way, and is not pulled back meanwhile.
  const stop = walker.isSteered ? null : nextStop(walker.motion, them);
  if (stop) walker.walkTo(stop);
};

/** Say yes: walk along. */
export const follow = (): void => {
  const { lead } = useTalk.getState();
  if (!lead) return;
  useTalk.setState({ lead: { ...lead, isFollowed: true } });
  clearInterval(timer);
  timer = setInterval(look, LOOK_EVERY_MS);
  look();
};
