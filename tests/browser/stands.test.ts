/** What organisations show and tell: a stand that is read and supported, its hours, the members' board; and the telephone house. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DAY_MS, dayOf } from "../../shared/campaign/days.ts";
import { isSound } from "./axe.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { openDevice, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1" } });

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const openStaff = async (login: string, path: string): Promise<Page> =>
  openAs(browser, { client: await signedIn(server, login), path });
/** Go to a page of what there is to see without loading anew, as somebody does who came by the first screen. */
const openSight = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${server.url}/see/${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
};

it("a stand is read, supported once a day, and says when somebody is there", async () => {
  const visitor = await openDevice(browser, server.url, { viewport: phone });
  await openSight(visitor, "stands");
  await visitor.getByRole("link", { name: /^WATALIS/ }).press("Enter");
  await heading(visitor, "WATALIS").waitFor();
  await visitor.getByText("まだ決まっていません。").waitFor();
  await button(visitor, "応援しています。").press("Enter");
  await visitor.getByText("届きました。ありがとうございます。").waitFor();
  await visitor.getByText("これまでに 1 回、ひとことが届いています。").waitFor();
  await button(visitor, "応援しています。").press("Enter");
  await visitor.getByText("今日のひとことは、もう届いています。").waitFor();
  await visitor.getByText("これまでに 1 回、ひとことが届いています。").waitFor();
  await isSound(visitor, "stand");

  const exhibitor = await openStaff("exhibitor", "/staff/stands");
  await exhibitor.getByText("ひとこと 1 回").waitFor();
  await button(exhibitor, "WATALISの時間を決める").click();
  const form = exhibitor.getByRole("form", { name: "WATALISの時間を決める" });
  for (const day of ["月", "火", "水", "木", "金"]) await form.getByRole("checkbox", { name: day }).check();
  await form.getByLabel("始まり").fill("00:00");
  await form.getByLabel("終わり").fill("23:59");
  await isSound(exhibitor, "stand-hours");
  await form.getByRole("button", { name: "この時間にする" }).click();
  await exhibitor.getByText("時間を決めました。").waitFor();
  await visitor.reload();
  await visitor.getByText(/いまは、いる予定の時間です。/).waitFor();
});

it("a member posts on the board; a moderator hides it, and its writer reads why", async () => {
  const title = "孤立を考える集まり";
  const member = await openStaff("member", "/staff/board");
  await button(member, "新しいお知らせ").click();
  const form = member.getByRole("form", { name: "新しいお知らせ" });
  await form.getByRole("button", { name: "掲示板に出す" }).click();
  await form.getByText("題と本文を書いてください。").waitFor();
  await form.getByLabel("題", { exact: true }).fill(title);
  await form.getByLabel("本文").fill("だれでも来られます。\n\n- お茶があります");
  await isSound(member, "board-form");
  await form.getByRole("button", { name: "掲示板に出す" }).click();
  await member.getByText("掲示板に出しました。").waitFor();

  const visitor = await openDevice(browser, server.url, { viewport: phone });
  await openSight(visitor, "board");
  await visitor.getByRole("heading", { level: 2, name: title }).waitFor();
  await visitor.getByRole("listitem").filter({ hasText: "お茶があります" }).last().waitFor();
  await isSound(visitor, "board");

  const moderator = await openStaff("moderator", "/staff/board");
  await button(moderator, `「${title}」を見えなくする`).click();
  await moderator.getByLabel("理由（書いた人に伝わります）").fill("場所が書いてありません");
  await moderator.getByRole("button", { name: "見えなくする", exact: true }).last().click();
  await moderator.getByText("見えなくなっています").waitFor();
  await visitor.reload();
  await visitor.getByText("いま出ているお知らせはありません。").waitFor();
  await member.reload();
  await member.getByText(/理由：場所が書いてありません/).waitFor();
});

it("what the operator announces of a line shows in the telephone house, in the dialog and at /help at once", async () => {
  const visitor = await openDevice(browser, server.url, { viewport: phone });
  await openSight(visitor, "telephone");
  const line = visitor.getByRole("region", { name: /#9999/ });
  await line.getByText("いまはお休みです。お知らせのある期間だけ開きます。").waitFor();
  expect(await line.getByRole("link").count()).toBe(0);
  await isSound(visitor, "telephone");

  const operator = await openStaff("operator", "/staff/place#numbers");
  await operator.getByRole("searchbox").fill("9999");
  const card = operator.getByRole("listitem").filter({ has: operator.getByRole("heading", { name: /相談ダイヤル/ }) });
  await card.getByRole("button", { name: /休みの日/ }).click();
  await operator.getByRole("checkbox", { name: /^ここで決める/ }).check();
  const today = dayOf(Date.now());
  const period = operator.getByRole("group", { name: "期間1" });
  await period.getByLabel("初めの日").fill(today);
  await period.getByLabel("終わりの日").fill(dayOf(Date.now() + DAY_MS));
  await operator.getByRole("button", { name: "すぐに反映する" }).click();
  await operator
    .getByText(/の休みと期間を変えました。/)
    .first()
    .waitFor();

  await visitor.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  // Whoever looks at the page again has it. It answers by day: what the hour of this test makes of it is one or the other.
  await line.getByText(/いま、つながります（|つぎは/).waitFor();
  await line.getByText(/受付期間/).waitFor();
  await button(visitor, "相談先").click();
  const entry = visitor.getByRole("dialog").getByRole("listitem").filter({ hasText: "#9999" });
  await entry.getByText(/受付期間/).waitFor();
  // The page by itself has it in its very text.
  const day = `${Number(today.slice(5, 7))}月${Number(today.slice(8))}日`;
  expect((await (await fetch(`${server.url}/help`)).text()).includes(day)).toBe(true);
});
