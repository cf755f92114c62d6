/** Talking at a table in the list view, as hosts and visitors do it. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { part } from "./visitor.ts";

export const TOPIC = "最近うれしかったこと";

/** What is said at the table, and how to say something. */
export const talk = (page: Page) => part(page, "はなす");
export const dialog = (page: Page) => page.getByRole("dialog");
export const press = (where: Page | ReturnType<typeof talk>, name: string | RegExp) =>
  where
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();

/** Open a table with this topic, for everybody or (with a code) for those who have it. */
export const openTable = async (host: Page, code?: string): Promise<void> => {
  await press(host, "テーブルを開く");
  await dialog(host).getByLabel(/^話題/).fill(TOPIC);
  if (code !== undefined) {
    await dialog(host).getByRole("switch", { name: "合言葉を知っている人だけのテーブルにする" }).check();
    await dialog(host)
      .getByRole("textbox", { name: /^合言葉/ })
      .fill(code);
  }
  await press(dialog(host), "このテーブルを開く");
  await talk(host).getByText(TOPIC).waitFor({ timeout: 40_000 });
};

/** What has the focus, and whether it is in sight. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    return {
      words: document.activeElement!.textContent,
      isInSight: top >= 0 && bottom <= innerHeight,
    };
  });

/** Ask to sit down at the open table. */
export const askToJoin = (page: Page): Promise<void> =>
  press(part(page, "話せるテーブル"), new RegExp(`に着く（話題：${TOPIC}）`));

/** Sit down at the open table, and agree to what holds before the first words. */
export const join = async (page: Page): Promise<void> => {
  await askToJoin(page);
  await isAtTable(page);
  await press(talk(page), "わかりました。文字で話します");
};

/** Be brought to the table, and read what holds there. */
export const isAtTable = async (page: Page): Promise<void> => {
  await talk(page).getByText("このテーブルの約束").waitFor();
  await expect.poll(() => focused(page)).toEqual({ words: expect.stringContaining(TOPIC), isInSight: true });
  await page.getByText(/に着きました。約束を読んでください。/).waitFor({ state: "attached" });
  await press(talk(page), "わかりました");
};

export const write = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words);
  await field(page).press("Enter");
};
export const isSaid = (page: Page, words: string | RegExp) =>
  talk(page).getByRole("listitem").getByText(words).first().waitFor();
export const field = (page: Page) => talk(page).getByRole("textbox");
