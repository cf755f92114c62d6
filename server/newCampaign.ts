/**
 * A campaign of one's own: a copy of the one that comes with the house, with one's own names. It never writes into a folder that is
 * there.
 *
 *   npm run campaign -- new ../my-town
 *   npm run campaign -- new ../my-town --title "ひだまり広場" --operator "みどり市"
 */
import { parseArgs } from "node:util";
import { relative, resolve } from "node:path";
import { copyCampaign } from "./campaign/copyCampaign.ts";
import { readConfig, SettingsError } from "./config.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { title: { type: "string" }, operator: { type: "string" } },
});
const [command, folder, ...more] = positionals;
if (command !== "new" || !folder || more.length > 0) {
  console.error('Write: npm run campaign -- new ../my-town [--title "ひだまり広場"] [--operator "みどり市"]');
  process.exit(1);
}
try {
  const to = resolve(folder);
  await copyCampaign(readConfig({}).campaignDir, to, values);
  const shown = relative(process.cwd(), to);
  console.log(`Your campaign is in ${to}

1. Open settings.json there: names, the month, who answers letters.
2. Change texts and pictures as docs/campaign.md tells. See what is wrong:
     npm run check:content -- ${shown}
3. Build and start with it (the same folder both times):
     CAMPAIGN_DIR=${shown} npm start
4. Before you open: the list "Before opening" in docs/campaign.md.`);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
