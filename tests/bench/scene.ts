/**
 * The 3D scene, in the test browser: draw calls and triangles from a fixed camera with a frozen clock, the page's own
 * work per picture against an empty square, and what is left behind after entering and leaving again and again.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { CDPSession, Page } from "playwright-core";
import { build } from "vite";
import { Content } from "../../server/campaign/content/content.ts";
import { PICTURE_NAME } from "../../server/campaign/content/pictures.ts";
import { topics } from "../../server/campaign/content/topics.ts";
import { coreHelp } from "../../server/finder/coreHelp.ts";
import { launchBrowser } from "../browser/chromium.ts";
import type { BenchArguments } from "./run.ts";
import type { SceneBench } from "./scene/main.tsx";

declare const bench: SceneBench;

/** People in view for draw calls and triangles, and in a hall; people for the work per picture; enter/leave cycles. */
const IN_VIEW = 300;
const IN_HALL = 200;
const CROWD = 1000;
const CYCLES = 20;
/** Pictures per measurement, and how often empty and full squares take turns: before the first that counts, and then. */
const PICTURES = 120;
const WARM_UP = 4;
const TURNS = 24;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Build the page into a folder. */
const buildPage = async (outDir: string): Promise<void> => {
  await build({
    configFile: false,
    root: fileURLToPath(new URL("scene", import.meta.url)),
    plugins: [react(), coreHelp()],
    define: { __BUILD__: '"bench"', __HOLIDAYS__: "[]" },
    resolve: { alias: { "@campaign": fileURLToPath(new URL("../../assets/campaign", import.meta.url)) } },
    build: { outDir, emptyOutDir: true, target: "es2022" },
    logLevel: "error",
  });
};

/** The campaign's own contents stand in the square that is measured. */
const openContents = (): Promise<Content> =>
  Content.open({
    dir: fileURLToPath(new URL("../../assets/campaign", import.meta.url)),
    topics,
    failed: (error) => {
      throw error;
    },
  });

/** What is asked of the contents, as the product serves it; pictures in the size in which they lie there. Null: something else. */
const contentAt = async (contents: Content, path: string): Promise<Buffer | string | null> => {
  const [, topic] = /^\/content\/(\w+)\.json$/.exec(path) ?? [];
  if (topic !== undefined) return contents.names.includes(topic) ? contents.json(topic) : null;
  const [, hash] = PICTURE_NAME.exec(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  const file = hash === undefined ? undefined : contents.pictures.found.get(hash);
  return file === undefined ? null : contents.folder.read(file, Number.MAX_SAFE_INTEGER);
};

/** Serve a folder on a free port, and the contents. Returns its address and how to stop. */
const serve = async (folder: string, contents: Content): Promise<{ url: string; stop: () => void }> => {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? "/", "http://x").pathname;
    const path = asked === "/" ? "/index.html" : asked;
    try {
      const bytes = (await contentAt(contents, path)) ?? readFileSync(join(folder, path));
      // Isolated, a page gets a clock of five microseconds instead of a hundred.
      response.setHeader("cross-origin-opener-policy", "same-origin");
      response.setHeader("cross-origin-embedder-policy", "require-corp");
      response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const round = (n: number, digits = 3): number => Number(n.toFixed(digits));

/** Megabytes in use after the collector ran. */
const heap = async (cdp: CDPSession): Promise<number> => {
  for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  return (metrics.find((m) => m.name === "JSHeapUsedSize")?.value ?? 0) / 1e6;
};

/** Fewer draw calls than this in a picture, and it was not the square that was timed. */
const LEAST_DRAWS = 5;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
/** So many pictures count for an average; in the slowest of all, the machine did something else. */
const UNDISTURBED = 0.95;

interface Work {
  /** Milliseconds of a usual picture: the mean of the middle half, for the page's clock only has five-microsecond steps. */
  readonly usual: number;
  /** Milliseconds of a picture on the average, those included in which tags are chosen and rows dealt anew. */
  readonly average: number;
}
const summarise = (times: readonly number[]): Work => {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    usual: mean(sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4))),
    average: mean(sorted.slice(0, Math.floor(sorted.length * UNDISTURBED))),
  };
};

/**
 * The page's work per picture, empty and full in turns. A turn and the next see the same machine, whose pace changes
 * twofold within seconds: so each is compared with its neighbour, and the median of these ratios counts.
 */
const measureWork = async (page: Page, crowd: number) => {
  const measure = async (others: number): Promise<Work> => {
    const work = await page.evaluate(([people, n]) => bench.work(people!, n!), [others, PICTURES]);
    if (work.drawsPerPicture < LEAST_DRAWS) throw new Error(`only ${work.drawsPerPicture} draw calls per picture`);
    return summarise(work.times);
  };
  const turns: { empty: Work; full: Work }[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    const measured = { empty: await measure(0), full: await measure(crowd) };
    if (turn >= 0) turns.push(measured);
  }
  return {
    emptyMsPerFrame: round(median(turns.map((t) => t.empty.usual)), 4),
    crowdMsPerFrame: round(median(turns.map((t) => t.full.usual)), 4),
    crowdToEmpty: round(median(turns.map((t) => t.full.usual / t.empty.usual)), 2),
    crowdToEmptyAverage: round(median(turns.map((t) => t.full.average / t.empty.average)), 2),
  };
};

/** Enter and leave again and again. What grew since the first time is a leak. */
const measureLeaks = async (page: Page, cdp: CDPSession) => {
  const cycle = async () => {
    await page.evaluate((n) => bench.enter(n), IN_VIEW);
    await page.evaluate(() => bench.leave());
    await page.evaluate((n) => bench.attend(n), IN_HALL);
    await page.evaluate(() => bench.leave());
    return page.evaluate(() => bench.living());
  };
  // The first times fill caches that stay.
  await cycle();
  const before = await cycle();
  const heapBefore = await heap(cdp);
  let after = before;
  for (let i = 0; i < CYCLES; i++) after = await cycle();
  const heapAfter = await heap(cdp);
  const grown = Object.entries(after).reduce((sum, [kind, n]) => sum + Math.max(0, n - before[kind]!), 0);
  return {
    glObjects: after,
    glObjectsGrown: grown,
    heapMb: round(heapAfter, 1),
    heapGrownMb: round(heapAfter - heapBefore, 2),
  };
};

export default async ({ people = CROWD }: BenchArguments): Promise<object> => {
  const folder = mkdtempSync(join(tmpdir(), "plat-verse-scene-"));
  await buildPage(folder);
  const { url, stop } = await serve(folder, await openContents());
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 180 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable");
    await page.goto(url);
    await page.evaluate(() => bench.ready);
    await page.evaluate((n) => bench.enter(n), IN_VIEW);
    const { calls, triangles } = await page.evaluate(() => bench.draw());
    const work = await measureWork(page, people);
    await page.evaluate(() => bench.leave());
    await page.evaluate((n) => bench.attend(n), IN_HALL);
    const hall = await page.evaluate(() => bench.draw());
    await page.evaluate(() => bench.leave());
    const leaks = await measureLeaks(page, cdp);
    if (await page.evaluate(() => bench.broken())) throw new Error("the picture was lost while it was measured");
    if (errors.length > 0) throw new Error(errors.join("; "));
    return {
      peopleInView: IN_VIEW,
      drawCalls: calls,
      triangles,
      peopleInHall: IN_HALL,
      hallDrawCalls: hall.calls,
      hallTriangles: hall.triangles,
      people,
      ...work,
      cycles: CYCLES,
      ...leaks,
    };
  } finally {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
