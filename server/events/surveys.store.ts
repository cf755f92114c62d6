/** Answers to surveys: nobody's, in no order, and without a time. */
import { randomUUID } from "node:crypto";
import type { SurveyAnswers } from "../../shared/events/survey.ts";
import type { Store } from "../store/store.ts";

export class SurveysStore {
  readonly #db: Store;

  constructor(db: Store) {
    this.#db = db;
  }

  /** Keep answers; `mark` stands for who gave them, and gives once. */
  async keep(event: string, mark: string, answers: SurveyAnswers): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const first = await db
        .insertInto("event_survey_marks")
        .values({ mark, event })
        .onConflict((on) => on.column("mark").doNothing())
        .executeTakeFirst();
      if (Number(first.numInsertedOrUpdatedRows) === 0) return;
      // By chance alone: an id that counts up would put the answers in order.
      await db
        .insertInto("event_survey_answers")
        .values({ id: randomUUID(), event, answers: JSON.stringify(answers) })
        .execute();
    });
  }

  /** All answers; what we wrote ourselves is read as it was written. */
  async all(event: string): Promise<SurveyAnswers[]> {
    const rows = await this.#db
      .selectFrom("event_survey_answers")
      .select("answers")
      .where("event", "=", event)
      .orderBy("id")
      .execute();
    return rows.map(({ answers }) => JSON.parse(answers));
  }
}
