import { useEffect, useState } from "react";
import type { Said } from "../../../shared/events/happenings.ts";
import { type HallLine, useHall } from "../../session/hall.ts";

/** So long it stands, ms: enough to be read slowly. */
const STANDS_MS = 15_000;

/** What the state itself does not say already. */
const told = ["late", "line-down", "goes-on", "floor-passed", "reopened", "moved"] as const;
type Told = (typeof told)[number];
const isTold = (said: Said): said is Told => (told as readonly Said[]).includes(said);

/** What the hall said last, for a while. */
export const useSaid = (hall: HallLine): Told | null => {
  const said = useHall(hall, (s) => s.said);
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setOver(said.id), STANDS_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return said && said.id !== over && isTold(said.said) ? said.said : null;
};
