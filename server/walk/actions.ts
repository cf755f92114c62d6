/** What one can do besides walking and talking: places, seats, gestures, phrases, how one appears. */
import { gaitCode } from "../../shared/walk/gait.ts";
import { distance, yawTowards } from "../../shared/walk/geometry.ts";
import { seats, zoneOf } from "../../shared/walk/map.ts";
import {
  appearSchema,
  EARSHOT_M,
  gestureSchema,
  goSchema,
  phraseSchema,
  sitSchema,
  umbrellaSchema,
  type Refusal,
  type WalkClientMessages,
} from "../../shared/walk/messages.ts";
import { action, type Actions } from "./perform.ts";
import type { Person } from "./person.ts";
import type { Square } from "./square.ts";

/** What talk and safety have to say about walking. */
export interface Manners {
  /** Whether the ladder reaches as far as ready phrases for this person, here and now. */
  mayPhrase(person: Person, now: number): boolean;
  /** They said one. */
  phrased(person: Person, now: number): void;
  /** Why this person may not sit down there; null when they may. */
  maySit(person: Person, seat: number): Refusal | null;
  /** What somebody is called from now on who wishes to be called so, and why it is another name; null when it is not. */
  named(person: Person, name: string, now: number): { readonly name: string; readonly why: Refusal | null };
  /** Whether what `doer` says and does is nothing to `witness`. */
  hides(doer: Person, witness: Person): boolean;
}

const free: Manners = {
  mayPhrase: () => true,
  phrased: () => undefined,
  maySit: () => null,
  named: (_, name) => ({ name, why: null }),
  hides: () => false,
};

/** At most so many hear what one says, the nearest: a full hall would otherwise be an echo of thousands of messages. */
const HEARERS = 80;

/** Who perceives what `person` does: those near, and the person. */
const inEarshot = (square: Square, person: Person, manners: Manners): Person[] => {
  const near: { other: Person; d: number }[] = [];
  for (const other of square.people()) {
    const d = other === person ? -1 : distance(other.motion, person.motion);
    if (d <= EARSHOT_M && !manners.hides(person, other)) near.push({ other, d });
  }
  const nearest = near.length > HEARERS ? near.toSorted((a, b) => a.d - b.d).slice(0, HEARERS) : near;
  return nearest.map(({ other }) => other);
};

export const walkActions = (square: Square, manners = free): Actions<WalkClientMessages> => ({
  go: action(goSchema, [4, 0.5], (person, { zone: id }, now) => {
    if (square.rules.closed.has(id)) return "closed";
    const { entry, centre } = zoneOf(id);
    // The gate's entry is the spawn: its middle lies behind, the world in front.
    const yaw = id === "gate" ? Math.PI : yawTowards(entry, centre);
    square.placeNear(person, { ...entry, yaw }, now);
    return null;
  }),
  sit: action(sitSchema, [6, 1], (person, { seat }, now) => {
    if (square.isClosed(seats[seat]!)) return "closed";
    const why = manners.maySit(person, seat);
    if (why) return why;
    return square.takeSeat(person, seat, now) ? null : "seat-taken";
  }),
  stand: action<undefined>(null, [6, 1], (person, _, now) => {
    square.standUp(person, now);
    return null;
  }),
  gesture: action(gestureSchema, [5, 1], (person, { gesture }, now) => {
    if (person.isLight) return "not-here";
    square.gesture(person, gaitCode(gesture), now);
    for (const other of inEarshot(square, person, manners))
      square.outlet.tell(other, "gestured", { slot: person.slot, gesture });
    return null;
  }),
  umbrella: action(umbrellaSchema, [4, 1], (person, { open }) => {
    if (person.isLight) return "not-here";
    person.facts.umbrella = open;
    square.appear(person);
    return null;
  }),
  phrase: action(phraseSchema, [3, 0.4], (person, { id }, now) => {
    if (person.isLight) return "not-here";
    if (!square.rules.phrases.has(id)) return "bad-message";
    if (!manners.mayPhrase(person, now)) return "not-yet";
    for (const other of inEarshot(square, person, manners))
      square.outlet.tell(other, "said", { slot: person.slot, id });
    manners.phrased(person, now);
    return null;
  }),
  appear: action(appearSchema, [4, 0.2], (person, { name, look, presence }, now) => {
    const verdict = square.rules.checkName(name);
    let why: Refusal | null = null;
    // Staff keep their work name and their badge; only their look is theirs to choose.
    if (person.facts.kind === "staff") person.facts.look = look;
    else if (presence === "light") person.dress({ name: "", look, presence });
    else if (verdict.ok) {
      // A name that is not theirs to take now leaves them the former one; the look is theirs all the same.
      const named = manners.named(person, verdict.name, now);
      person.dress({ name: named.name, look, presence });
      ({ why } = named);
    } else return "name";
    square.appear(person);
    return why;
  }),
});
