/** The survey after an event: answered once, told exactly to the organiser, and to others without small numbers. */
import { createHmac } from "node:crypto";
import type { SurveyResults } from "../../shared/events/office.ts";
import { csv } from "../../shared/events/csv.ts";
import { hasHall } from "../../shared/events/kinds.ts";
import { isPublished, stateOf } from "../../shared/events/run.ts";
import {
  fitting,
  publicSurvey,
  type PublicResult,
  type QuestionResult,
  SCALE,
  type Survey,
  type SurveyAnswers,
  surveyResults,
} from "../../shared/events/survey.ts";
import { isOpen } from "../../shared/events/transitions.ts";
import { visitCounts, visitQuestions } from "../../shared/feedback/questions.ts";
import { deriveSecret } from "../staff/secret.ts";
import type { EventRow } from "./row.ts";
import type { SurveysStore } from "./surveys.store.ts";
import type { Visits } from "./visits.ts";

/** Questions on leaving stand among the organiser's by this before their name. */
const VISIT = "visit:";

export class Surveys {
  readonly #store: SurveysStore;
  readonly #visits: Pick<Visits, "of">;
  readonly #key: Uint8Array;

  /** `secret` signs passes; marks have a key of their own, made from it. */
  constructor(store: SurveysStore, visits: Pick<Visits, "of">, secret: string) {
    this.#store = store;
    this.#visits = visits;
    this.#key = deriveSecret(secret, "surveys of events");
  }

  /** What is asked; null where nothing is (any more). */
  of({ run, after }: Pick<EventRow, "run" | "after">): Survey | null {
    const { survey } = after;
    return isPublished(run) && (survey.questions.length > 0 || survey.visit) ? survey : null;
  }

  /** Whether somebody may answer: who was there. Of who sits at a table, or walks along, nobody keeps that. */
  async isFor({ id, words, run }: Pick<EventRow, "id" | "words" | "run">, pass: string): Promise<boolean> {
    const state = stateOf(run);
    if (!isOpen(state) && state !== "ended") return false;
    return !hasHall(words.place) || (await this.#visits.of(id, pass)).length > 0;
  }

  /** Keep what fits of these answers. Again: dropped without a word. */
  async answer({ id, after }: EventRow, pass: string, answers: SurveyAnswers): Promise<void> {
    const kept = fitting(after.survey, answers);
    if (Object.keys(kept.own).length === 0 && Object.keys(kept.visit).length === 0) return;
    const mark = createHmac("sha256", this.#key).update(`${id.length}/${id}/${pass}`).digest("base64url");
    await this.#store.keep(id, mark, kept);
  }

  /** Exact, for the organiser. */
  async results({ id, after }: EventRow): Promise<SurveyResults> {
    const all = await this.#store.all(id);
    return { people: all.length, questions: [...surveyResults(after.survey, all), ...leaving(after.survey, all)] };
  }

  /** The same as a table: each choice a line; words each a line of their own. */
  async table(row: EventRow): Promise<string> {
    const { people, questions } = await this.results(row);
    return csv([
      ["question", "answer", "count"],
      ["(all)", "", people],
      ...questions.flatMap((result) => tableOf(row.after.survey, result)),
    ]);
  }

  /** As anybody may see it. */
  async published({ id, after }: EventRow): Promise<readonly PublicResult[]> {
    const all = await this.#store.all(id);
    return publicSurvey(after.survey, surveyResults(after.survey, all), all.length);
  }
}

const leaving = ({ visit }: Survey, all: readonly SurveyAnswers[]): QuestionResult[] =>
  visit
    ? Object.entries(visitCounts(all.map((one) => one.visit))).map(([question, counts]) => ({
        question: VISIT + question,
        people: Object.values(counts).reduce((sum, count) => sum + count, 0),
        counts: Object.values(counts),
        words: [],
      }))
    : [];

const tableOf = ({ questions }: Survey, { question, counts, words }: QuestionResult): (string | number)[][] => {
  const own = questions.find(({ id }) => id === question);
  const asked = own?.label.ja ?? question;
  const choices = own
    ? own.kind === "scale"
      ? Array.from({ length: SCALE }, (_, i) => String(i + 1))
      : own.kind === "words"
        ? []
        : own.choices.map(({ ja }) => ja)
    : [...visitQuestions[question.slice(VISIT.length) as keyof typeof visitQuestions]];
  return [...choices.map((choice, i) => [asked, choice, counts[i] ?? 0]), ...words.map((line) => [asked, line, ""])];
};
