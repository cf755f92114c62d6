/** The exhibits: walked by keyboard, read by all, answered on the device alone; outside of the square and over it. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { isSound } from "./axe.ts";
import { tabAndPress, tabTo } from "./keys.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { desktop, isInside, phone, visit } from "./visitor.ts";

serveOnce({ env: { DEMO: "1" } });

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const hasFocus = (page: Page, tag: string) => page.waitForFunction((t) => document.activeElement?.tagName === t, tag);

/** A page of the exhibits, without the square behind it. */
const open = async (path: string, language = "ja", viewport: { width: number; height: number } = desktop) => {
  const context = await browser.newContext({ viewport, locale: "ja-JP", reducedMotion: "reduce" });
  const settings = JSON.stringify({ state: { language }, version: 1 });
  await context.addInitScript((kept) => localStorage.setItem("plat.settings", kept), settings);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.locator("h1").waitFor();
  return page;
};

it("signs are walked forward by keyboard, and Back leads to all of them; each exhibit is sound", async () => {
  const page = await open("/see/signs");
  await heading(page, "気づきの小道").waitFor();
  await tabAndPress(page, page.getByRole("link", { name: /返事が、短くなった/ }));
  await heading(page, /7のうち1つめ.*返事が、短くなった/).waitFor();
  await hasFocus(page, "H1");
  await tabAndPress(page, button(page, /^次へ：/));
  await heading(page, /7のうち2つめ/).waitFor();
  await tabAndPress(page, button(page, /^次へ：/));
  await heading(page, /7のうち3つめ/).waitFor();
  await isSound(page, "sign");
  await page.goBack();
  await heading(page, "気づきの小道").waitFor();

  await page.goto(`${server.url}/see/hints`);
  const card = page.locator("output").filter({ hasText: "小さな一歩" });
  const before = await card.textContent();
  await tabAndPress(page, button(page, "もう一枚"));
  await page.waitForFunction(
    (old) => [...document.querySelectorAll("output")].every(({ textContent }) => textContent !== old),
    before,
  );
  await isSound(page, "hints");

  await page.goto(`${server.url}/see/posters`);
  await page.getByRole("link", { name: "話さなくても、いっしょに" }).press("Enter");
  const poster = page.getByRole("img", { name: /ベンチに、若い人と年をとった人/ });
  await poster.evaluate((img: HTMLImageElement) => img.decode());
  const width = async () => (await poster.boundingBox())!.width;
  const small = await width();
  await button(page, "大きくする").press("Enter");
  expect(await width()).toBeGreaterThan(small * 1.5);
  await page.getByText("となりで、お茶を一杯。").waitFor();
  await isSound(page, "poster");

  await page.goto(`${server.url}/see/videos`);
  await page.getByRole("link", { name: "ひと声、かけてみた日" }).press("Enter");
  await button(page, "次の絵").press("Enter");
  await page.getByRole("img", { name: /手をあげて/ }).waitFor();
  await page.getByText("4枚のうち2枚め").waitFor();
  await isSound(page, "video");
});

it("what one answers for oneself is sent nowhere, and kept only where one wishes so", async () => {
  const page = await open("/see/data");
  await page.getByText("100人のうち 39人くらい").waitFor();
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  const kept = () =>
    page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((k) => /own/.test(k)));

  await page.getByText("質問を開く").press("Enter");
  await page.getByRole("radio", { name: "時々ある" }).first().press("Space");
  await button(page, "見てみる").press("Enter");
  await page.getByRole("heading", { name: "いまのあなたの位置" }).waitFor();
  await hasFocus(page, "H3");
  await page.getByRole("img", { name: /あなたと同じ答えの15人/ }).waitFor();
  await isSound(page, "data");
  expect(await kept()).toEqual([]);
  await page.getByRole("switch", { name: /おぼえておく/ }).press("Space");
  expect(await kept()).toHaveLength(1);
  await button(page, "答えを消す").press("Enter");
  await page.getByText("答えを消しました。").waitFor();
  expect(await kept()).toEqual([]);
  // Pieces of the typeface say what is written on the page, which is the same for everybody.
  expect(sent.filter((one) => !/^GET \S+\.woff2? $/.test(one))).toEqual([]);
});

it("a prefecture is chosen by arrows and from the list; tiles are large enough on a phone", async () => {
  const page = await open("/see/map", "en", phone);
  const tile = (name: string) => button(page, new RegExp(`^${name}`));
  await tabTo(page, tile("Tokyo"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Activities in Kanagawa" }).waitFor();
  const { width, height } = (await tile("Kanagawa").boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await page.getByLabel("Prefecture").selectOption({ value: "13" });
  await page.getByRole("heading", { name: "Activities in Tokyo" }).waitFor();
  await isSound(page, "map-en-phone");
  await page.goto(`${server.url}/see/data`);
  await page.getByText("About 39 in 100").waitFor();
  await isSound(page, "data-en-phone");
});

it("over the square: back leads to it, and one can walk to where the exhibit stands", async () => {
  const page = await visit(browser, { url: server.url });
  await page.evaluate(() => {
    history.pushState(null, "", "/see/posters");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await heading(page, "ポスターの壁").waitFor();
  await button(page, "広場にもどる").click();
  await isInside(page, "list");
  await page.goBack();
  await heading(page, "ポスターの壁").waitFor();
  await button(page, "その場所へ歩いていく").click();
  await page.getByText(/いまは「[^」]*ポスター[^」]*」にいます。/).waitFor({ timeout: 60_000 });
});
