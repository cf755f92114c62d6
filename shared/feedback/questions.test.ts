import fc from "fast-check";
import { expect, it } from "vitest";
import { FEWEST } from "./cells.ts";
import { publicVisit, visitCounts, type VisitQuestion, visitQuestions } from "./questions.ts";

const questions = Object.keys(visitQuestions) as VisitQuestion[];
const answer = (question: VisitQuestion) => fc.constantFrom(...visitQuestions[question], null);
const visits = fc.array(fc.record(Object.fromEntries(questions.map((question) => [question, answer(question)]))), {
  maxLength: 80,
});

it("answers are counted, and shown to the public only where none of them stands for few", () => {
  fc.assert(
    fc.property(visits, fc.integer({ min: 1, max: 5 }), (some, repeat) => {
      const all = Array.from({ length: repeat }, () => some).flat();
      const counts = visitCounts(all);
      const shown = publicVisit(counts, all.length);
      for (const question of questions) {
        const given = all.filter((visit) => visit[question] !== null).length;
        expect(Object.values(counts[question]).reduce((sum, count) => sum + count, 0)).toBe(given);
        const cells = Object.values(shown[question]);
        for (const cell of cells) if (cell !== null) expect(cell).toBeGreaterThanOrEqual(FEWEST);
        // All shown: then those who skipped it are no small number either.
        if (!cells.includes(null)) expect(all.length - given).toBeGreaterThanOrEqual(FEWEST);
      }
    }),
  );
});
