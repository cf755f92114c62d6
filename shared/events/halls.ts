/**
 * Which hall of an event somebody comes into. Stage, polls and counts are the event's; a hall is who sits around one. Halls
 * fill one after another, so that nobody sits alone in an empty one while others are full of people. Pure.
 */

/** Seats of one hall, unless set otherwise. */
export const HALL_SEATS = 200;
/** Kept free in each for who comes back to their seat, and for friends who follow. */
const KEPT = 0.05;

/** A hall that is open. */
export interface Hall {
  /** From 0; friends tell each other "hall 3" for number 2. */
  readonly hall: number;
  readonly people: number;
}

/**
 * The hall to come into; `wish` is where friends are, or where one was before. A number that is not among `halls` is a new one.
 * The same halls and wish give the same answer in every process.
 */
export const hallFor = (halls: readonly Hall[], wish: number | null, seats = HALL_SEATS): number => {
  const wished = halls.find(({ hall }) => hall === wish);
  if (wished && wished.people < seats) return wished.hall;
  const most = Math.max(1, Math.floor(seats * (1 - KEPT)));
  const open = halls
    .filter(({ people }) => people < most)
    .toSorted((a, b) => b.people - a.people || a.hall - b.hall)[0];
  if (open) return open.hall;
  const taken = new Set(halls.map(({ hall }) => hall));
  let next = 0;
  while (taken.has(next)) next++;
  return next;
};
