import { useCallback, useEffect } from "react";
import { create } from "zustand";
import type { EventPage } from "../../../shared/events/api.ts";
import { isOver } from "../../../shared/events/transitions.ts";
import { ApiError } from "../../session/api.ts";
import { loadEvent } from "../../session/programme.ts";

/** How often the page of an event that is not open yet is asked for, ms; many wait, so never all at once. */
const EVERY_MS = 15_000;

export interface PageState {
  /** Null until it was read. */
  readonly page: EventPage | null;
  /** What to add to this device's clock to get the server's, ms. */
  readonly clock: number;
  readonly trouble: "unknown" | "lost" | null;
}
const unread: PageState = { page: null, clock: 0, trouble: null };

const usePages = create<Readonly<Record<string, PageState>>>()(() => ({}));

const readPage = async (event: string): Promise<void> => {
  try {
    const page = await loadEvent(event);
    usePages.setState({ [event]: { page, clock: page.now - Date.now(), trouble: null } });
  } catch (error) {
    const isUnknown = error instanceof ApiError && error.status === 404;
    // What was read before stays: the next try may be luckier.
    usePages.setState((pages) => ({
      [event]: { ...(pages[event] ?? unread), trouble: isUnknown ? "unknown" : "lost" },
    }));
  }
};

/** The event's page; asked for again and again while `isWaiting` and it is not over. Returns also how to ask at once. */
export const usePage = (event: string, isWaiting: boolean): readonly [PageState, () => Promise<void>] => {
  const state = usePages((pages) => pages[event]) ?? unread;
  const read = useCallback(() => readPage(event), [event]);
  useEffect(() => void readPage(event), [event]);
  const isLasting = state.page === null ? state.trouble !== "unknown" : !isOver(state.page.card.state);
  const again = isWaiting && isLasting;
  useEffect(() => {
    if (!again) return;
    const look = () => {
      if (!document.hidden) void readPage(event);
    };
    const timer = setInterval(look, EVERY_MS * (0.7 + 0.6 * Math.random()));
    return () => clearInterval(timer);
  }, [again, event]);
  return [state, read];
};
