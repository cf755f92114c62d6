/** Decks: which slides an event has, in which languages, and what stands on them. Their pictures are the vault's. */
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import type { Deck, DeckLanguage } from "../../../shared/events/office.ts";
import type { Store } from "../../store/store.ts";

/** A deck's slides in one language, with where each one's picture lies. */
export interface KeptLanguage extends DeckLanguage {
  readonly pictures: readonly string[];
}
export interface KeptDeck extends Omit<Deck, "slides"> {
  readonly event: string;
  readonly slides: readonly KeptLanguage[];
}

export class DecksStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Decks of an event, the oldest first; each language as it was added. */
  async ofEvent(event: string): Promise<KeptDeck[]> {
    return this.#read(await this.#decks().where("event", "=", event).execute());
  }

  async find(id: string): Promise<KeptDeck | null> {
    const [deck] = await this.#read(await this.#decks().where("id", "=", id).execute());
    return deck ?? null;
  }

  #decks() {
    return this.#db.selectFrom("decks").selectAll().orderBy("at").orderBy("id");
  }

  async #read(decks: readonly { id: string; event: string; title: string; length: number }[]): Promise<KeptDeck[]> {
    if (decks.length === 0) return [];
    const rows = await this.#db
      .selectFrom("deck_languages")
      .selectAll()
      .where(
        "deck",
        "in",
        decks.map(({ id }) => id),
      )
      .execute();
    return decks.map(({ id, event, title, length }) => ({
      id,
      event,
      title,
      length,
      slides: rows
        .filter(({ deck }) => deck === id)
        .map(({ language, pictures, words, notes }) => ({
          language: language as CaptionLanguage,
          pictures: JSON.parse(pictures) as string[],
          words: JSON.parse(words) as string[],
          notes: JSON.parse(notes) as string[],
        }))
        .toSorted((a, b) => order.indexOf(a.language) - order.indexOf(b.language)),
    }));
  }
}

/** Japanese first: what a listener gets where their own language is missing. */
const order: readonly CaptionLanguage[] = ["ja", "easy", "en"];
