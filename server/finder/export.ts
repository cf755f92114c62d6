/**
 * `npm run export:help -- FOLDER`: the pages of help as files that need no server: put them on any web space, or open them from a
 * stick. Their script and style are those of the last build.
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { dayOf } from "../../shared/campaign/days.ts";
import { type Language, languages } from "../../shared/campaign/language.ts";
import type { Directory } from "../../shared/finder/directory.ts";
import { readCampaign } from "../campaign/campaign.ts";
import { Content } from "../campaign/content/content.ts";
import { readConfig } from "../config.ts";
import { servedLinks } from "./finderRoutes.ts";
import { helpTopic } from "./helpTopic.ts";
import { helpPage, type PageLinks } from "./page.ts";

const ASSETS = ["finder.js", "finder.css"] as const;
const fileOf = (language: Language): string => (language === "ja" ? "index.html" : `${language}.html`);
const besideLinks: PageLinks = { page: fileOf, asset: (name) => name, square: null };

/** For `dist`, which a web server may hold out while ours is away, pages lie where the server has them. */
const servedFileOf = (language: Language): string => (language === "ja" ? "index.html" : `${language}/index.html`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { served: { type: "boolean" } } });
const [out] = positionals;
if (!out) {
  process.stderr.write("Say where to put the pages: npm run export:help -- FOLDER\n");
  process.exit(2);
}
// Nothing else of the server's settings matters here, nor has to be right.
const { CAMPAIGN_DIR, DIST_DIR } = process.env;
const { campaignDir, distDir } = readConfig({ CAMPAIGN_DIR, DIST_DIR });
const { settings } = await readCampaign(campaignDir);
const fail = (error: unknown): never => {
  throw error;
};
const content = await Content.open({ dir: campaignDir, topics: [helpTopic], failed: fail });
const directory = content.topic<Directory>("help");
await mkdir(out, { recursive: true });
for (const language of languages) {
  const file = join(out, values.served ? servedFileOf(language) : fileOf(language));
  const links = values.served ? servedLinks : besideLinks;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, helpPage({ directory, settings, language, day: dayOf(Date.now()), links }));
}
if (!values.served) for (const name of ASSETS) await cp(join(distDir, "help", name), join(out, name));
