/** A phone that others use too: quick exit leaves nothing open, nothing comes back unasked, and all can be forgotten. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browser, serveOnce, server } from "./stage.ts";
import { isInside, openDevice, phone, visit } from "./visitor.ts";

serveOnce();

/** An ordinary page stands where quick exit leads. */
const ordinary = async (page: Page): Promise<void> => {
  await page
    .context()
    .route(/^https:/, (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: "<h1>きょうの天気</h1>" }),
    );
};
const left = (page: Page) => page.getByRole("heading", { name: "きょうの天気" }).waitFor();

describe("a shared phone", () => {
  it("quick exit shows an ordinary page at once; going back shows nothing of before", async () => {
    const page = await visit(browser, { url: server.url, name: "さくらもち", options: { viewport: phone } });
    await ordinary(page);
    await page.getByRole("button", { name: "すぐ出る" }).click();
    await left(page);
    await page.goBack().catch(() => null);
    expect(await page.getByText("さくらもち").count()).toBe(0);
    await page.goto(server.url);
    await page.getByText("この端末は閉じてあります。").waitFor();
    await expect(page.getByLabel("呼び名").inputValue()).resolves.not.toBe("さくらもち");
    await page.reload();
    await page.getByText("この端末は閉じてあります。").waitFor();
    await page.getByRole("button", { name: "つづきから" }).click();
    await isInside(page, "list");
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem("plat.settings")!).state.name as string)).toBe(
      "さくらもち",
    );
  });

  it("Escape three times is the same exit", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた" });
    await ordinary(page);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Escape");
    await left(page);
  });

  it("the exit and the help numbers stand on the first screen and inside, in the same place", async () => {
    const page = await openDevice(browser, server.url, { viewport: phone });
    const boxes = async () => ({
      exit: await page.getByRole("button", { name: "すぐ出る" }).boundingBox(),
      help: await page.getByRole("button", { name: "相談先" }).boundingBox(),
    });
    const outside = await boxes();
    await page.getByRole("button", { name: "そのまま入る" }).click();
    await page
      .getByText(/\d+人がここにいます/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await boxes()).toEqual(outside);
    await page.getByRole("button", { name: "相談先" }).click();
    expect(await page.getByRole("dialog").locator('a[href^="tel:"]').count()).toBeGreaterThan(3);
  });

  it("forget me here deletes pass and choices", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた" });
    await page.getByRole("button", { name: "設定" }).click();
    await page.getByRole("button", { name: "この端末から消す" }).click();
    await page.getByRole("button", { name: "消す", exact: true }).click();
    await page.getByRole("button", { name: "そのまま入る" }).waitFor();
    const kept = await page.evaluate(() => Object.values(localStorage).join());
    expect(kept).not.toContain("ひなた");
    expect(await page.evaluate(() => localStorage.getItem("plat.pass"))).toBeNull();
    await page.reload();
    expect(await page.getByRole("button", { name: "つづきから" }).count()).toBe(0);
  });
});
