import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { phraseIds, readCampaign } from "./campaign.ts";

const original = readConfig({}).campaignDir;
let dir: string;

const change = async (name: string, edit: (content: Record<string, unknown>) => unknown) => {
  const file = join(dir, name);
  await writeFile(file, JSON.stringify(edit(JSON.parse(await readFile(file, "utf8")))));
};

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "campaign-"));
  await cp(original, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

describe("the campaign's files", () => {
  it("are right as they come", async () => {
    const campaign = await readCampaign(original);
    expect(phraseIds(campaign.phrases).length).toBeGreaterThanOrEqual(30);
    expect(campaign.help.length).toBeGreaterThan(0);
  });

  it("stop the start where one is missing", async () => {
    await rm(join(dir, "help/core.json"));
    await expect(readCampaign(dir)).rejects.toThrow(/core\.json.*no such file/);
  });

  it("stop the start where one is no JSON", async () => {
    await writeFile(join(dir, "settings.json"), "{ title: ");
    await expect(readCampaign(dir)).rejects.toThrow(/settings\.json: .*JSON/);
  });

  it("name file, key and reason of a wrong value", async () => {
    await change("settings.json", (s) => ({ ...s, exitUrl: "javascript:alert(1)" }));
    await expect(readCampaign(dir)).rejects.toThrow(/settings\.json: exitUrl: /);
    await change("settings.json", (s) => ({ ...s, exitUrl: "https://example.org", closedZones: ["gate"] }));
    await expect(readCampaign(dir)).rejects.toThrow(/settings\.json: closedZones: gate cannot be closed/);
    await change("settings.json", (s) => ({ ...s, closedZones: [], opens: "2027-06-01" }));
    await expect(readCampaign(dir)).rejects.toThrow(/settings\.json: closes: lies before opens/);
  });

  it("name the list of words that holds something wrong", async () => {
    await change("words.json", (w) => ({ ...w, blocked: ["fine", ""] }));
    await expect(readCampaign(dir)).rejects.toThrow(/words\.json: blocked\.1: /);
    await change("words.json", (w) => ({ ...w, blocked: [], lures: undefined }));
    await expect(readCampaign(dir)).rejects.toThrow(/words\.json: lures: /);
  });

  it("refuse an unknown key, which is mostly a slip of the pen", async () => {
    await change("settings.json", (s) => ({ ...s, closdZones: [] }));
    await expect(readCampaign(dir)).rejects.toThrow(/closdZones/);
  });

  it("leave out help that can be neither called nor visited, and pages that are not https; without any, they stop the start", async () => {
    const withFirst = async (also: Record<string, unknown>) => {
      await cp(join(original, "help/core.json"), join(dir, "help/core.json"));
      await change("help/core.json", (records) =>
        (records as unknown as Record<string, unknown>[]).map((record, i) =>
          i === 0 ? { ...record, ...also } : record,
        ),
      );
      return (await readCampaign(dir)).help.map(({ id }) => id);
    };
    const all = await withFirst({});
    expect(await withFirst({ tel: undefined })).toEqual(all.slice(1));
    expect(await withFirst({ url: "javascript:alert(1)" })).toEqual(all.slice(1));
    expect(await withFirst({ tel: undefined, channels: ["chat"], url: "https://example.org" })).toEqual(all);
    await change("help/core.json", (records) => [(records as unknown as object[])[0]].map(() => ({ id: "broken" })));
    await expect(readCampaign(dir)).rejects.toThrow(/core\.json: records: 0: /);
  });

  it("refuse the same phrase twice", async () => {
    await change("phrases.json", (groups) => [
      ...(groups as unknown as unknown[]),
      (groups as unknown as unknown[])[0],
    ]);
    await expect(readCampaign(dir)).rejects.toThrow(/phrases\.json: phrases\.id: .* occurs twice/);
  });
});
