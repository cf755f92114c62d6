/** Makes a campaign's folder out of another. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { languages } from "../../shared/campaign/language.ts";
import { SettingsError } from "../config.ts";

/** What the new one is called, in all languages for now; unsaid: as the old one. */
export interface Names {
  readonly title?: string | undefined;
  readonly operator?: string | undefined;
}

interface Written {
  title: Record<string, string>;
  operator: { name: Record<string, string>; contact: string };
}

/** Copy `from` to `to`, which must not be there. Throws a SettingsError. */
export const copyCampaign = async (from: string, to: string, names: Names): Promise<void> => {
  if (`${to}${sep}`.startsWith(`${from}${sep}`))
    throw new SettingsError(`${to}: lies inside the folder that is copied`);
  try {
    await mkdir(to);
  } catch (error) {
    const isThere = (error as { code?: string }).code === "EEXIST";
    throw new SettingsError(`${to}: ${isThere ? "is there already; choose another name" : (error as Error).message}`);
  }
  await cp(from, to, { recursive: true });
  const file = join(to, "settings.json");
  const settings = JSON.parse(await readFile(file, "utf8")) as Written;
  const inAll = (name: string) => Object.fromEntries(languages.map((language) => [language, name]));
  if (names.title) settings.title = inAll(names.title);
  if (names.operator) settings.operator.name = inAll(names.operator);
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`);
};
