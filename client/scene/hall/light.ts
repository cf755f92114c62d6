/** The light of the evening that falls while an event is held: far lanterns glow, the screen is what one looks at. */
import type { State } from "../../../shared/events/transitions.ts";

/** How far it is evening in each state, 0 (morning) to 1. A pause is a little lighter: people move. */
const evening: Readonly<Partial<Record<State, number>>> = {
  doors: 0.3,
  rehearsal: 0.6,
  live: 1,
  paused: 0.6,
  ended: 0.3,
};
export const eveningIn = (state: State): number => evening[state] ?? 0;

/** It falls so fast, per second: nobody sees it change. */
const FALLING = 0.5;
export const falling = (now: number, goal: number, seconds: number, atOnce: boolean): number =>
  atOnce ? goal : now + (goal - now) * (1 - Math.exp(-seconds * FALLING));
