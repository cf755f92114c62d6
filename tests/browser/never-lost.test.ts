/** Nobody is lost: a reload, a cut line, a server killed and started again, two tabs, a new build. Nothing has to be pressed. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "../process/server.ts";
import { launchBrowser } from "./chromium.ts";
import { type Line, openLine } from "./line.ts";
import { isInside, part, visit, whereIn } from "./visitor.ts";

let server: RunningServer;
let browser: Browser;
let line: Line;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startServer();
  line = await openLine(server.port);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((c) => c.close()));
  await line.close();
  await server.stop();
});
afterAll(() => browser?.close());

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** The same client under the name of a later build, in a folder below `within`. */
const newerBuild = (within: string): string => {
  const folder = join(within, "newer");
  cpSync(dist, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const { build } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8")) as { build: string };
  for (const file of ["build.json", ...readdirSync(join(folder, "assets")).map((f) => `assets/${f}`)]) {
    if (!/\.(js|json)$/.test(file)) continue;
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll(build, `${build}-newer`));
  }
  return folder;
};

const SEAT = "電話の家のベンチの席1";
const sitDown = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "電話の家へすぐに行く" }).click();
  await whereIn(page, "電話の家").waitFor();
  await page.getByRole("button", { name: `「${SEAT}」に座る` }).click();
  await isSeated(page);
};
const isSeated = (page: Page) => page.getByText(`「${SEAT}」に座っています。`).waitFor({ timeout: 30_000 });
const returning = (page: Page) => page.getByText("つなぎ直しています").first();

describe("nobody is lost", () => {
  it("a reload leads back to the same seat, name and look", async () => {
    const page = await visit(browser, { url: line.url, name: "ひなた" });
    const look = await page.evaluate(() => JSON.parse(localStorage.getItem("plat.settings")!).state.look as number);
    await sitDown(page);
    await page.reload();
    await isInside(page, "list");
    await isSeated(page);
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem("plat.settings")!).state.look as number)).toBe(
      look,
    );
    const other = await visit(browser, { url: line.url, name: "そら" });
    await other.getByRole("button", { name: "電話の家へすぐに行く" }).click();
    await part(other, "近くの人").getByText("ひなた").waitFor();
  });

  it("a cut line is said, and mended by itself", async () => {
    const page = await visit(browser, { url: line.url, name: "ひなた" });
    await sitDown(page);
    line.cut();
    await returning(page).waitFor();
    await page.waitForTimeout(3000);
    line.mend();
    await returning(page).waitFor({ state: "detached", timeout: 30_000 });
    await isSeated(page);
  });

  it("a phone that slept longer than the square keeps a seat comes back to it all the same", async () => {
    const page = await visit(browser, { url: line.url, name: "ひなた" });
    await sitDown(page);
    const other = await visit(browser, { url: server.url, name: "そら" });
    await other.getByRole("button", { name: "電話の家へすぐに行く" }).click();
    const near = part(other, "近くの人").getByText("ひなた");
    await near.waitFor();
    line.cut();
    await near.waitFor({ state: "detached", timeout: 60_000 });
    line.mend();
    await returning(page).waitFor({ state: "detached", timeout: 30_000 });
    await isSeated(page);
    await near.waitFor();
  });

  it("a server killed with -9 and started again has everybody back in their seats", async () => {
    const page = await visit(browser, { url: line.url, name: "ひなた" });
    await sitDown(page);
    await server.kill("SIGKILL");
    await returning(page).waitFor({ timeout: 30_000 });
    server = await server.restart();
    await returning(page).waitFor({ state: "detached", timeout: 30_000 });
    await isSeated(page);
  });

  it("the same pass in a second tab takes over; the first rests and can take it back", async () => {
    const first = await visit(browser, { url: line.url, name: "ひなた" });
    await sitDown(first);
    const second = await first.context().newPage();
    await second.goto(line.url);
    await second.getByRole("button", { name: "つづきから" }).click();
    await first.getByRole("heading", { name: "べつのタブで開いています" }).waitFor();
    await isSeated(second);
    await first.getByRole("button", { name: "こちらで使う" }).click();
    await second.getByRole("heading", { name: "べつのタブで開いています" }).waitFor();
    await isSeated(first);
  });

  it("an old page that meets a new server reloads by itself, once, and is back in its seat", async () => {
    const page = await visit(browser, { url: line.url, name: "ひなた" });
    await sitDown(page);
    let loads = 0;
    page.on("load", () => loads++);
    await server.kill("SIGTERM");
    const { port, dataDir } = server;
    server = await startServer({ port, dataDir, env: { DIST_DIR: newerBuild(dataDir) } });
    await expect.poll(() => loads, { timeout: 60_000 }).toBe(1);
    await isInside(page, "list");
    await isSeated(page);
    await page.waitForTimeout(3000);
    expect(loads).toBe(1);
  });
});
