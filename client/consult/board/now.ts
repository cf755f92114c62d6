/** The server's time on the board. */
import { useEffect, useState } from "react";
import { exact } from "../../campaign/placeTime.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useBoard } from "../../session/board.ts";

const EVERY_MS = 5000;

/** Epoch ms, every few seconds anew. */
export const useNow = (): number => {
  const clock = useBoard((s) => s.clock);
  const [own, setOwn] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return own + clock;
};

/** A moment by the place's clock, with the day where it is not today. */
export const useClockWords = (): ((at: number) => string) => {
  const language = useSettings((s) => s.language);
  const now = useBoard((s) => s.view?.now ?? 0);
  return (at) => exact(at, now, language);
};
