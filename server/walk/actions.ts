/** What one can do besides walking: the square's answers to messages of clients. */
import type { z } from "zod";
import { checkName } from "../../shared/safety/name.ts";
import { gaitCode } from "../../shared/walk/gait.ts";
import { distance, yawTowards } from "../../shared/walk/geometry.ts";
import { seats, zoneOf } from "../../shared/walk/map.ts";
import {
  appearSchema,
  type ClientMessages,
  EARSHOT_M,
  gestureSchema,
  goSchema,
  phraseSchema,
  type Refusal,
  sitSchema,
  umbrellaSchema,
} from "../../shared/walk/messages.ts";
import { faults } from "./patience.ts";
import type { Person } from "./person.ts";
import type { Square } from "./square.ts";

/** At most so many hear what one says, the nearest: a full hall would otherwise be an echo of thousands of messages. */
const HEARERS = 80;

/** Who perceives what `person` does: those near, and the person. */
const inEarshot = (square: Square, person: Person): Person[] => {
  const near: { other: Person; d: number }[] = [];
  for (const other of square.people()) {
    const d = other === person ? -1 : distance(other.motion, person.motion);
    if (d <= EARSHOT_M) near.push({ other, d });
  }
  const nearest = near.length > HEARERS ? near.toSorted((a, b) => a.d - b.d).slice(0, HEARERS) : near;
  return nearest.map(({ other }) => other);
};

type Act<M> = (square: Square, person: Person, message: M, now: number) => Refusal | null;

interface Action<M> {
  readonly schema: z.ZodType<M> | null;
  readonly act: Act<M>;
}

const action = <M>(schema: z.ZodType<M> | null, act: Act<M>): Action<M> => ({ schema, act });

const actions: { readonly [K in keyof ClientMessages]: Action<ClientMessages[K]> } = {
  go: action(goSchema, (square, person, { zone: id }, now) => {
    if (square.rules.closed.has(id)) return "closed";
    const { entry, centre } = zoneOf(id);
    // The gate's entry is the spawn: its middle lies behind, the world in front.
    const yaw = id === "gate" ? Math.PI : yawTowards(entry, centre);
    square.placeNear(person, { ...entry, yaw }, now);
    return null;
  }),
  sit: action(sitSchema, (square, person, { seat }, now) => {
    if (square.isClosed(seats[seat]!)) return "closed";
    return square.takeSeat(person, seat, now) ? null : "seat-taken";
  }),
  stand: action<undefined>(null, (square, person, _, now) => {
    square.standUp(person, now);
    return null;
  }),
  gesture: action(gestureSchema, (square, person, { gesture }, now) => {
    if (person.isLight) return "not-here";
    square.gesture(person, gaitCode(gesture), now);
    for (const other of inEarshot(square, person))
      square.outlet.tell(other, "gestured", { slot: person.slot, gesture });
    return null;
  }),
  umbrella: action(umbrellaSchema, (square, person, { open }) => {
    if (person.isLight) return "not-here";
    person.facts.umbrella = open;
    square.appear(person);
    return null;
  }),
  phrase: action(phraseSchema, (square, person, { id }) => {
    if (person.isLight) return "not-here";
    if (!square.rules.phrases.has(id)) return "bad-message";
    for (const other of inEarshot(square, person)) square.outlet.tell(other, "said", { slot: person.slot, id });
    return null;
  }),
  appear: action(appearSchema, (square, person, { name, look, presence }) => {
    const verdict = checkName(name);
    if (presence === "visitor" && !verdict.ok) return "name";
    person.facts.kind = presence;
    person.facts.name = presence === "visitor" && verdict.ok ? verdict.name : "";
    person.facts.look = look;
    if (presence === "light") person.facts.umbrella = false;
    square.appear(person);
    return null;
  }),
};

const isAction = (type: string): type is keyof ClientMessages => Object.hasOwn(actions, type);

/** Do what a message asks for, or tell the sender why not. `message` is whatever came over the line. */
export const perform = (square: Square, slot: number, type: string, message: unknown, now: number): void => {
  const person = square.person(slot);
  if (!person) return;
  if (!isAction(type)) return square.fault(slot, faults.malformed, now);
  // A move that came before was meant before.
  square.settle(person);
  const refuse = (why: Refusal) => square.outlet.tell(person, "refused", { what: type, why });
  if (!person.allowed[type].take(now)) {
    square.fault(slot, faults.tooOften, now);
    return refuse("too-often");
  }
  const { schema, act } = actions[type] as Action<unknown>;
  const parsed = schema?.safeParse(message);
  if (parsed && !parsed.success) {
    square.fault(slot, faults.malformed, now);
    return refuse("bad-message");
  }
  const why = act(square, person, parsed?.data, now);
  if (why !== null) refuse(why);
};
