/**
 * From the square to a booth and back, in 3D and as a list on a phone, with the counsellor's and the supervisor's own screens: what
 * each of the three sees, and what everybody else does not.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { until } from "../process/guest.ts";
import { violations } from "./axe.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { desktop, log, part, phone, visit, whereIn } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1" } });

/** A desktop whose picture is drawn with a ninth of the pixels: no graphics card draws them here. */
const fewPixels = { viewport: desktop, deviceScaleFactor: 1 / 3 };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
const bell = (page: Page) => page.getByRole("complementary", { name: "お知らせ" });
const said = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words }).first().waitFor();

/** A counsellor at the console whose shift has begun. */
const openConsole = async (login: string): Promise<Page> => {
  const page = await openAs(browser, { client: await signedIn(server, login), path: "/staff/consult" });
  await button(page, "シフトを始める").click();
  await page.getByRole("heading", { name: "待っている人" }).waitFor();
  return page;
};
const openBoard = async (): Promise<Page> =>
  openAs(browser, { client: await signedIn(server, "supervisor"), path: "/staff/consult/board" });

/** From the square into the queue, every answer skipped, and back to walk while one waits. */
const takeTicket = async (page: Page): Promise<void> => {
  await button(page, "話をきいてもらう").first().click();
  await title(page, "話をきいてもらう");
  await button(page, "いま話したい").click();
  await button(page, "答えずに進む").click();
  await page.getByRole("radio", { name: "聞いてからにして" }).check({ force: true });
  await button(page, "わかりました。話します").click();
  await title(page, "順番をお待ちください");
  await button(page, "広場を歩く").click();
};

const write = async (page: Page, words: string): Promise<void> => {
  await page.getByRole("textbox", { name: "書く", exact: true }).fill(words);
  await button(page, "送る").click();
};

/** Follow the call, and talk: the two of them, and a supervisor who is named before and while they listen. */
const talk = async (visitor: Page, counsellor: Page, board: Page, name: string): Promise<void> => {
  await button(visitor, "ひらく").click();
  await button(visitor, "座って話す").click();
  await title(visitor, "話すところ");
  await visitor.getByText(`${name}さんと、あなたです`).waitFor({ timeout: 15_000 });
  await write(counsellor, "こんばんは。来てくださって、ありがとうございます。");
  await said(visitor, "こんばんは。");
  await write(visitor, "まえの言葉です");
  await said(counsellor, "まえの言葉です");

  await button(board, new RegExp(`^${name}さんのくわしい`)).click();
  await button(board, "名のって、たずねる").click();
  await visitor.getByText("あさひさんが、この会話を聞いてもよいですか").waitFor();
  expect(await board.getByRole("region", { name: "見守っている会話" }).count()).toBe(0);
  await button(visitor, "よい").click();
  const listener = visitor.getByText("あさひさん（責任者）が聞いています。");
  await listener.waitFor();
  await counsellor.getByRole("button", { name: "入れる" }).click();
  await board.getByText("入るまえの言葉は読めません。").waitFor();
  await write(visitor, "ここからの言葉です");
  await said(board, "ここからの言葉です");
  await said(counsellor, "ここからの言葉です");
  expect(await board.getByText("まえの言葉です").count()).toBe(0);
  expect(await listener.isVisible()).toBe(true);
  await button(board, "見守りを終える").click();
  await listener.waitFor({ state: "detached" });
};

/** The visitor ends it, and goes back to the square. */
const end = async (visitor: Page, counsellor: Page): Promise<void> => {
  await button(visitor, "終わる").click();
  await button(visitor, "終わる").last().click();
  await title(visitor, "話してくださって、ありがとうございました");
  await counsellor.getByText("この会話は終わりました。", { exact: false }).waitFor();
  expect(await counsellor.getByText("まえの言葉です").count()).toBe(0);
  await button(visitor, "広場へ").last().click();
};

