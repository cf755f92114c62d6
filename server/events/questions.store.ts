/** Questions of an event's audience, and one row for each vote. */
import type { Question } from "../../shared/events/questions.ts";
import type { StageTables } from "../store/stage.migration.ts";
import type { Store } from "../store/store.ts";

/** Somebody's vote for a question, or their vote taken back. */
export interface Vote {
  readonly question: string;
  readonly pass: string;
  readonly isFor: boolean;
}

type Row = StageTables["event_questions"];
const questionOf = ({ id, pass, name, words, at, state, turned_at: turnedAt, votes }: Row): Question => ({
  id,
  pass,
  name,
  words,
  at,
  state,
  turnedAt,
  votes,
});
const AT_ONCE = 200;

export class QuestionsStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** All of an event that were not taken back, in order of arrival. */
  async of(event: string): Promise<Question[]> {
    const rows = await this.#store
      .selectFrom("event_questions")
      .selectAll()
      .where("event", "=", event)
      .where("state", "!=", "withdrawn")
      .orderBy("at")
      .orderBy("id")
      .execute();
    return rows.map(questionOf);
  }

  /**
   * Keep a question where `may` finds no objection among its writer's own, and the number of all that wait. Two processes may each
   * let one more in than `may` would have: nobody is harmed by that.
   */
  async ask<Why>(
    event: string,
    question: Question,
    may: (own: readonly Question[], waiting: number) => Why | null,
  ): Promise<Why | null> {
    const all = this.#store.selectFrom("event_questions").where("event", "=", event);
    const own = await all.selectAll().where("pass", "=", question.pass).execute();
    const { count } = await all
      .select((e) => e.fn.countAll<number>().as("count"))
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow();
    const why = may(own.map(questionOf), Number(count));
    if (why !== null) return why;
    const { turnedAt, ...rest } = question;
    await this.#store
      .insertInto("event_questions")
      .values({ ...rest, turned_at: turnedAt, event })
      .execute();
    return null;
  }

  /** Turn a question, decided as it is; null where it may not be done. Decided anew where another was faster. */
  async turn(event: string, id: string, decide: (question: Question) => Question | null): Promise<Question | null> {
    for (;;) {
      const row = await this.#store
        .selectFrom("event_questions")
        .selectAll()
        .where("id", "=", id)
        .where("event", "=", event)
        .executeTakeFirst();
      const after = row ? decide(questionOf(row)) : null;
      if (!row || !after) return null;
      const { numUpdatedRows } = await this.#store
        .updateTable("event_questions")
        .set({ state: after.state, turned_at: after.turnedAt })
        .where("id", "=", id)
        .where("state", "=", row.state)
        .where("turned_at", "=", row.turned_at)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return after;
    }
  }

  /** Keep a group of votes, each once; the counts go along. Nothing is to be said of each. */
  async vote(group: readonly Vote[]): Promise<void> {
    // The last word of each counts.
    const last = new Map(group.map((vote) => [`${vote.question} ${vote.pass}`, vote]));
    await this.#store.transaction().execute(async (turn) => {
      const byQuestion = Map.groupBy(last.values(), ({ question }) => question);
      for (const [question, votes] of [...byQuestion].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        // Whoever counts votes of a question waits here for whoever does so too.
        await turn
          .updateTable("event_questions")
          .set((e) => ({ votes: e("votes", "+", 0) }))
          .where("id", "=", question)
          .execute();
        let sum = 0;
        for (let i = 0; i < votes.length; i += AT_ONCE) sum += await this.#count(turn, votes.slice(i, i + AT_ONCE));
        if (sum !== 0)
          await turn
            .updateTable("event_questions")
            .set((e) => ({ votes: e("votes", "+", sum) }))
            .where("id", "=", question)
            .execute();
      }
    });
  }

  /** The questions of an event that a pass voted for. */
  async votedBy(event: string, pass: string): Promise<string[]> {
    const rows = await this.#store
      .selectFrom("event_votes")
      .innerJoin("event_questions", "event_questions.id", "event_votes.question")
      .select("question")
      .where("event", "=", event)
      .where("event_votes.pass", "=", pass)
      .execute();
    return rows.map(({ question }) => question);
  }

  /** Who voted, and questions that the audience never saw, are forgotten; of the others, who asked. */
  async forget(event: string): Promise<void> {
    await this.#store
      .deleteFrom("event_votes")
      .where("question", "in", (e) => e.selectFrom("event_questions").select("id").where("event", "=", event))
      .execute();
    await this.#store
      .deleteFrom("event_questions")
      .where("event", "=", event)
      .where("state", "in", ["waiting", "declined", "withdrawn"])
      .execute();
    await this.#store.updateTable("event_questions").set({ pass: "" }).where("event", "=", event).execute();
  }

  /** How many more or fewer votes there are; all of one question. */
  async #count(turn: Store, votes: readonly Vote[]): Promise<number> {
    const [cast, back] = [votes.filter(({ isFor }) => isFor), votes.filter(({ isFor }) => !isFor)];
    const { question } = votes[0]!;
    let sum = 0;
    if (cast.length > 0) {
      const { numInsertedOrUpdatedRows } = await turn
        .insertInto("event_votes")
        .values(cast.map(({ pass }) => ({ question, pass })))
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      sum += Number(numInsertedOrUpdatedRows ?? 0n);
    }
    if (back.length > 0) {
      const { numDeletedRows } = await turn
        .deleteFrom("event_votes")
        .where("question", "=", question)
        .where(
          "pass",
          "in",
          back.map(({ pass }) => pass),
        )
        .executeTakeFirst();
      sum -= Number(numDeletedRows);
    }
    return sum;
  }
}
