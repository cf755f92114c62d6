/** The campaign's sample programme, read and checked at the start. A campaign of one's own may have none. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import { type SampleEvent, sampleSchema } from "../../shared/events/sample.ts";
import { readJson } from "../campaign/campaign.ts";

const FILE = "programme.json";

/** Throws a SettingsError that names the file and what is wrong in it. */
export const readSample = async (dir: string): Promise<readonly SampleEvent[]> => {
  const isThere = await access(join(dir, FILE)).then(
    () => true,
    () => false,
  );
  return isThere ? (await readJson(dir, FILE, sampleSchema)).events : [];
};
