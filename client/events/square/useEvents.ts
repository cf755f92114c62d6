/** The programme, kept fresh while somebody looks, and its words. */
import { useCallback, useEffect } from "react";
import { placeName } from "../../../shared/events/placeNames.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { exact, isElsewhere } from "../../campaign/placeTime.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { programmeNow, useProgramme, watchProgramme } from "../../session/programme.ts";
import { useLine } from "../hall/useLine.ts";

/** All cards; null as long as nothing is known. */
export const useEvents = (): readonly EventCard[] | null => {
  useEffect(watchProgramme, []);
  return useProgramme((s) => s.cards);
};

export interface EventWords {
  readonly title: string;
  /** The language of the title, where it is not the page's. */
  readonly lang: string | undefined;
  readonly when: string;
  readonly place: string;
  /** How it stands: doors open, on now; empty while it is to come. */
  readonly state: string;
}

/** The words of a card, in the visitor's language; times are Japan's. */
export const useEventWords = (): ((card: EventCard) => EventWords) => {
  const t = useTexts("eventsHere");
  const line = useLine();
  const language = useSettings((s) => s.language);
  return useCallback(
    (card) => {
      const { from, to, state, isShut } = card;
      const { words, lang } = line(card.title);
      const span = t("span", { from: exact(from, programmeNow(), language), to: exact(to, from, language) });
      const isOn = state === "doors" || state === "live" || state === "paused";
      return {
        title: words,
        lang,
        when: isElsewhere(from) ? `${span}${t("japan")}` : span,
        place: placeName(card.place, language),
        state: isOn ? t(isShut ? "shut" : state) : "",
      };
    },
    [t, line, language],
  );
};
