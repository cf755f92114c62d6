/**
 * What whoever works at a console is told besides what they see: what happened, why something was not done, since when somebody
 * with the floor is away. Words stand for a while and go by themselves.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Said } from "../../../shared/events/happenings.ts";
import type { HallRefusal } from "../../../shared/events/messages.ts";
import type { AttendedHall, HallLine } from "../../session/hall.ts";
import { awayOnFloor } from "./timing.ts";

interface Told {
  readonly news: Said | "question" | null;
  readonly trouble: HallRefusal | "offline" | null;
  /** This device's clock, epoch ms; null while the one with the floor is here. */
  readonly awaySince: number | null;
}

export interface Telling {
  readonly state: StoreApi<Told>;
  /** Something was pressed while the line was down. */
  unsent(): void;
  stop(): void;
}

/** Words stand so long, enough to be read out, ms. */
const NEWS_MS = 8_000;
const TROUBLE_MS = 12_000;

const hasNewQuestion = (now: AttendedHall, before: AttendedHall): boolean => {
  const known = new Set(before.moderate.map(({ id }) => id));
  return now.moderate.some(({ id, state }) => state === "waiting" && !known.has(id));
};

/** What is refused without a word: a press too many at these is no fault. */
const isQuiet = (what: string): boolean => what === "react" || what === "pointer";

export const createTelling = ({ store }: Pick<HallLine, "store">): Telling => {
  const state = createStore<Told>(() => ({ news: null, trouble: null, awaySince: null }));
  const timers: Partial<Record<"news" | "trouble", ReturnType<typeof setTimeout>>> = {};
  const tell = <K extends "news" | "trouble">(what: K, words: Told[K], forMs: number): void => {
    clearTimeout(timers[what]);
    state.setState({ [what]: words });
    timers[what] = setTimeout(() => state.setState({ [what]: null }), forMs);
  };
  /** The list that comes with the line is no news. */
  let isFirst = true;
  const stop = store.subscribe((now, before) => {
    if (now.said && now.said.id !== before.said?.id) tell("news", now.said.said, NEWS_MS);
    if (now.line !== before.line) isFirst = true;
    if (now.moderate !== before.moderate) {
      if (!isFirst && hasNewQuestion(now, before)) tell("news", "question", NEWS_MS);
      isFirst = false;
    }
    const { refused, run } = now;
    if (refused && refused.id !== before.refused?.id && !isQuiet(refused.what))
      tell("trouble", refused.why, TROUBLE_MS);
    if (run && run !== before.run) {
      const away = awayOnFloor(run)?.id;
      const was = before.run && awayOnFloor(before.run)?.id;
      if (away === undefined) state.setState({ awaySince: null });
      else if (away !== was) state.setState({ awaySince: Date.now() });
    }
  });
  return {
    state,
    unsent: () => tell("trouble", "offline", TROUBLE_MS),
    stop() {
      stop();
      clearTimeout(timers.news);
      clearTimeout(timers.trouble);
    },
  };
};
