/** The moving world on this device: everybody's motion, one's own body, and the one game loop over both. */
import { type ZoneId, zoneIds } from "../../shared/walk/map.ts";
import { updateGuide } from "../walk/guide.ts";
import { Motions } from "../walk/motions.ts";
import { Walker, type WalkerPorts } from "../walk/walker.ts";
import { useNearby } from "./nearby.ts";
import { usePeople } from "./people.ts";

export const motions = new Motions();

/** What the session does for the walker; nothing while there is no line (or in the practice corner). */
let line: Pick<WalkerPorts, "tell" | "rise"> = { tell: () => true, rise: () => {} };
export const connectWalker = (ports: typeof line): void => void (line = ports);

let closedZones = 0;
/** Which zones nobody may enter, as bits in the order of `zoneIds`. */
export const setClosedZones = (mask: number): void => void (closedZones = mask);
export const isClosed = (zone: ZoneId): boolean => (closedZones & (1 << zoneIds.indexOf(zone))) !== 0;

/** Nobody farther away than this, in whole metres, gets into one's bubble before one looks around again. */
const CLOSE_M = 3;

function* standingOthers() {
  const { people } = usePeople.getState();
  for (const { slot, metres } of useNearby.getState().near) {
    if (metres > CLOSE_M) return;
    const shown = motions.shown.get(slot);
    // Lights are not among those near, for they have no body to bump into; and a seat is one's own.
    if (shown && people.get(slot)?.seat === null) yield shown;
  }
}

export const walker = new Walker({
  tell: (motion) => line.tell(motion),
  rise: () => line.rise(),
  others: standingOthers,
  isClosed,
});

/** How often it is looked who is near, seconds. */
const LOOK_AROUND_S = 0.5;
let lookedAt = -Infinity;
/**
 * One turn of the game loop; the scene calls it per picture, the list ten times a second.
 * `now` and `seconds` (since the last call) in seconds.
 */
export const tick = (now: number, seconds: number): void => {
  // A page that slept must not walk on through walls in one stride.
  const passed = Math.min(seconds, 0.5);
  walker.update(now, passed);
  const { self } = usePeople.getState();
  if (self !== null) motions.placeSelf(self, walker.motion);
  motions.advance(passed);
  updateGuide(passed, walker.motion, walker.isSeated);
  if (now - lookedAt < LOOK_AROUND_S && now >= lookedAt) return;
  lookedAt = now;
  useNearby.getState().look(motions.shown, walker.motion, usePeople.getState());
};
