/** All squares as the desk sees them, on whichever process: each writes itself into its entry at the matchmaker. */
import { matchMaker, type Room } from "@colyseus/core";
import type { DeskPlace } from "../../shared/safety/desk.ts";
import { ROOM } from "./matchmaking.ts";

/** How often a square looks whether it must write anew, ms. */
const PLACE_MS = 2000;

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

/** Keep a square's entry up to date, and say when it has changed, until the returned function is called. */
export const keepPlace = (
  room: Room,
  place: () => DeskPlace,
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
): (() => void) => {
  const write = async (): Promise<void> => {
    const [former, now] = [(room.metadata as Entry | undefined)?.place, place()];
    if (JSON.stringify(former) === JSON.stringify(now)) return;
    await room.setMetadata({ place: now } satisfies Entry);
    await changed();
  };
  const timer = setInterval(() => void write().catch(failed), PLACE_MS);
  return () => clearInterval(timer);
};
