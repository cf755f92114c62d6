/** Decks: which slides an event has, in which languages, and what stands on them. Their pictures are the vault's. */
import { randomUUID } from "node:crypto";
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import { DECK } from "../../../shared/events/office.ts";
import type { Store } from "../../store/store.ts";
import {
  decks,
  findDeck,
  holdDeck,
  insertLanguage,
  joined,
  type KeptDeck,
  type KeptLanguage,
  notesFor,
  readDecks,
} from "./deckRows.store.ts";

export class DecksStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Decks of an event, the oldest first; Japanese first in each. */
  async ofEvent(event: string): Promise<KeptDeck[]> {
    return readDecks(this.#db, await decks(this.#db).where("event", "=", event).execute());
  }

  async find(id: string): Promise<KeptDeck | null> {
    return findDeck(this.#db, id);
  }

  /** Keep a new deck; its first language says how long it is. */
  async add(
    deck: { readonly id: string; readonly event: string; readonly title: string; readonly at: number },
    languages: readonly KeptLanguage[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (within) => {
      await within
        .insertInto("decks")
        .values({ ...deck, length: languages[0]?.words.length ?? 0 })
        .execute();
      for (const language of languages) await insertLanguage(within, deck.id, language);
    });
  }

  /**
   * Slides for a deck that is there: they replace those of their language, or (`isNext`) come after them. Null where it is done;
   * "other-length", "too-many-slides", or "deck": it is gone.
   */
  async put(
    id: string,
    slides: KeptLanguage,
    isNext: boolean,
  ): Promise<"other-length" | "too-many-slides" | "deck" | null> {
    return this.#db.transaction().execute(async (within) => {
      if (!(await holdDeck(within, id))) return "deck";
      const deck = (await findDeck(within, id))!;
      const same = deck.slides.find(({ language }) => language === slides.language);
      const all = isNext && same ? joined(same, slides) : { ...slides, notes: notesFor(slides, same) };
      const length = all.words.length;
      if (length > DECK.slides) return "too-many-slides";
      // Pictures come one by one: a language may lag behind, and the longest may grow.
      const fits = isNext
        ? length <= deck.length || same?.words.length === deck.length
        : length === deck.length || deck.slides.every((one) => one === same);
      if (!fits) return "other-length";
      await within
        .deleteFrom("deck_languages")
        .where("deck", "=", id)
        .where("language", "=", slides.language)
        .execute();
      await insertLanguage(within, id, all);
      const longest = isNext ? Math.max(length, deck.length) : length;
      await within.updateTable("decks").set({ length: longest }).where("id", "=", id).execute();
      return null;
    });
  }

  /** Words and notes of one slide; false where there is none such. */
  async setWords(asked: {
    readonly event: string;
    readonly deck: string;
    readonly language: CaptionLanguage;
    readonly slide: number;
    readonly words: string;
    readonly notes: string;
  }): Promise<boolean> {
    return this.#db.transaction().execute(async (within) => {
      if (!(await holdDeck(within, asked.deck))) return false;
      const deck = (await findDeck(within, asked.deck))!;
      const found = deck.slides.find(({ language }) => language === asked.language);
      if (deck.event !== asked.event || !found || asked.slide >= found.words.length) return false;
      await within
        .updateTable("deck_languages")
        .set({
          words: JSON.stringify(found.words.with(asked.slide, asked.words)),
          notes: JSON.stringify(found.notes.with(asked.slide, asked.notes)),
        })
        .where("deck", "=", asked.deck)
        .where("language", "=", asked.language)
        .execute();
      return true;
    });
  }

  /** The same decks for another event; their pictures are shared, and take no space again. */
  async copy(from: string, to: string, at: number): Promise<void> {
    const all = await this.ofEvent(from);
    await this.#db.transaction().execute(async (within) => {
      for (const [index, { title, length, slides }] of all.entries()) {
        const id = randomUUID();
        await within
          .insertInto("decks")
          .values({ id, event: to, title, length, at: at + index })
          .execute();
        for (const language of slides) await insertLanguage(within, id, { ...language, organisation: null, bytes: 0 });
      }
    });
  }

  /** False where it was gone already. */
  async remove(event: string, deck: string): Promise<boolean> {
    return this.#db.transaction().execute(async (within) => {
      const gone = await within
        .deleteFrom("decks")
        .where("id", "=", deck)
        .where("event", "=", event)
        .executeTakeFirst();
      if (Number(gone.numDeletedRows) !== 1) return false;
      await within.deleteFrom("deck_languages").where("deck", "=", deck).execute();
      return true;
    });
  }

  /** Bytes that an organisation's slides take. */
  async bytesOf(organisation: string | null): Promise<number> {
    const { sum } = await this.#db
      .selectFrom("deck_languages")
      .select((eb) => eb.fn.sum<number | null>("bytes").as("sum"))
      .where("organisation", "=", organisation ?? "")
      .executeTakeFirstOrThrow();
    return Number(sum ?? 0);
  }

  /** Decks that came in before. */
  async before(at: number): Promise<{ readonly id: string; readonly event: string }[]> {
    return this.#db.selectFrom("decks").select(["id", "event"]).where("at", "<", at).execute();
  }

  /** Folders of pictures that some deck shows. */
  async sets(): Promise<ReadonlySet<string>> {
    const rows = await this.#db.selectFrom("deck_languages").select("pictures").execute();
    return new Set(
      rows.flatMap(({ pictures }) => (JSON.parse(pictures) as string[]).map((one) => one.split("/", 1)[0]!)),
    );
  }
}
