/** Going to a table to talk there: who has asked to, and has not come yet. What comes by itself never takes the focus. */
import { create } from "zustand";
import { useTalk } from "../session/talk.ts";
import { joinTable } from "../session/talking.ts";

interface Arriving {
  /** The table one asked to be at; null once one is at any. */
  readonly asked: string | null;
  /** The table one came to by asking; null when one is at it no more. */
  readonly came: string | null;
}

export const useArriving = create<Arriving>()(() => ({ asked: null, came: null }));

/** A way that takes longer than this was given up, or refused, ms. */
const GIVE_UP_MS = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** One has asked to be at this table. */
export const expectAt = (table: string): void => {
  clearTimeout(timer);
  timer = setTimeout(() => useArriving.setState({ asked: null }), GIVE_UP_MS);
  useArriving.setState({ asked: table, came: null });
};

/** Go to this table, with its code where it is asked for; false while nothing can be sent. */
export const goToTable = (table: string, code?: string): boolean => {
  const isSent = joinTable(code === undefined ? { table } : { table, code });
  if (isSent) expectAt(table);
  return isSent;
};

useTalk.subscribe(({ reach }, before) => {
  const table = reach?.table ?? null;
  if (table === (before.reach?.table ?? null)) return;
  const { asked } = useArriving.getState();
  useArriving.setState(table === null ? { came: null } : { asked: null, came: table === asked ? table : null });
});
