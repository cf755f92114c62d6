/** What the board of events in the picture says, and over which places a light stands. */
import { useMemo } from "react";
import type { EventCard } from "../../../shared/events/views.ts";
import { exact } from "../../campaign/placeTime.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { programmeNow } from "../../session/programme.ts";
import { nowAndNext } from "./nowAndNext.ts";
import { useEvents, useEventWords } from "./useEvents.ts";

export interface BoardWords {
  readonly title: string;
  /** The first is the largest. */
  readonly lines: readonly string[];
}

/** Lines besides the last, which tells that a press opens the programme. */
const LINES = 3;

export const useBoard = (): BoardWords => {
  const t = useTexts("eventsHere");
  const words = useEventWords();
  const cards = useEvents();
  const language = useSettings((s) => s.language);
  return useMemo(() => {
    const { now, next } = nowAndNext(cards ?? [], programmeNow(), LINES);
    const lines = [
      ...now.map((card) => t("board.now", { title: words(card).title, place: words(card).place })),
      ...next.map((card) =>
        t("board.next", { time: exact(card.from, programmeNow(), language), title: words(card).title }),
      ),
    ].slice(0, LINES);
    return { title: t("board.title"), lines: [...(lines.length > 0 ? lines : [t("board.none")]), t("board.tap")] };
  }, [cards, language, t, words]);
};

/** Where a light stands while something is live, in the order of the picture's lights. */
const lightPlaces = ["hall", "fundraising", "concert"] as const;
/** 1 where something is held at the place now. */
export const liveAt = (cards: readonly EventCard[]): readonly number[] =>
  lightPlaces.map((place) =>
    cards.some((card) => card.place === place && (card.state === "live" || card.state === "paused")) ? 1 : 0,
  );
export const useLive = (): readonly number[] => {
  const cards = useEvents();
  return useMemo(() => liveAt(cards ?? []), [cards]);
};
