/** The list view at first sight: what one came for comes first, and says why something is closed, at any text size. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, serveEach, server } from "./stage.ts";
import { enter, openDevice, part, phone, visit } from "./visitor.ts";

serveEach({ env: { DEMO: "1" } });

const dialog = (page: Page) => page.getByRole("dialog");

describe("the list on a phone", () => {
  it("has talk and tables before words, gestures, people and seats; a long list begins short, and keeps the focus", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた", options: { viewport: phone } });
    const titles = await page.getByRole("heading", { level: 2 }).allTextContents();
    const order = ["いまいる場所", "はなす", "話せるテーブル", "ことば", "しぐさ", "近くの人", "座る"];
    expect(titles.filter((title) => order.includes(title))).toEqual(order);

    await page.getByRole("button", { name: "電話の家へすぐに行く" }).click();
    const seats = part(page, "座る").getByRole("listitem");
    await part(page, "座る").getByRole("button", { name: "ほかの席も見る" }).focus();
    expect(await seats.count()).toBe(3);
    await page.keyboard.press("Enter");
    await seats.nth(5).waitFor();
    expect(
      await seats
        .nth(3)
        .getByRole("button")
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
  });

  it("says on the first screen what one can do and why not more, and sends nobody to tables that are not open", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた", options: { viewport: phone } });
    const now = page.locator(".reach-now");
    await now.getByText(/この場所では、文字では話せません。$/).waitFor();
    const box = await now.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(phone.height);
    await page.getByRole("button", { name: "いまできること" }).first().click();
    await dialog(page).getByText("この場所では、文字では話せません。").waitFor();
    expect(
      await dialog(page)
        .getByText(/もっと話せます/)
        .count(),
    ).toBe(0);
  });

  it("reads the ladder in lines at twice the text size", async () => {
    const page = await openDevice(browser, server.url, { viewport: phone });
    await page.evaluate(() => document.documentElement.style.setProperty("--text-scale", "2"));
    await enter(page, { name: "ひなた" });
    await page.evaluate(() => document.documentElement.style.setProperty("--text-scale", "2"));
    await page.getByRole("button", { name: "いまできること" }).first().click();
    const step = dialog(page).getByRole("listitem").getByText("テーブルで、文字で話す");
    const letters = await step.evaluate((words) => {
      const { width } = words.getBoundingClientRect();
      return width / Number.parseFloat(getComputedStyle(words).fontSize);
    });
    expect(letters).toBeGreaterThan(5);
  });
});

describe("nobody can come", () => {
  it("the notice says no more than that, and leads to what there is instead", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた" });
    await page.getByRole("button", { name: "だれかを呼ぶ" }).first().click();
    await dialog(page).getByRole("button", { name: "だれかといっしょにいたい" }).click();
    await dialog(page)
      .getByText(/いま来られる係の人がいません/)
      .waitFor();
    await page.keyboard.press("Escape");
    const notices = page.getByRole("region", { name: "お知らせ" });
    await notices.getByText("いま来られる係の人がいません。", { exact: true }).waitFor();
    await notices.getByRole("button", { name: "代わりにできることを見る" }).click();
    await dialog(page).getByRole("button", { name: "たき火へ行く" }).waitFor();
  });
});
