/** The campaign's folder with course packs of a few slides: to draw whole ones takes ten seconds, and shows no more. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { readConfig } from "../../server/config.ts";

/** How many slides each pack has there. */
export const SLIDES = 3;

/** For a file of tests: what its server starts with, `CAMPAIGN_DIR`. It is removed after them. */
export const smallPacks = (): { readonly CAMPAIGN_DIR: string } => {
  const dir = mkdtempSync(join(tmpdir(), "plat-verse-campaign-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(readConfig({}).campaignDir, dir, { recursive: true });
  const courses = join(dir, "courses");
  for (const name of readdirSync(courses, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".md"))) {
    const file = join(courses, name);
    const slides = readFileSync(file, "utf8").split(/^---\n/m);
    writeFileSync(file, slides.slice(0, SLIDES).join("---\n"));
  }
  return { CAMPAIGN_DIR: dir };
};
