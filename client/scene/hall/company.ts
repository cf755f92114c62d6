/** Everybody in a hall's picture: the audience on its seats, and before it those who hold the event. Pure. */
import type { Language } from "../../../shared/campaign/language.ts";
import { lineIn } from "../../../shared/events/lines.ts";
import type { Sitting } from "../../../shared/events/messages.ts";
import type { Speaker } from "../../../shared/events/stage.ts";
import { LOOKS } from "../../../shared/walk/look.ts";
import type { Person } from "../../session/people.ts";
import { FIRST_HAND, handSpot, type HallPlace, seatsOf, type Spot, spotOf } from "./places.ts";

/** A speaker who is in none of the lists (a film, a guest without a line) has this number. */
export const SPEAKER_SLOT = 2000;

export interface Present {
  readonly person: Person;
  readonly spot: Spot;
  /** Metres behind the first row: a wave comes later to the back. Null: before the audience, no wave moves them. */
  readonly depth: number | null;
}

interface Hall {
  readonly place: HallPlace;
  readonly sitting: ReadonlyMap<number, Sitting>;
  /** One's own number: one does not see oneself. */
  readonly own: number | null;
  readonly speaker: Speaker | null;
  readonly language: Language;
}

const isHand = ({ seat, part }: Sitting): boolean => seat >= FIRST_HAND || part !== null;

/** The same number for the same name: a speaker looks the same every time. */
const lookOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % LOOKS, 7);

const personOf = ({ seat, look, name, part }: Sitting, index: number | null): Person => ({
  slot: seat,
  name,
  look,
  // Who gives no name is a small light, as in the square.
  kind: name === "" ? "light" : "visitor",
  seat: index,
  umbrella: false,
  away: false,
  // A guest speaker has no account, and wears nothing that looks like one.
  badge: part === "host" || part === "co-host" ? "host" : "none",
  table: null,
});

const isCalled = (name: string, { name: names }: Speaker): boolean => Object.values(names).includes(name);

/** Who is there and where, each with a slot of their own. `known` are those of the last time: who did not change stays the same. */
export const presentIn = (
  { place, sitting, own, speaker, language }: Hall,
  known: ReadonlyMap<number, Present>,
): ReadonlyMap<number, Present> => {
  const present = new Map<number, Present>();
  const put = (person: Person, spot: Spot, depth: number | null): void => {
    const before = known.get(person.slot);
    const isSame =
      before?.person.name === person.name &&
      before.person.look === person.look &&
      before.person.away === person.away &&
      before.person.badge === person.badge &&
      before.spot.x === spot.x &&
      before.spot.z === spot.z;
    present.set(person.slot, isSame ? before : { person, spot, depth });
  };

  const hands: Sitting[] = [];
  const first = spotOf(place, 0);
  const front = handSpot(place, 0);
  const near = Math.hypot(first.x - front.x, first.z - front.z);
  for (const one of sitting.values()) {
    if (isHand(one)) hands.push(one);
    else if (one.seat !== own) {
      const spot = spotOf(place, one.seat);
      const depth = Math.max(0, Math.hypot(spot.x - front.x, spot.z - front.z) - near);
      put(personOf(one, spot.seat), spot, depth);
    }
  }
  // Who has the floor stands foremost; the others keep their order.
  const floor = speaker && hands.find(({ name }) => isCalled(name, speaker));
  const others = hands.filter((one) => one !== floor).toSorted((a, b) => a.seat - b.seat);
  if (floor) put({ ...personOf(floor, null), away: speaker.isAway }, handSpot(place, 0), null);
  else if (speaker) {
    const name = lineIn(speaker.name, language).words;
    const look = lookOf(speaker.name.ja);
    const stranger = personOf({ seat: SPEAKER_SLOT, look, name, part: "speaker" }, null);
    put({ ...stranger, away: speaker.isAway }, handSpot(place, 0), null);
  }
  const from = speaker ? 1 : 0;
  for (const [i, one] of others.entries()) put(personOf(one, null), handSpot(place, i + from), null);
  return present;
};

/** Where the applause glows: over the seats. */
export const glowSpots = (place: HallPlace): Spot[] =>
  Array.from({ length: seatsOf(place) }, (_, seat) => spotOf(place, seat));
