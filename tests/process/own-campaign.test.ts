/** A second campaign, made by what docs/campaign.md says and by nothing else. */
import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "./server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [script, ...args], { cwd: root }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );

const HINT = `- id: our-own
  worry: relationships
  say: { ja: 川べりは、ひとりでも気持ちがいい。, easy: 川の そばは、気持ちが いいです。, en: The river is good company. }
  try: { ja: 川べりを歩く。, easy: 川の そばを 歩きます。, en: Walk along the river. }
`;

describe("a campaign of one's own", () => {
  let parent: string;
  let dir: string;
  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), "plat-verse-own-"));
    dir = join(parent, "my-town");
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it("is copied, checked, shown by a server, and built into the pages", async () => {
    const made = await run("server/newCampaign.ts", "new", dir, "--title", "ひだまり広場", "--operator", "みどり市");
    expect(made.code).toBe(0);
    expect(made.said).toContain("check:content");
    const again = await run("server/newCampaign.ts", "new", dir);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining("is there already") });
    writeFileSync(join(dir, "hints.yaml"), HINT);
    expect(await run("server/checkContent.ts", dir)).toMatchObject({ code: 0 });

    const out = join(parent, "dist");
    const env = { ...process.env, CAMPAIGN_DIR: dir, NODE_ENV: "production" };
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const show = async () => {
      const server = await startServer({ env: { CAMPAIGN_DIR: dir } });
      try {
        return await (await fetch(`${server.url}/content/hints.json`)).text();
      } finally {
        await server.stop();
      }
    };
    const build = () => promisify(execFile)(process.execPath, [vite, "build", "--outDir", out], { cwd: root, env });
    const [shown] = await Promise.all([show(), build()]);
    expect(shown).toContain("川べりを歩く。");
    const scripts = globSync("assets/*.js", { cwd: out }).map((file) => readFileSync(join(out, file), "utf8"));
    expect(scripts.some((script) => script.includes("ひだまり広場"))).toBe(true);

    writeFileSync(join(dir, "hints.yaml"), `${HINT}- id: half\n  say: { ja: あ }\n`);
    expect(await run("server/checkContent.ts", dir)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^hints\.yaml:\d+: /m),
    });
  });
});
