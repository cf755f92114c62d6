/** Finding help: in the square with the server gone half-way, and on the page that works by itself, also without a script. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { until } from "../process/guest.ts";
import { isSound } from "./axe.ts";
import { browser, server, serveEach } from "./stage.ts";
import { phone, visit } from "./visitor.ts";

serveEach();

const answers = (page: Page) => page.locator(".finder-choices button");
/** All questions are answered, by keys alone. */
const answerAll = async (page: Page): Promise<void> => {
  for (let asked = 0; asked < 3 && (await answers(page).count()) > 0; asked++) {
    const step = await page.locator(".finder-step").textContent();
    await answers(page).nth(2).focus();
    await page.keyboard.press("Enter");
    await until(
      async () =>
        (await page.locator(".finder-step").count()) === 0 ||
        (await page.locator(".finder-step").textContent()) !== step,
    );
  }
  // What came is where one is.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("finder-heading");
  await page.locator(".finder .help-card .help-way").first().waitFor();
};
const keptPages = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open("help")).keys()).map(({ url }) => new URL(url).pathname).toSorted(),
  );
const isFetched = (page: Page) =>
  page.evaluate(() =>
    ["/content/help.json", "/Finder-"].every((part) =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes(part)),
    ),
  );

it("in 3D and in the list, with the server stopped half-way; loaded anew, the page of help is there", async () => {
  const [list, scene] = [
    await visit(browser, { url: server.url }),
    // A small picture: it is drawn without a graphics card.
    await visit(browser, { url: server.url, view: "3d", options: { viewport: { width: 640, height: 400 } } }),
  ];
  await until(async () => (await keptPages(list)).length === 5);
  for (const page of [list, scene]) {
    await until(() => isFetched(page));
    await page.getByRole("button", { name: "相談先", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "困りごとから探す" }).click();
    await answers(page).first().waitFor();
    await answers(page).nth(1).click();
  }
  await server.kill("SIGKILL");
  for (const page of [list, scene]) {
    await answerAll(page);
    await page.getByRole("button", { name: "はじめから" }).click();
    await answerAll(page);
  }
  await list.goto(server.url);
  await list.getByText("いま、広場につながりません。").waitFor();
  await answerAll(list);
});

it("on the page by itself: complete without a script, sound with one, and left without a trace", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const still = await plain.newPage();
  await still.goto(`${server.url}/help`);
  expect(await still.locator("#core a[href^='tel:']").count()).toBeGreaterThan(3);
  expect(await still.locator(".help-card").count()).toBeGreaterThanOrEqual(60);
  expect(await still.locator("#all").getAttribute("open")).not.toBeNull();
  await still.getByRole("link", { name: "English" }).click();
  await still.getByRole("heading", { level: 1, name: "Find help by worry" }).waitFor();
  expect(await still.getByRole("link", { name: "Quick exit" }).getAttribute("href")).toMatch(/^https:/);
  expect(await plain.cookies()).toEqual([]);

  const context = await browser.newContext({ viewport: phone, locale: "ja-JP" });
  const page = await context.newPage();
  // An answer that came with the address stands in it no longer than until it is read.
  await page.goto(`${server.url}/see/finder/health`);
  await page.locator(".finder-course").waitFor();
  expect(new URL(page.url()).pathname).toBe("/see/finder");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}/help`);
  await until(async () => (await keptPages(page)).length === 5);
  await answerAll(page);
  // Nobody is told what was answered.
  expect(asked.filter((path) => !path.startsWith("/help"))).toEqual([]);
  await page.getByLabel("住んでいる都道府県").selectOption("13");
  await page.getByRole("button", { name: /ほかの相談先も見る/ }).click();
  await page
    .getByRole("link", { name: /地図で探す/ })
    .first()
    .waitFor();
  await isSound(page, "help-found");
  await page.getByRole("button", { name: "ここに残しておく" }).click();
  await page.getByText("残しました。").waitFor();
  await page.reload();
  await page.getByText("前に残した相談先があります。").waitFor();

  await page.route(/^https:/, (route) => route.fulfill({ body: "elsewhere" }));
  await page.getByRole("link", { name: "すぐ出る" }).click();
  await page.waitForURL(/^https:/);
  const next = await context.newPage();
  await next.goto(`${server.url}/help/en`);
  await until(() =>
    next.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && !(await caches.has("help")),
    ),
  );
  expect(await next.evaluate(() => localStorage.getItem("plat.own.finder"))).toBeNull();
});
