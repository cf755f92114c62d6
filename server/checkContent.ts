/**
 * Says what is wrong in a campaign's folder, before visitors meet it:
 *
 *   npm run check:content             the folder of CAMPAIGN_DIR, or the one that comes with the house
 *   npm run check:content -- ../my-town
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkCampaign } from "./campaign/content/check.ts";
import { topics } from "./campaign/content/topics.ts";
import { readConfig } from "./config.ts";

const dir = resolve(process.argv[2] ?? readConfig({ CAMPAIGN_DIR: process.env.CAMPAIGN_DIR }).campaignDir);
const scratch = await mkdtemp(join(tmpdir(), "plat-verse-check-"));
try {
  const { problems, warnings } = await checkCampaign(dir, topics, scratch);
  for (const line of problems) console.error(line);
  for (const line of warnings) console.error(`${line} (only a warning)`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${dir}: all is readable${warnings.length > 0 ? `, ${warnings.length} warnings` : ""}`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
