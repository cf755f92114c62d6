/**
 * What holds in the place now: the month, its hours and ceremonies, notices, and what lies over the directory of help. Read when
 * somebody first needs it and looked at again now and then; the square tells of a change at once.
 */
import { useEffect, useState } from "react";
import { create } from "zustand";
import type { PlaceNow } from "../../shared/campaign/place.ts";
import { type Ceremony, ceremonyAt } from "../../shared/campaign/season.ts";
import { withChanges } from "../../shared/finder/changes.ts";
import { coreHelp, useHelp } from "../campaign/help.ts";
import { ask } from "./api.ts";

/** It is looked at again this often while the page is seen, ms. */
const AGAIN_MS = 60_000;

interface PlaceStore {
  /** Null until it was read. */
  readonly place: PlaceNow | null;
  /** How far the server's clock is ahead of this device's, ms. */
  readonly ahead: number;
}

export const usePlace = create<PlaceStore>(() => ({ place: null, ahead: 0 }));

/** The server's clock, epoch ms: all see a ceremony at the same moment, whatever their devices think of the time. */
export const placeNow = (): number => Date.now() + usePlace.getState().ahead;

/** It is this now; heard from the square, or read. */
export const takePlace = (place: PlaceNow): void => {
  usePlace.setState({ place, ahead: place.now - Date.now() });
  useHelp.setState({ records: coreHelp.map((record) => withChanges(record, place.help[record.id])) });
};

/** Read it. Never rejects: without a line, what was known goes on. */
const readPlace = async (): Promise<void> => {
  try {
    takePlace(await ask<PlaceNow>("GET", "/content/now.json"));
  } catch {
    // The next look may find it.
  }
};

let lookers = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const look = (): void => void (document.hidden || readPlace());

/** Keep it up to date while the caller is on screen. */
export const watchPlace = (): (() => void) => {
  if (lookers++ === 0) {
    void readPlace();
    timer = setInterval(look, AGAIN_MS);
    document.addEventListener("visibilitychange", look);
  }
  return () => {
    if (--lookers > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
};

/** What holds now, and the moment for which it is told: drawn anew every `everyMs` (and with each change). Null until it was read. */
export const usePlaceNow = (everyMs = 15_000): { readonly place: PlaceNow; readonly now: number } | null => {
  const place = usePlace((s) => s.place);
  const [, turn] = useState(0);
  useEffect(watchPlace, []);
  useEffect(() => {
    const clock = setInterval(() => turn((n) => n + 1), everyMs);
    return () => clearInterval(clock);
  }, [everyMs]);
  return place && { place, now: placeNow() };
};

/** The ceremony of this moment, for what is drawn many times a second; null: none. Asks nobody. */
export const ceremonyNow = (): Ceremony | null => {
  const { place } = usePlace.getState();
  return place && ceremonyAt(place, placeNow());
};
