/** How often ready words were said, and who said one today, as marks that nobody can turn back. */
import type { Store } from "../store/store.ts";

export class ReadyWordsStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Count a word; false where `mark` stands there already. */
  async say(about: string, word: string, mark: string, day: string): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const first = await db
        .insertInto("ready_word_marks")
        .values({ mark, day })
        .onConflict((on) => on.column("mark").doNothing())
        .executeTakeFirst();
      if (Number(first.numInsertedOrUpdatedRows) === 0) return false;
      await db
        .insertInto("ready_words")
        .values({ about, word, times: 1 })
        .onConflict((on) =>
          on.columns(["about", "word"]).doUpdateSet((eb) => ({ times: eb("ready_words.times", "+", 1) })),
        )
        .execute();
      return true;
    });
  }

  /** How often each word was said, by what it was said about. */
  async counts(abouts: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
    if (abouts.length === 0) return new Map();
    const rows = await this.#db.selectFrom("ready_words").selectAll().where("about", "in", abouts).execute();
    const counts = new Map<string, Record<string, number>>();
    for (const { about, word, times } of rows) counts.set(about, { ...counts.get(about), [word]: times });
    return counts;
  }

  /** Forget who said something before this day of Japan. */
  async forgetBefore(day: string): Promise<void> {
    await this.#db.deleteFrom("ready_word_marks").where("day", "<", day).execute();
  }
}
