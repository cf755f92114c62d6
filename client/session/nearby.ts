/** Who is within earshot, nearest first, and in which place one is: looked up twice a second for both views. */
import { create } from "zustand";
import type { Motion } from "../../shared/walk/frame.ts";
import { speedOf } from "../../shared/walk/gait.ts";
import { distance, type Point } from "../../shared/walk/geometry.ts";
import { type ZoneId, zoneAt } from "../../shared/walk/map.ts";
import { EARSHOT_M } from "../../shared/walk/presence.ts";
import type { Person } from "./people.ts";

export interface Near {
  readonly slot: number;
  /** Whole metres: nobody needs more, and the list stays calm. */
  readonly metres: number;
}

interface Nearby {
  readonly near: readonly Near[];
  readonly zone: ZoneId | null;
  /** Changes whenever one is a metre or so farther on. */
  readonly spot: string;
  /** Whether one is on one's way on foot. */
  readonly walking: boolean;
  look(
    shown: ReadonlyMap<number, Point>,
    from: Motion,
    who: { readonly people: ReadonlyMap<number, Person>; readonly self: number | null },
  ): void;
}

/** Those within earshot who can be seen and addressed: lights are in no list. */
export const findNear = (
  shown: ReadonlyMap<number, Point>,
  from: Point,
  who: { readonly people: ReadonlyMap<number, Person>; readonly self: number | null },
): Near[] => {
  const near: Near[] = [];
  for (const [slot, at] of shown) {
    const person = who.people.get(slot);
    if (slot === who.self || !person || person.kind === "light") continue;
    const metres = distance(at, from);
    if (metres <= EARSHOT_M) near.push({ slot, metres: Math.round(metres) });
  }
  return near.toSorted((a, b) => a.metres - b.metres || a.slot - b.slot);
};

const same = (a: readonly Near[], b: readonly Near[]): boolean =>
  a.length === b.length && a.every((n, i) => n.slot === b[i]!.slot && n.metres === b[i]!.metres);

export const useNearby = create<Nearby>()((set, get) => ({
  near: [],
  zone: null,
  spot: "",
  walking: false,
  look: (shown, from, who) => {
    const near = findNear(shown, from, who);
    const zone = zoneAt(from);
    const now = get();
    if (!same(near, now.near)) set({ near });
    if (zone !== now.zone) set({ zone });
    const spot = `${Math.round(from.x)},${Math.round(from.z)}`;
    if (spot !== now.spot) set({ spot });
    const walking = speedOf(from.gait) > 0;
    if (walking !== now.walking) set({ walking });
  },
}));
