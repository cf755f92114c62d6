import { useMemo } from "react";
import { useTexts } from "../campaign/language.ts";
import { seats } from "../../shared/walk/map.ts";
import { type FreeSeat, freeSeats, seatParts } from "../walk/seating.ts";
import { useNearby } from "./nearby.ts";
import { type Person, usePeople } from "./people.ts";
import { walker } from "./world.ts";

/** How far a seat may be to be offered, metres. */
const OFFERED_M = 15;

/** Oneself as the square sees one; undefined before it does. */
export const useSelf = (): Person | undefined => usePeople((s) => (s.self === null ? undefined : s.people.get(s.self)));

/** How many people are here. Lights want to be alone: they are not counted. */
export const useCount = (): number =>
  usePeople(({ people }) => {
    let count = 0;
    for (const person of people.values()) if (person.kind !== "light") count++;
    return count;
  });

/** A seat's name in the visitor's language. */
export const useSeatName = (): ((index: number) => string) => {
  const t = useTexts("square");
  return (index) => {
    const { kind, group, seat } = seatParts(seats[index]!.id);
    return t(`seats.${kind}`, { group, seat });
  };
};

/** Free seats near, nearest first; looked up again when somebody sits, stands, or one moves on. */
export const useFreeSeats = (): FreeSeat[] => {
  const people = usePeople((s) => s.people);
  const spot = useNearby((s) => s.spot);
  return useMemo(() => {
    const taken = new Set([...people.values()].flatMap((p) => (p.seat === null ? [] : [p.seat])));
    // `spot` says that one is somewhere else by now; the exact place is the walker's.
    return spot === "" ? [] : freeSeats(walker.motion, taken, OFFERED_M);
  }, [people, spot]);
};
