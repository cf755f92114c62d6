import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { open } from "../../shared/events/deeds.ts";
import type { Survey } from "../../shared/events/survey.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { NOW, wordsOf } from "./eventTesting.ts";
import { type EventRow, newRow } from "./row.ts";
import { Surveys } from "./surveys.ts";
import { SurveysStore } from "./surveys.store.ts";

const span = { from: NOW, to: NOW + 1 };
const line = (ja: string) => ({ ja, easy: "", en: "" });
const survey: Survey = {
  questions: [
    { id: "good", label: line("よかったですか"), kind: "one", choices: [line("はい"), line("いいえ")] },
    { id: "words", label: line("ひとこと"), kind: "words" },
  ],
  visit: true,
};
const row = (id: string): EventRow => {
  const fresh = newRow(id, wordsOf(), "hana", NOW);
  return { ...fresh, run: { ...fresh.run, stage: { state: "published" } }, after: { ...fresh.after, survey } };
};
const answer = (choice: number, words = "") => ({
  own: { good: [choice], words, other: [1] },
  visit: { safe: "yes", talked: "nonsense" },
});

describe.each(dialects)("surveys in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let surveys: Surveys;
    beforeAll(async () => {
      database = await make();
      db = await database.open();
      surveys = new Surveys(
        new SurveysStore(db),
        { of: async (_, pass) => (pass === "here" ? [span] : []) },
        "a secret of tests, long enough to be one",
      );
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("take one answer of a pass, also of several at once, and nothing that was not asked", async () => {
      await Promise.all([1, 2, 3].map(() => surveys.answer(row("once"), "a", answer(0))));
      await surveys.answer(row("once"), "a", answer(1));
      await surveys.answer(row("once"), "b", { own: { good: [9] }, visit: {} });
      const { people, questions } = await surveys.results(row("once"));
      expect(people).toBe(1);
      expect(questions.find(({ question }) => question === "good")).toMatchObject({ people: 1, counts: [1, 0] });
      expect(questions.find(({ question }) => question === "visit:safe")).toMatchObject({ people: 1 });
      expect(questions.find(({ question }) => question === "visit:talked")).toMatchObject({ people: 0 });
    });

    it("are for those who were there, from the doors on", async () => {
      const at = (place: string, state: "published" | "doors" | "ended"): EventRow => {
        const one = row("there");
        const opened = open({ ...one.run, crew: [] }, NOW);
        const held = opened.ok && opened.run.stage.state === "doors" ? opened.run.stage : null;
        const stage =
          state === "published" ? one.run.stage : state === "doors" ? held! : { state, at: NOW, held: held! };
        return { ...one, words: { ...one.words, place }, run: { ...one.run, stage } };
      };
      expect(await surveys.isFor(at("hall", "doors"), "here")).toBe(true);
      expect(await surveys.isFor(at("hall", "ended"), "here")).toBe(true);
      expect(await surveys.isFor(at("hall", "ended"), "elsewhere")).toBe(false);
      expect(await surveys.isFor(at("table-1", "ended"), "elsewhere")).toBe(true);
      expect(await surveys.isFor(at("table-1", "published"), "elsewhere")).toBe(false);
      expect(await surveys.isFor(at("hall", "published"), "here")).toBe(false);
    });

    it("keep nothing of who answered, or when, or in which order", async () => {
      for (const pass of ["p-one", "p-two", "p-three"])
        await surveys.answer(row("unknown"), pass, answer(0, pass.slice(2)));
      const kept = await db.selectFrom("event_survey_answers").selectAll().where("event", "=", "unknown").execute();
      const marks = await db.selectFrom("event_survey_marks").selectAll().where("event", "=", "unknown").execute();
      expect([kept.length, marks.length]).toEqual([3, 3]);
      expect(Object.keys(kept[0]!).toSorted()).toEqual(["answers", "event", "id"]);
      expect(JSON.stringify([kept, marks])).not.toContain("p-");
      expect(marks.some(({ mark }) => kept.some(({ id }) => id === mark))).toBe(false);
    });

    it("publish no small number, and no words; a table opens as text", async () => {
      const many = row("many");
      for (let i = 0; i < 25; i++)
        await surveys.answer(many, `p${i}`, answer(i < 22 ? 0 : 1, i === 0 ? "=HYPERLINK(1)" : ""));
      const published = await surveys.published(many);
      expect(published.find(({ question }) => question === "good")!.counts).toEqual([null, null]);
      expect(JSON.stringify(published)).not.toContain("HYPERLINK");
      const table = await surveys.table(many);
      expect(table).toContain("よかったですか,はい,22");
      expect(table).toContain("'=HYPERLINK(1)");
      expect(surveys.of({ ...many, run: { ...many.run, stage: { state: "draft" } } })).toBeNull();
    });
  });
});
