/** All squares as the desk sees them, on whichever process: each writes itself into its entry at the matchmaker. */
import { matchMaker, type Room } from "@colyseus/core";
import type { DeskPlace } from "../../shared/safety/desk.ts";
import { ROOM } from "./matchmaking.ts";

/** How often a square looks whether it must write anew, ms. */
export const PLACE_MS = 2000;

interface Entry {
  readonly place?: DeskPlace;
}

/** Every square, the liveliest first. */
export const placesNow = async (): Promise<DeskPlace[]> => {
  const rooms = await matchMaker.query({ name: ROOM });
  return rooms
    .flatMap(({ metadata }) => (metadata as Entry | undefined)?.place ?? [])
    .toSorted((a, b) => b.people - a.people);
};

/** Write down how a square is now; false when that is what is written already. */
export const writePlace = async (room: Room, place: DeskPlace): Promise<boolean> => {
  const former = (room.metadata as Entry | undefined)?.place;
  if (JSON.stringify(former) === JSON.stringify(place)) return false;
  await room.setMetadata({ place } satisfies Entry);
  return true;
};
