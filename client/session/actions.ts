/** What one can do in the square, the same for both views; in the practice corner it all happens on this device. */
import { gaitCode, type Gesture } from "../../shared/walk/gait.ts";
import { distance, yawTowards } from "../../shared/walk/geometry.ts";
import { seats, spawn, type ZoneId, zoneOf } from "../../shared/walk/map.ts";
import { type Presence, presences } from "../../shared/walk/presence.ts";
import { useSettings } from "../campaign/settings.ts";
import { resetGuide } from "../walk/guide.ts";
import { happen } from "./happenings.ts";
import { type Person, usePeople } from "./people.ts";
import { send } from "./session.ts";
import { clearSquare } from "./square.ts";
import { useSession } from "./status.ts";
import { connectWalker, walker } from "./world.ts";

/** From here one can sit down at once; from farther away one walks there first, metres ... */
const REACH_M = 1.5;
/** ... unless it is as far as this: then one is brought there. */
const FAR_M = 16;

const inPractice = (): boolean => useSession.getState().status === "practice";

/** Change one's own person where no server does it. */
const practise = (change: Partial<Person>): void =>
  usePeople.setState(({ people, self }) => {
    const me = self === null ? undefined : people.get(self);
    return me ? { people: new Map(people).set(me.slot, { ...me, ...change }) } : {};
  });

/** The practice corner: the same square without anybody else and without a line. */
export const enterPractice = (): void => {
  const { name, look, presence } = useSettings.getState();
  clearSquare();
  connectWalker({ tell: () => true, rise: () => practise({ seat: null }) });
  resetGuide();
  const slot = 0;
  const me: Person = {
    slot,
    name,
    look,
    kind: presence,
    seat: null,
    umbrella: false,
    away: false,
    badge: "none",
    table: null,
  };
  usePeople.setState({ people: new Map([[slot, me]]), self: slot });
  walker.place({ x: spawn.x, z: spawn.z, yaw: spawn.yaw, gait: gaitCode("idle") });
  useSession.setState({ status: "practice", roomId: null, name, refusal: null });
};

const sitNow = (seat: number): void => {
  if (!inPractice()) return void send("sit", { seat });
  const { x, z, yaw } = seats[seat]!;
  practise({ seat });
  walker.place({ x, z, yaw, gait: gaitCode("sit") });
};

/** Sit down on a seat, walking there first where it is out of reach. */
export const sit = (seat: number): void => {
  const place = seats[seat];
  if (!place) return;
  const way = distance(walker.motion, place);
  const walks = way > REACH_M && way < FAR_M && walker.walkTo(place, () => sitNow(seat));
  if (!walks) sitNow(seat);
};

export const stand = (): void => {
  if (inPractice()) {
    practise({ seat: null });
    walker.setSeated(false);
  } else send("stand");
};

/** Be in a zone at once. */
export const go = (zone: ZoneId): void => {
  walker.stop();
  if (!inPractice()) return void send("go", { zone });
  const { entry, centre } = zoneOf(zone);
  practise({ seat: null });
  walker.place({ ...entry, yaw: yawTowards(entry, centre), gait: gaitCode("idle") });
};

/** Walk to a zone; where there is no way, be there at once. */
export const walkToZone = (zone: ZoneId): void => {
  if (!walker.walkTo(zoneOf(zone).entry)) go(zone);
};

/** Say a ready phrase to those near. */
export const say = (phrase: string): void => {
  const { people, self } = usePeople.getState();
  if (self === null || (!inPractice() && !send("phrase", { id: phrase }))) return;
  happen({ kind: "said", slot: self, name: people.get(self)?.name ?? "", phrase });
};

export const gesture = (made: Gesture): void => {
  const { people, self } = usePeople.getState();
  if (self === null || (!inPractice() && !send("gesture", { gesture: made }))) return;
  walker.gesture(made);
  happen({ kind: "gestured", slot: self, name: people.get(self)?.name ?? "", gesture: made });
};

/** "Just listening": open or close the umbrella of silence. */
export const openUmbrella = (open: boolean): void => {
  if (inPractice()) practise({ umbrella: open });
  else send("umbrella", { open });
};

/** Change name, look and presence while in the square. */
export const appear = (name: string, look: number, presence: Presence): void => {
  if (inPractice()) practise({ name, look, kind: presences.includes(presence) ? presence : "visitor" });
  else send("appear", { name, look, presence });
};
