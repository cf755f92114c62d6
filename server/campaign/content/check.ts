/**
 * Looks at a whole campaign folder as a start of the server would, and draws its pictures: `npm run check:content [-- DIR]`. One line a
 * problem, "file:line: reason"; warnings are told too, and only problems fail.
 */
import { readdir } from "node:fs/promises";
import { relative } from "node:path";
import { Drawings } from "../../drawing/drawings.ts";
import { readPacks } from "../../events/files/packs.ts";
import { readConcert } from "../../events/files/performances.ts";
import { readSample } from "../../events/sample.ts";
import { SettingsError } from "../../config.ts";
import { HttpError } from "../../web/http.ts";
import { readCampaign } from "../campaign.ts";
import { Content } from "./content.ts";
import { PictureShelf } from "./pictureShelf.ts";
import { type Problem, sayProblem } from "./problem.ts";
import type { Topic } from "./topic.ts";

export interface Checked {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** What the server reads by itself, without a topic. */
const CORE = /^(settings|phrases|words|programme|concert)\.json$|^(courses|concert)\//;
/** For whoever writes in the folder, and for nobody else. */
const NOTES = /(^|\/)(README(\.\w+)*\.md|\..*)$/;

/** `topics`: what is looked at; `scratch`: a folder in which pictures may be drawn. */
export const checkCampaign = async (dir: string, topics: readonly Topic[], scratch: string): Promise<Checked> => {
  const problems: string[] = [];
  const refused = (error: unknown) => {
    if (!(error instanceof SettingsError)) throw error;
    problems.push(error.message.replaceAll(`${dir}/`, ""));
  };
  const warn = (words: string) => void problems.push(words.replaceAll(`${dir}/`, ""));
  await readCampaign(dir).catch(refused);
  await readSample(dir).catch(refused);
  await readPacks(dir, warn);
  await readConcert(dir, warn);
  const content = await Content.open({ dir, topics: [], failed: refused });
  for (const topic of topics) await content.add(topic).catch(refused);
  const drawn = await drawAll(content, scratch);
  const found = [...content.problems, ...drawn];
  const unread = await unreadIn(dir, content.asked);
  return {
    problems: [...problems, ...found.filter(({ isWarning }) => !isWarning).map(sayProblem)],
    warnings: [...found.filter(({ isWarning }) => isWarning), ...unread].map(sayProblem),
  };
};

const drawAll = async (content: Content, scratch: string): Promise<Problem[]> => {
  const shelf = await PictureShelf.open(scratch, content, new Drawings());
  const broken: Problem[] = [];
  for (const [hash, file] of content.pictures.found)
    await shelf.draw(hash).catch((error: unknown) => {
      if (!(error instanceof HttpError)) throw error;
      broken.push({ file, line: null, reason: `cannot be drawn (${error.message})`, isWarning: false });
    });
  return broken;
};

/** Files that nothing asked for: mostly a slip in a name. */
const unreadIn = async (dir: string, asked: ReadonlySet<string>): Promise<Problem[]> => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, `${entry.parentPath}/${entry.name}`).replaceAll("\\", "/"))
    .filter((file) => !asked.has(file) && !CORE.test(file) && !NOTES.test(file))
    .toSorted()
    .map((file) => ({ file, line: null, reason: "nothing reads this file: is its name right?", isWarning: true }));
};
