/** The guide answers, and the light tree takes wishes: outside of the square and in its list. */
import { expect, it } from "vitest";
import { violations } from "./axe.ts";
import { browser, serveOnce, server } from "./stage.ts";
import { openDevice, part, phone, visit } from "./visitor.ts";

serveOnce();

it("is asked on a page of her own, keeps questions out of the address, and leads on to help", async () => {
  const page = await openDevice(browser, server.url, { viewport: phone });
  await page.goto(`${server.url}/see/guide`);
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await button("いま、だれがいますか？").waitFor();
  expect(await violations(page), "questions").toEqual([]);
  await button("困っていることがあります。").click();
  const heading = page.getByRole("heading", { level: 1, name: "困っていることがあります。" });
  await heading.waitFor();
  expect(await heading.evaluate((h) => h === document.activeElement)).toBe(true);
  expect(new URL(page.url()).pathname).toBe("/see/guide");
  expect(await violations(page), "answer").toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/answer.png` });
  await button("いますぐ、だれかに助けてほしいです。").click();
  await page.getByRole("link", { name: /0120/ }).first().waitFor();
  await button("困っていることがあります。").click();
  await button("困りごとから探す").click();
  await page.waitForURL("**/see/finder");
});

it("takes one wish a day to the tree, from the list, too", async () => {
  const page = await visit(browser, { url: server.url, name: "ゆず" });
  const guide = part(page, "ひかり（案内役）");
  await guide.getByText("歩き方をお見せしましょうか？").waitFor();
  await guide.getByRole("button", { name: "あとで" }).click();
  await guide.getByRole("button", { name: "ひかりを呼ぶ" }).click();
  await guide.getByText("はい、ひかりです。").waitFor();
  await page.getByRole("button", { name: "光の木に願いをかける" }).first().click();
  await page.getByText("今日は、まだ灯りがありません。").waitFor();
  await page.getByRole("button", { name: /今夜は、よく眠れますように/ }).click();
  await page.getByText("あなたの灯りがつきました。").waitFor();
  await page.getByText("今日は、1つの願いがかかっています。").waitFor();
  await page.getByRole("button", { name: /だれかと話せますように/ }).click();
  await page.getByText("今日の願いは、もう木にかかっています。").waitFor();
  await page.getByText("今日は、1つの願いがかかっています。").waitFor();
  expect(await violations(page), "wishes").toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/wishes.png` });
});
