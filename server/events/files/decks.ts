/** Decks of slides: their pictures, and what stands on them. */
import type { Deck } from "../../../shared/events/office.ts";
import type { DeckShown } from "../../../shared/events/messages.ts";
import type { DecksStore, KeptDeck } from "./decks.store.ts";

export class Decks {
  readonly #store: DecksStore;

  constructor(store: DecksStore) {
    this.#store = store;
  }

  /** Decks of an event with words and notes, for those who hold it; the oldest first. */
  async ofEvent(event: string): Promise<readonly Deck[]> {
    return (await this.#store.ofEvent(event)).map(deckOf);
  }

  /** Decks of an event as its audience needs them. */
  async shown(event: string): Promise<readonly DeckShown[]> {
    return (await this.#store.ofEvent(event)).map(({ id, length, slides }) => ({
      id,
      length,
      languages: slides.map(({ language }) => language),
    }));
  }
}

/** Without where its pictures lie. */
const deckOf = ({ id, title, length, slides }: KeptDeck): Deck => ({
  id,
  title,
  length,
  slides: slides.map(({ language, words, notes }) => ({ language, words, notes })),
});
