/** The campaign's files, read and checked once at start. A wrong value stops the start with file, key and reason. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type PhraseGroup, phrasesSchema, type Settings, settingsSchema } from "../../shared/campaign/content.ts";
import type { HelpRecord } from "../../shared/finder/record.ts";
import { soundRecords } from "../../shared/finder/record.schema.ts";
import { type HygieneLists, hygieneSchema } from "../../shared/safety/lists.ts";
import { SettingsError, settingsError } from "../config.ts";

export interface Campaign {
  readonly settings: Settings;
  readonly phrases: readonly PhraseGroup[];
  /** The core of the directory of help: what stands on every screen. */
  readonly help: readonly HelpRecord[];
  /** Words that the operator blocks, allows, sends to a person. */
  readonly words: HygieneLists;
}

/** One of its files, checked. Throws a SettingsError that names the file and what is wrong in it. */
export const readJson = async <S extends z.ZodType>(dir: string, name: string, schema: S): Promise<z.infer<S>> => {
  const file = join(dir, name);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new SettingsError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw settingsError(file, parsed.error);
  return parsed.data;
};

const demand = (holds: boolean, dir: string, name: string, key: string, reason: string): void => {
  if (!holds) throw new SettingsError(`${join(dir, name)}: ${key}: ${reason}`);
};

/** Ids of all ready phrases, in the order of the file. */
export const phraseIds = (phrases: readonly PhraseGroup[]): string[] =>
  phrases.flatMap((group) => group.phrases.map((p) => p.id));

/** The directory's own numbers and links: they may be told to everybody. */
export const ownContacts = (records: readonly HelpRecord[]): { numbers: string[]; urls: string[] } => ({
  numbers: records.flatMap(({ tel }) => tel ?? []),
  urls: records.flatMap(({ url }) => url ?? []),
});

/** Names that nobody may be called: the help of the directory, and whoever runs the place. */
export const officialNames = ({ help, settings }: Pick<Campaign, "help" | "settings">): string[] =>
  [...help.map(({ name }) => name), settings.operator.name].flatMap((name) => Object.values(name));

/** Read and check the campaign's folder. Throws a SettingsError. */
export const readCampaign = async (dir: string): Promise<Campaign> => {
  const [settings, phrases, core, words] = await Promise.all([
    readJson(dir, "settings.json", settingsSchema),
    readJson(dir, "phrases.json", phrasesSchema),
    readJson(dir, "help/core.json", z.unknown()),
    readJson(dir, "words.json", hygieneSchema),
  ]);
  demand(settings.opens <= settings.closes, dir, "settings.json", "closes", "lies before opens");
  for (const zone of ["gate", "plaza"] as const)
    demand(!settings.closedZones.includes(zone), dir, "settings.json", "closedZones", `${zone} cannot be closed`);
  const ids = phraseIds(phrases);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  demand(twice === undefined, dir, "phrases.json", "phrases.id", `${twice} occurs twice`);
  const { records, problems } = soundRecords(core);
  // A broken one is left out, and named by the content check; without any, nobody could be helped.
  demand(records.length > 0, dir, "help/core.json", "records", problems[0] ?? "there are none");
  return { settings, phrases, help: records, words };
};
