/**
 * The directory of help: its records, and the questions that lead to them. A broken record is left out; without a sound set of
 * questions there is one, by worry. Core records are never missing: without them the place does not open.
 */
import { type Texts, languages } from "../../shared/campaign/language.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { type HelpRecord, STALE_DAYS, standingOf, worries } from "../../shared/finder/record.ts";
import { recordSchema } from "../../shared/finder/record.schema.ts";
import { shapeProblems, type Tree, treeProblems } from "../../shared/finder/tree.ts";
import { treeSchema } from "../../shared/finder/tree.schema.ts";
import { finderWords } from "../../shared/finder/words.ts";
import { dayOf } from "../../shared/campaign/days.ts";
import { SettingsError } from "../config.ts";
import type { Source } from "../campaign/content/source.ts";
import type { Topic } from "../campaign/content/topic.ts";
import { holidaysFrom } from "./holidays.ts";

const CORE = "help/core.json";
const FILES = [CORE, "help/national.yaml", "help/local.yaml", "help/prefectures.yaml"];
const QUESTIONS = "help/questions.yaml";

const inAll = (say: (language: keyof Texts) => string): Texts =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Texts;

/** One question, by worry: what is asked where the operator's questions cannot be used. */
const plainTree: Tree = {
  first: "worry",
  questions: [
    {
      id: "worry",
      ask: inAll((language) => finderWords[language].talk.heading),
      choices: worries.map((worry) => ({
        id: worry,
        say: inAll((language) => finderWords[language].worries[worry]),
        wants: { worry },
        next: null,
      })),
      unsure: null,
    },
  ],
};

/** Records of all files, by ids that occur once; core ones are those of the core's file, and no others. */
const readRecords = async (source: Source): Promise<HelpRecord[]> => {
  const records = new Map<string, HelpRecord>();
  for (const file of FILES)
    for (const record of await source.list(file, recordSchema)) {
      if (records.has(record.id)) source.refuse(record, `the id "${record.id}" stands in another file, too`);
      else if (record.isCore !== (file === CORE)) source.refuse(record, `isCore belongs to ${CORE}, and only there`);
      else records.set(record.id, record);
    }
  return [...records.values()];
};

const readTree = async (source: Source, records: readonly HelpRecord[]): Promise<Tree> => {
  const tree = await source.one(QUESTIONS, treeSchema);
  if (!tree) return plainTree;
  const wrong = shapeProblems(tree);
  for (const problem of wrong) source.refuse(tree, problem);
  if (wrong.length > 0) return plainTree;
  for (const problem of treeProblems(tree, records)) source.warn(tree, problem);
  return tree;
};

/** One line for all that want a second look: at the beginning that is every record. */
const warnOfStale = (source: Source, records: readonly HelpRecord[], day: string): void => {
  const idsOf = (standing: string) =>
    records.filter((record) => standingOf(record, day) === standing).map(({ id }) => id);
  const [unsure, hidden] = [idsOf("confirm"), idsOf("hidden")];
  if (unsure.length > 0)
    source.warn(
      "help",
      `${unsure.length} are shown with "please confirm" (two people, every ${STALE_DAYS} days): ${unsure.join(", ")}`,
    );
  if (hidden.length > 0) source.warn("help", `not shown, by their validFrom and validTo: ${hidden.join(", ")}`);
};

/** As the files have them, by what is served of them. */
const asWritten = new WeakMap<Directory, readonly HelpRecord[]>();

/**
 * The records of a directory that was read here with the names of who confirmed them, which are not served: for the staff, and to
 * see whether somebody who confirms one stands there already.
 */
export const namedRecords = (directory: Directory): readonly HelpRecord[] =>
  asWritten.get(directory) ?? directory.records;

export const helpTopic: Topic<Directory> = {
  topic: "help",
  files: [...FILES, QUESTIONS],
  read: async (source) => {
    const records = await readRecords(source);
    if (!records.some(({ isCore }) => isCore)) throw new SettingsError(`${CORE}: no record of it can be used`);
    const now = Date.now();
    warnOfStale(source, records, dayOf(now));
    const directory: Directory = {
      // Who confirmed it is the staff's to know: everybody else learns how many.
      records: records.map((record) => ({
        ...record,
        confirmedBy: record.confirmedBy.map((_, i) => `staff ${i + 1}`),
      })),
      tree: await readTree(source, records),
      holidays: holidaysFrom(now),
    };
    asWritten.set(directory, records);
    return directory;
  },
};