/** What a page says of the booths, asked anew. */
const fronts = async (page: Page, words: string | RegExp): Promise<string> => {
  const here = part(page, "相談ブース");
  await until(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    return (await here.getByText(words).count()) > 0;
  }, 10_000);
  return (await here.textContent())!;
};

it("in 3D: called by a bubble that nobody else sees, heard, and back where one stood", async () => {
  const [counsellor, board] = await Promise.all([openConsole("counsellor"), openBoard()]);
  const other = await visit(browser, { url: server.url, name: "そら", options: { viewport: phone } });
  await button(other, "相談の小道へすぐに行く").click();
  await whereIn(other, "相談の小道").waitFor();
  const visitor = await visit(browser, { url: server.url, name: "つき", view: "3d", options: fewPixels });
  await button(visitor, "行き先").click();
  await button(visitor, "相談の小道へすぐに行く").click();
  await title(visitor, "相談の小道");
  const near = part(other, "近くの人").getByRole("listitem").filter({ hasText: "つき" });
  await near.waitFor();
  const stood = await near.textContent();

  await takeTicket(visitor);
  await bell(visitor).getByText("順番を待っています").waitFor();
  await button(counsellor, "つぎの人を呼ぶ").click();
  const bubble = visitor.locator(".bubble").filter({ hasText: "お呼びしています" });
  await bubble.waitFor({ timeout: 15_000 });
  await bell(visitor).getByText("お呼びしました").waitFor();
  if (process.env.SHOTS) await visitor.screenshot({ path: `${process.env.SHOTS}/called-3d.png` });
  expect(await other.getByText("お呼び").count()).toBe(0);

  await talk(visitor, counsellor, board, "ことは");
  const seen = await fronts(other, /使用中：1。/);
  expect(seen).not.toMatch(/つき|あさひ/);
  expect(await near.textContent()).toBe(stood);
  await end(visitor, counsellor);
  await title(visitor, "相談の小道");
  await visitor.locator("canvas").first().waitFor();
  expect(await bubble.count()).toBe(0);
  // Their figure stood there all the while, and nobody was told of a coming or going.
  expect(await near.textContent()).toBe(stood);
  expect(
    await part(other, "近くの出来事")
      .getByText(/つきさんが(帰|来)/)
      .count(),
  ).toBeLessThanOrEqual(1);
});

it("as a list on a phone: called once in the log, heard, and back where one was", async () => {
  const [counsellor, board] = await Promise.all([openConsole("counsellor2"), openBoard()]);
  const options = { viewport: phone, isMobile: true, hasTouch: true };
  const visitor = await visit(browser, { url: server.url, name: "ゆき", options });
  const other = await visit(browser, { url: server.url, name: "はな", options: { viewport: phone } });
  for (const page of [visitor, other]) await button(page, "電話の家へすぐに行く").click();
  await whereIn(visitor, "電話の家").waitFor();
  await part(other, "近くの人").getByText("ゆき").waitFor();

  await takeTicket(visitor);
  await title(visitor, "広場（リスト）");
  await button(counsellor, "つぎの人を呼ぶ").click();
  await bell(visitor).getByText("お呼びしました").waitFor();
  const called = log(visitor).getByText("お呼びしました。");
  await called.waitFor();
  expect(await called.count()).toBe(1);
  expect(await other.getByText("お呼び").count()).toBe(0);
  if (process.env.SHOTS) await visitor.screenshot({ path: `${process.env.SHOTS}/called-list.png` });
  expect(await violations(visitor)).toEqual([]);

  await talk(visitor, counsellor, board, "こだま");
  expect(await fronts(other, /使用中：1。/)).not.toMatch(/ゆき|あさひ/);
  await end(visitor, counsellor);
  await title(visitor, "広場（リスト）");
  await whereIn(visitor, "電話の家").waitFor();
  await part(other, "近くの人").getByText("ゆき").waitFor();
  expect(
    await part(other, "近くの出来事")
      .getByText(/ゆきさんが(帰|来)/)
      .count(),
  ).toBeLessThanOrEqual(1);
});
