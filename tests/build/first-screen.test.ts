/** The first screen stays light: what the built entry loads before anything is pressed. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { THREE_D_SIZE } from "../../client/app/threeD.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8")) as Record<string, Chunk>;

/** Files of a chunk and of everything it imports at once (not of what it loads later). */
const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]!;
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) seen.add(css);
  for (const next of chunk.imports ?? []) filesOf(next, seen);
  return seen;
};
const read = (file: string) => readFileSync(dist + file);
const gzipKb = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1024;

const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;
const first = ["index.html", ...filesOf(entry)];

describe("the first screen", () => {
  it("weighs at most 100 KB gz without the font", () => {
    expect(gzipKb(first)).toBeLessThanOrEqual(100);
    expect(first.length).toBeGreaterThan(2);
  });

  it("brings no 3D and no connection", () => {
    const code = first.filter((f) => f.endsWith(".js")).map((f) => read(f).toString());
    for (const word of ["WebGLRenderer", "joinOrCreate"])
      expect(
        code.some((c) => c.includes(word)),
        word,
      ).toBe(false);
    const all = readdirSync(`${dist}assets`).filter((f) => f.endsWith(".js"));
    for (const word of ["WebGLRenderer", "joinOrCreate"])
      expect(
        all.some((f) => read(`assets/${f}`).includes(word)),
        `${word} somewhere`,
      ).toBe(true);
  });

  it("states the size of the 3D view truly", () => {
    // The connection is a chunk by its own name, or one that others share.
    const keys = Object.keys(manifest).filter((key) =>
      /\/(Square|Scene)\.tsx$|sdk\.ts$|session\.ts$|^_session-|Inside\.tsx$/.test(key),
    );
    expect(keys.length).toBe(5);
    const loaded = new Set(keys.flatMap((key) => [...filesOf(key)]));
    // The model belongs to a chunk that the square and the halls share.
    const assets = Object.values(manifest).flatMap(({ file, assets = [] }) => (loaded.has(file) ? assets : []));
    const files = new Set([...loaded, ...assets]);
    const later = [...files].filter((f) => !first.includes(f) && !f.endsWith(".woff2") && !f.endsWith(".woff"));
    expect(later.some((f) => f.endsWith(".glb"))).toBe(true);
    const megabytes = gzipKb(later) / 1024;
    expect(megabytes).toBeLessThanOrEqual(Number.parseFloat(THREE_D_SIZE) * 1.05);
    expect(megabytes).toBeGreaterThan(Number.parseFloat(THREE_D_SIZE) / 2);
  });

  it("has a font of at most 40 KB that is swapped in", () => {
    const font = read("fonts/plat-maru.woff2");
    expect(font.length).toBeLessThanOrEqual(40 * 1024);
    const css = first
      .filter((f) => f.endsWith(".css"))
      .map((f) => read(f).toString())
      .join("");
    expect(css).toMatch(/font-display:\s*swap/);
  });

  it("comes with compressed twins, a manifest and a name of the build", () => {
    for (const file of first)
      if (/\.(js|css|html)$/.test(file)) expect(existsSync(`${dist}${file}.br`), file).toBe(true);
    expect(JSON.parse(read("build.json").toString())).toHaveProperty("build");
    expect(JSON.parse(read("manifest.webmanifest").toString())).toMatchObject({ display: "standalone" });
  });

  it("keeps counselling out of the page's title", () => {
    expect(read("index.html").toString()).toMatch(/<title>[^<]*<\/title>/);
    expect(
      read("index.html")
        .toString()
        .match(/<title>([^<]*)/)![1],
    ).not.toMatch(/相談|孤独|孤立|counsel|lonel/i);
  });
});
