/** What one square's line says, brought into the stores both views read. Knows nothing of how the line was made. */
import type { Room } from "colyseus.js";
import { CORRECTION, decodeFrame, decodeMove, FRAME, SNAPSHOT } from "../../shared/walk/frame.ts";
import { distance } from "../../shared/walk/geometry.ts";
import type { ServerMessages } from "../../shared/walk/messages.ts";
import { EARSHOT_M } from "../../shared/walk/presence.ts";
import { type Change, comparePeople, type SlowPerson } from "./compare.ts";
import { stopFollowing, takeLed } from "./following.ts";
import { happen } from "./happenings.ts";
import { takeCare, takeComfort, takeHeard, takeHeld, takeTextRefused } from "./hearing.ts";
import { clearMuted, isMuted } from "./muting.ts";
import { type Person, usePeople } from "./people.ts";
import { takePlace } from "./place.ts";
import { takeBlocks, takeReported, takeSanctioned } from "./safety.ts";
import { useSession } from "./status.ts";
import { clearTalk, type SlowTalk, takeSlowTalk, useTalk } from "./talk.ts";
import { motions, setClosedZones, walker } from "./world.ts";

interface SlowState extends SlowTalk {
  readonly people?: { entries(): Iterable<[string, SlowPerson]> };
  readonly closed?: number;
}

/** A newcomer's place comes with the next frame, so whether they are near is only known a little later, ms. */
const SETTLE_MS = 700;

/** Nobody is known any more: another square, or other slots. */
export const clearSquare = (): void => {
  stopFollowing();
  clearTalk();
  clearMuted();
  motions.clear();
  usePeople.setState({ people: new Map(), self: null });
};

const isNear = (slot: number): boolean => {
  const shown = motions.shown.get(slot);
  return shown !== undefined && distance(shown, walker.motion) <= EARSHOT_M;
};

const tellOf = ({ kind, person, ...rest }: Change): void => {
  if (person.kind === "light" || person.slot === usePeople.getState().self) return;
  const { slot, name } = person;
  if (kind === "came") setTimeout(() => isNear(slot) && happen({ kind, slot, name }), SETTLE_MS);
  else if (!isNear(slot)) return;
  else if (kind === "left") happen({ kind, slot, name });
  else happen({ kind, slot, name, seat: "seat" in rest ? rest.seat : null });
};

const takeState = (state: SlowState): void => {
  if (!state.people) return;
  takeSlowTalk(state);
  const before = usePeople.getState();
  const { people, changes } = comparePeople(before.people, state.people.entries());
  setClosedZones(state.closed ?? 0);
  if (people === before.people) return;
  usePeople.setState({ people });
  // The first state of all tells who is here; only what changes later is news.
  const isNews = before.people.size > 0;
  for (const change of changes) {
    if (isNews) tellOf(change);
    if (change.kind === "left") motions.remove(change.person.slot);
    if (change.person.slot === before.self && (change.kind === "sat" || change.kind === "stood"))
      walker.setSeated(change.kind === "sat");
  }
};

/** Whoever is here and not muted on this device. */
const audible = (slot: number): Person | undefined =>
  isMuted(slot) ? undefined : usePeople.getState().people.get(slot);

/** Bring everything that `room` says into the stores. `onYou` hears the first word. */
export const listen = (room: Room, onYou: (you: ServerMessages["you"]) => void): void => {
  // Slots are this square's own. The state may come before the first word, so the stores are cleared before either.
  clearSquare();
  // The first snapshot says where one is; later ones may be older than one's own steps.
  let placed = false;
  const on = <K extends keyof ServerMessages>(type: K, take: (message: ServerMessages[K]) => void) =>
    room.onMessage(type, take);

  on("you", (you) => {
    placed = false;
    usePeople.setState({ self: you.slot });
    useSession.setState({ name: you.name });
    onYou(you);
  });
  room.onMessage(FRAME, (bytes: Uint8Array) => motions.receive(bytes, false, performance.now()));
  room.onMessage(SNAPSHOT, (bytes: Uint8Array) => {
    motions.receive(bytes, true, performance.now());
    if (placed) return;
    const { self } = usePeople.getState();
    decodeFrame(bytes, (slot, x, z, yaw, gait) => {
      if (slot !== self) return;
      placed = true;
      walker.place({ x, z, yaw, gait });
    });
  });
  room.onMessage(CORRECTION, (bytes: Uint8Array) => {
    const motion = decodeMove(bytes);
    if (!motion) return;
    placed = true;
    walker.place(motion);
  });
  on("said", ({ slot, id }) => {
    const person = audible(slot);
    if (person && slot !== usePeople.getState().self) happen({ kind: "said", slot, name: person.name, phrase: id });
  });
  on("gestured", ({ slot, gesture }) => {
    const person = audible(slot);
    if (person && slot !== usePeople.getState().self) happen({ kind: "gestured", slot, name: person.name, gesture });
  });
  on("refused", ({ what, why }) => {
    if (what === "text") takeTextRefused(why);
    else useSession.setState({ refusal: { why, what, at: Date.now() } });
  });
  on("heard", takeHeard);
  on("held", takeHeld);
  on("comfort", takeComfort);
  on("care", takeCare);
  on("reach", (reach) => useTalk.setState({ reach }));
  on("table-code", (code) => useTalk.setState({ code }));
  on("table-left", (left) => useTalk.setState({ left }));
  on("called", (called) => useTalk.setState({ called }));
  on("calls", ({ calls }) => useTalk.setState({ calls }));
  on("led", takeLed);
  on("notice", ({ text }) => useTalk.setState({ notice: text }));
  on("blocks", takeBlocks);
  on("reported", takeReported);
  on("sanctioned", takeSanctioned);
  on("place", takePlace);
  on("closing", () => useSession.setState({ status: "returning" }));
  room.onStateChange((state) => takeState(state as SlowState));
};
