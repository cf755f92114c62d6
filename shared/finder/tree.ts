/**
 * The questions of the finder: at most three, in the first person, each with "I do not know". Every path through them ends in
 * records, and every record is at the end of a path. Pure.
 */
import type { z } from "zod";
import type { HelpRecord } from "./record.ts";
import type { treeSchema, wantsSchema } from "./tree.schema.ts";

/** What a choice says of what one looks for. */
export type Wants = Readonly<z.infer<typeof wantsSchema>>;

export type Tree = Readonly<z.infer<typeof treeSchema>>;
type Question = Tree["questions"][number];

/** The id of "I do not know", at each question. */
export const UNSURE = "unsure";
/** So many questions at most: whoever is in need does not fill in forms. */
export const DEPTH = 3;

/** The question of this id; undefined where there is none. */
export const questionOf = ({ questions }: Tree, id: string): Question | undefined =>
  questions.find((question) => question.id === id);

/** Where one stands after some answers: a question, or the end with what one looks for. Null: such answers there are not. */
export type Place =
  | { readonly at: "question"; readonly question: Question; readonly wants: Wants }
  | { readonly at: "end"; readonly wants: Wants };
export const placeAfter = (tree: Tree, answers: readonly string[]): Place | null =>
  walkOn(tree, tree.first, {}, answers);

const walkOn = (tree: Tree, at: string | null, wants: Wants, answers: readonly string[]): Place | null => {
  const [answer, ...rest] = answers;
  if (at === null) return answer === undefined ? { at: "end", wants } : null;
  const question = questionOf(tree, at);
  if (!question) return null;
  if (answer === undefined) return { at: "question", question, wants };
  if (answer === UNSURE) return walkOn(tree, question.unsure, wants, rest);
  const choice = question.choices.find(({ id }) => id === answer);
  return choice ? walkOn(tree, choice.next, { ...wants, ...choice.wants }, rest) : null;
};

/** All paths, as answers, that come to an end within `DEPTH` questions. */
export const pathsOf = (tree: Tree): string[][] => {
  const paths: string[][] = [];
  const walk = (answers: string[]): void => {
    const place = placeAfter(tree, answers);
    if (place?.at === "end") paths.push(answers);
    if (place?.at !== "question" || answers.length >= DEPTH) return;
    for (const { id } of place.question.choices) walk([...answers, id]);
    walk([...answers, UNSURE]);
  };
  walk([]);
  return paths;
};

/** Whether a record is for what one looks for. What is not said excludes nothing; a channel only sorts (results.ts). */
export const suits = (
  { worries: of, topics, age }: Pick<HelpRecord, "worries" | "topics" | "age">,
  wants: Wants,
): boolean => {
  if (wants.worry !== undefined && !of.includes(wants.worry)) return false;
  if (wants.topic !== undefined && topics && !topics.includes(wants.topic)) return false;
  return wants.age === undefined || !age || (age.from <= wants.age && wants.age <= age.to);
};

/** What is wrong with a tree by itself: one line each, for whoever wrote it; none: it can be asked. */
export const shapeProblems = (tree: Tree): string[] => {
  const problems: string[] = [];
  const ids = tree.questions.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    problems.push(`question "${id}" stands there twice`);
  for (const { id, choices, unsure } of tree.questions) {
    const names = choices.map((choice) => choice.id);
    if (new Set(names).size < names.length) problems.push(`question "${id}" has a choice twice`);
    if (names.includes(UNSURE)) problems.push(`question "${id}": "${UNSURE}" is there by itself`);
    for (const next of [...choices.map((choice) => choice.next), unsure]) {
      if (next !== null && !ids.includes(next))
        problems.push(`question "${id}" leads to "${next}", which is not there`);
    }
  }
  if (!ids.includes(tree.first)) problems.push(`the first question, "${tree.first}", is not there`);
  if (problems.length > 0) return problems;
  const tooLong = (answers: readonly string[]): (readonly string[])[] => {
    const place = placeAfter(tree, answers);
    if (place?.at !== "question") return [];
    if (answers.length >= DEPTH) return [answers];
    return [...place.question.choices.map(({ id }) => id), UNSURE].flatMap((id) => tooLong([...answers, id]));
  };
  return tooLong([]).map((path) => `more than ${DEPTH} questions on the way "${path.join(" > ")}"`);
};

/** What is wrong between a tree and these records: ends without a record, records without a way; none: all is well. */
export const treeProblems = (tree: Tree, records: readonly HelpRecord[]): string[] => {
  const problems = shapeProblems(tree);
  if (problems.length > 0) return problems;
  const found = new Set<string>();
  for (const path of pathsOf(tree)) {
    const { wants } = placeAfter(tree, path)!;
    const these = records.filter((record) => suits(record, wants));
    if (these.length === 0) problems.push(`nothing at the end of "${path.join(" > ")}"`);
    // Whoever knows nothing is shown everything: that alone is no way to a record.
    if (Object.keys(wants).length > 0) for (const { id } of these) found.add(id);
  }
  for (const { id } of records) if (!found.has(id)) problems.push(`no answer leads to the record "${id}"`);
  return problems;
};
