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
const guide = readFileSync(join(root, "docs/campaign.md"), "utf8");
/** The line of the guide's code blocks that begins so, its folder in the place of the guide's. */
const command = (start: string, dir: string): string => {
  const line = guide.split("\n").find((one) => one.trim().startsWith(start));
  if (!line) throw new Error(`docs/campaign.md has no line "${start}"`);
  return line.trim().replaceAll("../my-town", dir);
};
const run = (line: string) =>
  promisify(execFile)("sh", ["-c", line.replace("npm run", "npm run --silent")], { cwd: root }).then(
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
    const copy = command("npm run campaign -- new", dir);
    const check = command("npm run check:content", dir);
    const [, variable, value] = /^(\w+)=(\S+) npm start$/.exec(command("CAMPAIGN_DIR=", dir)) ?? [];
    const campaign = { [variable!]: value };
    const made = await run(copy);
    expect(made.code).toBe(0);
    expect(made.said).toContain("check:content");
    expect(await run(copy)).toMatchObject({ code: 1, said: expect.stringContaining("is there already") });
    writeFileSync(join(dir, "hints.yaml"), HINT);
    expect(await run(check)).toMatchObject({ code: 0 });

    const out = join(parent, "dist");
    const env = { ...process.env, ...campaign, NODE_ENV: "production" };
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const build = () => promisify(execFile)(process.execPath, [vite, "build", "--outDir", out], { cwd: root, env });
    const show = async () => {
      const server = await startServer({ env: campaign });
      try {
        const shown = await fetch(`${server.url}/content/hints.json`);
        expect(await shown.text()).toContain("川べりを歩く。");
      } finally {
        await server.stop();
      }
      writeFileSync(join(dir, "hints.yaml"), `${HINT}- id: half\n  say: { ja: あ }\n`);
      expect(await run(check)).toMatchObject({ code: 1, said: expect.stringMatching(/^hints\.yaml:\d+: /m) });
    };
    // The pages carry nothing of the hints: both go on at once.
    await Promise.all([show(), build()]);
    const scripts = globSync("assets/*.js", { cwd: out }).map((file) => readFileSync(join(out, file), "utf8"));
    expect(scripts.some((script) => script.includes("ひだまり広場"))).toBe(true);
  });
});
