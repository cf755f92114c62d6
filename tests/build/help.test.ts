/** The page of help as it is built and exported: light, whole in each language, and without need of a server. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = join(root, "dist/help");
const out = mkdtempSync(join(tmpdir(), "plat-verse-help-"));
afterAll(() => rmSync(out, { recursive: true }));
const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

it.each(["index.html", "easy/index.html", "en/index.html"])(
  "%s, its script and its style weigh under 30 KB gz",
  (page) => {
    const bytes = ["finder.js", "finder.css", page].reduce((sum, file) => sum + gzipped(join(built, file)), 0);
    expect(bytes).toBeLessThan(30 * 1024);
  },
);

it("is exported as five files that lead to each other and to no server", () => {
  execFileSync(process.execPath, [join(root, "server/finder/export.ts"), out], { cwd: root });
  expect(readdirSync(out).toSorted()).toEqual(["easy.html", "en.html", "finder.css", "finder.js", "index.html"]);
  for (const page of ["index.html", "easy.html", "en.html"]) {
    const html = readFileSync(join(out, page), "utf8");
    expect(html.match(/class="help-card"/g)!.length).toBeGreaterThanOrEqual(60);
    // Other sites, numbers, parts of the page, and files beside it.
    for (const [, link] of html.matchAll(/ (?:href|src)="([^"]*)"/g))
      expect(link).toMatch(/^(https:\/\/|tel:|#|data:,$|(index|easy|en)\.html$|finder\.(js|css)$)/);
    // A script from a folder must be a plain one.
    expect(html).not.toMatch(/type="module"|<script>|style=|onclick/);
  }
});
