/** Times as a counsellor reads them at a glance. Pure but for the hook. */
import { useEffect, useState } from "react";
import { useConsole } from "./source.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The server's time, epoch ms, each second anew. */
export const useNow = (): number => {
  const clock = useConsole((s) => s.clock);
  const [own, setOwn] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return own + clock;
};

/** What is left, as `"2:05"`; `"0:00"` when nothing is. */
export const countdown = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** Whole minutes, never below 0. */
export const minutes = (ms: number): number => Math.max(0, Math.floor(ms / MINUTE));

/** Whole minutes that are left, a begun one counted; 0 when none is. */
export const minutesLeft = (ms: number): number => Math.max(0, Math.ceil(ms / MINUTE));
