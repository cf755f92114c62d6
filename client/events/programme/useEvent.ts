import { useCallback, useEffect, useState } from "react";
import type { EventPage } from "../../../shared/events/api.ts";
import { isOver } from "../../../shared/events/transitions.ts";
import { ApiError } from "../../session/api.ts";
import { loadEvent, loadMine } from "../../session/programme.ts";

/** An event that is not over is asked for again after so long, ms; never by all at once. */
const EVERY_MS = 30_000;

/** What was asked for and did not come: there is none such, or nothing answered. */
export type Missing = "unknown" | "lost";

/** Something that a page is about; asked for again by the function that comes with it. */
export const useLoaded = <T>(load: () => Promise<T>): readonly [T | null, Missing | null, () => Promise<void>] => {
  const [found, setFound] = useState<T | null>(null);
  const [missing, setMissing] = useState<Missing | null>(null);
  const read = useCallback(async () => {
    try {
      setFound(await load());
      setMissing(null);
    } catch (error) {
      setMissing(error instanceof ApiError && error.status === 404 ? "unknown" : "lost");
    }
  }, [load]);
  // oxlint-disable-next-line react/set-state-in-effect -- asks first, and sets what came of it later
  useEffect(() => void read(), [read]);
  return [found, missing, read];
};

/** An event's page, kept up to date while anybody looks; and with it how one stands with it. */
export const useEvent = (event: string): readonly [EventPage | null, Missing | null, () => Promise<void>] => {
  const load = useCallback(async () => {
    const [page] = await Promise.all([loadEvent(event), loadMine().catch(() => undefined)]);
    return page;
  }, [event]);
  const [page, missing, read] = useLoaded(load);
  const isLasting = page === null || !isOver(page.card.state);
  useEffect(() => {
    if (!isLasting) return;
    const look = () => !document.hidden && void read();
    const timer = setInterval(look, EVERY_MS * (0.8 + 0.4 * Math.random()));
    return () => clearInterval(timer);
  }, [isLasting, read]);
  return [page, missing, read];
};
