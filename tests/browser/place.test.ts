/** The operator's page about the place: a number found right by two people, a notice and closed doors that everybody sees at once. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DAY_MS, dayOf } from "../../shared/campaign/days.ts";
import { violations } from "./axe.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { openDevice, phone, visit } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1" } });

const openPlace = async (login: string, view: string, options = {}): Promise<Page> => {
  const page = await openAs(browser, { client: await signedIn(server, login), path: `/staff/place#${view}`, options });
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  return page;
};
const card = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });

it("two people find a number right, and a third look is said to be good", async () => {
  const name = "よりそいホットライン";
  const operator = await openPlace("operator", "numbers", { viewport: phone });
  await operator.getByRole("searchbox").fill("よりそい");
  await card(operator, name).getByText("ご確認ください").first().waitFor();
  expect(await violations(operator)).toEqual([]);
  await card(operator, name)
    .getByRole("button", { name: /^正しい/ })
    .first()
    .click();
  await card(operator, name).getByText("を、正しいとしました。").first().waitFor();
  await card(operator, name).getByText("(わたし)").first().waitFor();
  const greeter = await openPlace("greeter", "numbers");
  const button = card(greeter, name)
    .getByRole("button", { name: /^正しい/ })
    .first();
  await button.focus();
  await greeter.keyboard.press("Enter");
  await card(greeter, name).getByText("確認済み", { exact: true }).first().waitFor();
  // Only the operator sets its days off.
  expect(
    await card(greeter, name)
      .getByRole("button", { name: /休みの日/ })
      .count(),
  ).toBe(0);
});

it("a notice and closed doors are told to everybody at once, in their language", async () => {
  const visitor = await visit(browser, { url: server.url, name: "きく" });
  const operator = await openPlace("operator", "notices");
  await operator.getByRole("button", { name: "新しいお知らせ" }).click();
  const form = operator.getByRole("form", { name: "新しいお知らせ" });
  await form.getByLabel("日本語", { exact: true }).fill("今日は18時から音楽です。");
  await form.getByRole("button", { name: "この内容で出す" }).click();
  await form.getByText("三つの言葉すべてに書いてください。").waitFor();
  await form.getByLabel("やさしい日本語").fill("今日は 18時から 音楽です。");
  await form.getByLabel("English（英語）").fill("Music today from 18:00.");
  expect(await violations(operator)).toEqual([]);
  await form.getByRole("button", { name: "この内容で出す" }).click();
  await operator.getByText("お知らせを出しました。").waitFor();
  await visitor.getByText("今日は18時から音楽です。").first().waitFor();

  await operator.goto("/staff/place#month");
  const month = operator.getByRole("form", { name: "月間と時間" });
  const tomorrow = dayOf(Date.now() + DAY_MS);
  await month.getByLabel("初めの日").fill(tomorrow);
  await month.getByLabel("終わりの日").fill(tomorrow);
  await month.getByRole("switch", { name: "月間の前も、広場に入れる" }).uncheck({ force: true });
  expect(await violations(operator)).toEqual([]);
  await month.getByRole("button", { name: "すぐに反映する" }).click();
  await operator.getByText("変えました。みんなに伝わっています。").waitFor();

  const late = await openDevice(browser, server.url, { viewport: phone });
  await late.getByRole("heading", { name: "広場は、いまお休みです" }).waitFor();
  await late.getByText("はじまりまで、あと1日").waitFor();
  await late.getByText("今日は18時から音楽です。").waitFor();
  expect(await violations(late)).toEqual([]);
  await late.getByRole("button", { name: "そのまま入る" }).click();
  await late.getByRole("alert").filter({ hasText: "広場は、いまお休みです" }).waitFor();
  // Whoever was in stays.
  await visitor.getByRole("heading", { level: 1, name: "広場（リスト）" }).waitFor();
});
