/** The slides as those who hold the event have them: what is shown, what comes next, and the turning. */
import type { CaptionLanguage } from "../../../../shared/events/captions.ts";
import type { Deck, DeckLanguage } from "../../../../shared/events/office.ts";
import { turnTo } from "../../../../shared/events/stage.ts";
import { useSettings } from "../../../campaign/settings.ts";
import { useHallNow, useIsOn, useKept, useMay, useRoom, useView } from "../source.ts";

/** One slide of a deck. */
export interface SlideOf {
  readonly deck: Deck;
  readonly index: number;
}

/** A deck's slides in the wished language; where it has none, in its first. */
export const variantOf = (deck: Deck, wish: CaptionLanguage): DeckLanguage | undefined =>
  deck.slides.find(({ language }) => language === wish) ?? deck.slides[0];

interface Slides {
  readonly decks: readonly Deck[];
  /** The deck that is turned; null: there is none. */
  readonly deck: Deck | null;
  /** The language that one looks at. */
  readonly language: CaptionLanguage;
  /** What the audience sees. */
  readonly now: SlideOf | null;
  /** What "next" shows; null at the end. */
  readonly next: SlideOf | null;
  readonly mayTurn: boolean;
  turn(to: "next" | "previous" | number): void;
}

export const useSlides = (): Slides => {
  const { tell } = useRoom();
  const { decks } = useView();
  const slide = useHallNow((s) => s.stage.slide);
  const chosen = useKept((s) => s.deck);
  const wish = useKept((s) => s.slides);
  const page = useSettings((s) => s.language);
  const isOn = useIsOn();
  const mayTurn = useMay("slides") && isOn;
  const find = (id: string | null | undefined) => decks.find((one) => one.id === id);
  const live = find(slide?.deck);
  const deck = find(chosen) ?? live ?? decks[0] ?? null;
  const then = deck && turnTo(slide, deck.id, deck.length, "next");
  const isLast = then !== null && then.deck === slide?.deck && then.index === slide.index;
  return {
    decks,
    deck,
    language: wish ?? page,
    now: live && slide ? { deck: live, index: slide.index } : null,
    next: deck && then && !isLast ? { deck, index: then.index } : null,
    mayTurn,
    turn: (to) => {
      if (deck && mayTurn) tell("turn", { deck: deck.id, to });
    },
  };
};
