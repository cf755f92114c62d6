/** Rows of decks, and what is made of them. */
import { type CaptionLanguage, captionLanguages } from "../../../shared/events/captions.ts";
import type { Deck, DeckLanguage } from "../../../shared/events/office.ts";
import type { Store } from "../../store/store.ts";

/** A deck's slides in one language, with where each one's picture lies: `<set>/<slide>`. */
export interface KeptLanguage extends DeckLanguage {
  readonly pictures: readonly string[];
  /** Whose space they take, and how much of it. */
  readonly organisation: string | null;
  readonly bytes: number;
}
export interface KeptDeck extends Omit<Deck, "slides" | "version"> {
  readonly event: string;
  readonly slides: readonly KeptLanguage[];
}

type Db = Pick<Store, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom">;

/** Rows of decks, the oldest first. */
export const decks = (db: Db) => db.selectFrom("decks").selectAll().orderBy("at").orderBy("id");

export const findDeck = async (db: Db, id: string): Promise<KeptDeck | null> =>
  (await readDecks(db, await decks(db).where("id", "=", id).execute()))[0] ?? null;

/** Whoever else changes this deck waits; false where it is gone. */
export const holdDeck = async (db: Db, id: string): Promise<boolean> => {
  const held = await db
    .updateTable("decks")
    .set((eb) => ({ at: eb.ref("at") }))
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(held.numUpdatedRows) === 1;
};

export const insertLanguage = async (
  db: Db,
  deck: string,
  { language, pictures, words, notes, organisation, bytes }: KeptLanguage,
) => {
  await db
    .insertInto("deck_languages")
    .values({
      deck,
      language,
      pictures: JSON.stringify(pictures),
      words: JSON.stringify(words),
      notes: JSON.stringify(notes),
      organisation: organisation ?? "",
      bytes,
    })
    .execute();
};

/** Slides, and those that come after them. */
export const joined = (first: KeptLanguage, next: KeptLanguage): KeptLanguage => ({
  ...next,
  bytes: first.bytes + next.bytes,
  pictures: [...first.pictures, ...next.pictures],
  words: [...first.words, ...next.words],
  notes: [...first.notes, ...next.notes],
});

/** Slides that are drawn anew keep the notes that were written for them. */
export const notesFor = (slides: KeptLanguage, before: KeptLanguage | undefined): readonly string[] =>
  before?.notes.length === slides.words.length && slides.notes.every((note) => note === "")
    ? before.notes
    : slides.notes;

/** Decks with their slides, Japanese first in each. */
export const readDecks = async (
  db: Db,
  found: readonly { id: string; event: string; title: string; length: number }[],
): Promise<KeptDeck[]> => {
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom("deck_languages")
    .selectAll()
    .where(
      "deck",
      "in",
      found.map(({ id }) => id),
    )
    .execute();
  return found.map(({ id, event, title, length }) => ({
    id,
    event,
    title,
    length,
    slides: rows
      .filter(({ deck }) => deck === id)
      .map(({ language, pictures, words, notes, organisation, bytes }) => ({
        language: language as CaptionLanguage,
        pictures: JSON.parse(pictures) as string[],
        words: JSON.parse(words) as string[],
        notes: JSON.parse(notes) as string[],
        organisation: organisation === "" ? null : organisation,
        bytes,
      }))
      // Japanese first: what a listener gets where their own language is missing.
      .toSorted((a, b) => captionLanguages.indexOf(a.language) - captionLanguages.indexOf(b.language)),
  }));
};
