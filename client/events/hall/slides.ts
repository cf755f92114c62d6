/** Which slide is shown, in which language, and what stands on it. */
import { useEffect } from "react";
import { create } from "zustand";
import { type CaptionLanguage, captionLanguages } from "../../../shared/events/captions.ts";
import type { DeckShown } from "../../../shared/events/messages.ts";
import type { DeckWords } from "../../../shared/events/office.ts";
import { useSettings } from "../../campaign/settings.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { loadDeckWords } from "../../session/hallPage.ts";
import { slideAddress } from "../../session/slideAddress.ts";

/** The language chosen for slides on this page; null: the visitor's own. */
const useChosen = create<{ readonly language: CaptionLanguage | null }>()(() => ({ language: null }));
export const setSlideLanguage = (language: CaptionLanguage): void => useChosen.setState({ language });

/** The wished language where the deck has it; else the other Japanese before English; else its first. Pure. */
export const languageOf = (there: readonly CaptionLanguage[], wished: CaptionLanguage): CaptionLanguage => {
  const near: readonly CaptionLanguage[] = wished === "en" ? ["en"] : [wished, "ja", "easy"];
  return near.find((one) => there.includes(one)) ?? there[0] ?? "ja";
};

/** The languages of the deck that is shown, and the one that one reads. */
export const useSlideLanguage = (
  hall: HallLine,
): { readonly there: readonly CaptionLanguage[]; readonly language: CaptionLanguage } => {
  const own = useSettings((s) => s.language);
  const chosen = useChosen((s) => s.language);
  const shown = useHall(hall, (s) => s.decks.find(({ id }) => id === s.stage.slide?.deck));
  const there = captionLanguages.filter((one) => shown?.languages.includes(one));
  return { there, language: languageOf(there, chosen ?? own) };
};

/** Words of decks as they were read; a list of decks that changed makes them old. */
const useWords = create<{ readonly of: readonly DeckShown[] | null; readonly decks: ReadonlyMap<string, DeckWords> }>()(
  () => ({ of: null, decks: new Map() }),
);

const readWords = async (deck: string, of: readonly DeckShown[]): Promise<void> => {
  try {
    const words = await loadDeckWords(deck);
    useWords.setState((before) => ({
      of,
      decks: new Map(before.of === of ? before.decks : []).set(deck, words),
    }));
  } catch {
    // The picture is there; the words are asked for again with the next slide.
  }
};

export interface SlideShown {
  readonly index: number;
  /** How many slides there are; 0 where that is not known. */
  readonly length: number;
  readonly language: CaptionLanguage;
  /** What stands on it, line by line; null until that was read. */
  readonly words: readonly string[] | null;
  readonly url: (width: number) => string;
  /** The next one's picture, to be there in time; null at the end. */
  readonly nextUrl: ((width: number) => string) | null;
}

/** The slide on the stage; null while none is. */
export const useSlide = (hall: HallLine): SlideShown | null => {
  const slide = useHall(hall, (s) => s.stage.slide);
  const decks = useHall(hall, (s) => s.decks);
  const { language } = useSlideLanguage(hall);
  const known = useWords((s) => (s.of === decks && slide ? s.decks.get(slide.deck) : undefined));
  const isKnown = known !== undefined;
  useEffect(() => {
    // Where it failed before, another slide is another chance.
    if (slide && !isKnown) void readWords(slide.deck, decks);
  }, [slide, decks, isKnown]);
  if (!slide) return null;
  const deck = decks.find(({ id }) => id === slide.deck);
  const length = deck?.length ?? 0;
  const at = deck ?? { id: slide.deck };
  const inLanguage = known?.slides.find((one) => one.language === language) ?? known?.slides[0];
  const next = slide.index + 1;
  return {
    index: slide.index,
    length,
    language,
    words: inLanguage ? linesOf(inLanguage.words[slide.index] ?? "") : null,
    url: (width) => slideAddress(at, language, slide.index, width),
    nextUrl: next < length ? (width) => slideAddress(at, language, next, width) : null,
  };
};

const linesOf = (words: string): string[] =>
  words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
