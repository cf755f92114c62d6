/**
 * Lines as people write them, labelled by us. A row: kind, language, text; `⏎` parts messages that one person sends one after
 * the other. `good`, `tricky` and `distress` pass, all other kinds are held.
 *
 * `frozen.tsv` was written before any rule, and no rule is tuned for it; `tuning.tsv` grows with the rules.
 * `unseen.tsv` was written after them, as a check on both: whoever writes the lines and the rules knows too much.
 */
import { readFileSync } from "node:fs";
import { officialNames, ownContacts, readCampaign } from "../../server/campaign/campaign.ts";
import { readConfig } from "../../server/config.ts";
import { Hygiene, type TextVerdict } from "../../shared/safety/hygiene.ts";
import { withSeed } from "../../shared/safety/seed.ts";

const campaign = await readCampaign(readConfig({}).campaignDir);
/** As the server makes it. */
export const hygiene = new Hygiene(withSeed(campaign.words), ownContacts(campaign.help), officialNames(campaign));
export const directory = campaign.help;
export const readyPhrases = campaign.phrases.flatMap((group) =>
  group.phrases.flatMap(({ text }) => Object.values(text)),
);

export interface LabelledLine {
  readonly kind: string;
  readonly language: string;
  readonly messages: readonly string[];
}

export const fileOf = (name: string): string => readFileSync(new URL(`lines/${name}.tsv`, import.meta.url), "utf8");

export const linesOf = (name: string): LabelledLine[] =>
  fileOf(name)
    .trim()
    .split("\n")
    .map((row) => {
      const [kind, language, text] = row.split("\t") as [string, string, string];
      return { kind, language, messages: text.split("⏎") };
    });

const PASSES: ReadonlySet<string> = new Set(["good", "tricky", "distress"]);
const mustPass = ({ kind }: LabelledLine): boolean => PASSES.has(kind);

/** The verdict on the first message held, else on the last. */
export const judge = ({ messages }: LabelledLine): TextVerdict => {
  let verdict!: TextVerdict;
  for (const [i, message] of messages.entries()) {
    verdict = hygiene.check(message, messages.slice(0, i));
    if (verdict.outcome === "hold") break;
  }
  return verdict;
};

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Lines judged wrongly, to be read. */
  readonly wrong: readonly string[];
}

/** How well "hold" fits the labels. */
export const measure = (lines: readonly LabelledLine[]): Figures => {
  const judged = lines.map((line) => ({ line, isHeld: judge(line).outcome === "hold" }));
  const held = judged.filter(({ isHeld }) => isHeld);
  const right = held.filter(({ line }) => !mustPass(line)).length;
  return {
    precision: right / held.length,
    recall: right / lines.filter((line) => !mustPass(line)).length,
    wrong: judged
      .filter(({ line, isHeld }) => isHeld === mustPass(line))
      .map(({ line }) => `${line.kind}: ${line.messages.join(" ⏎ ")}`),
  };
};
