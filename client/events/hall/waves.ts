/** Reactions of all halls over the last moments: how many of each, and how strong the wave is now. */
import { useEffect, useState } from "react";
import { addReactions, noReactions, type ReactionCounts, waveOf } from "../../../shared/events/reactions.ts";
import { type HallLine, useHall } from "../../session/hall.ts";

/** So long a reaction is among those that are shown, ms. */
const SHOWN_MS = 8_000;
/** So long the wave of one window goes through the hall, ms. */
const WAVE_MS = 2_500;

interface Window {
  readonly counts: ReactionCounts;
  readonly at: number;
}

const sumOf = (windows: readonly Window[]): ReactionCounts =>
  windows.reduce((sum, { counts }) => addReactions(sum, counts), noReactions);

/** Counted up over the last moments; back to nothing when it is quiet. */
export const useReactionCounts = (hall: HallLine): ReactionCounts => {
  const [windows, setWindows] = useState<readonly Window[]>([]);
  useEffect(
    () =>
      hall.store.subscribe(({ wave }, { wave: last }) => {
        if (wave && wave !== last) setWindows((before) => [...before, wave]);
      }),
    [hall],
  );
  const isQuiet = windows.length === 0;
  useEffect(() => {
    if (isQuiet) return;
    const look = () => setWindows((before) => before.filter(({ at }) => Date.now() - at < SHOWN_MS));
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [isQuiet]);
  return sumOf(windows);
};

/** 0 to 1: how many of those present reacted in the last window; sinks by itself. */
export const useWave = (hall: HallLine): number => {
  const wave = useHall(hall, (s) => s.wave);
  const people = useHall(hall, (s) => s.people ?? 0);
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (!wave) return;
    const timer = setTimeout(() => setOver(wave.id), WAVE_MS);
    return () => clearTimeout(timer);
  }, [wave]);
  if (!wave || wave.id === over) return 0;
  const { clap, nod, heart } = wave.counts;
  return waveOf(clap + nod + heart, people);
};
