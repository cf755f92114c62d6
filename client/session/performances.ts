/** What can be heard in the concert garden. */
import { create } from "zustand";
import type { Performance, Performances } from "../../shared/events/performances.ts";
import { ask } from "./api.ts";

/** Null until it was heard of. */
export const usePerformances = create<{ readonly all: readonly Performance[] | null }>()(() => ({ all: null }));

/** Ask once; where nothing answers, the next who looks asks again. */
export const loadPerformances = async (): Promise<void> => {
  if (usePerformances.getState().all) return;
  try {
    const { performances } = await ask<Performances>("GET", "/api/events/performances");
    usePerformances.setState({ all: performances });
  } catch {
    // The garden is quiet then.
  }
};
