/** Hands that use no mouse. */
import type { Locator, Page } from "playwright-core";

/** Presses of Tab after which whatever has not been reached cannot be. */
const TABS = 120;

/** Move by Tab until this has the focus. A radio that is not chosen is reached by arrows instead. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  for (let i = 0; i < TABS; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${String(target)}`);
};

/** Go to it by Tab, and press it. */
export const tabAndPress = async (page: Page, target: Locator, key = "Enter"): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

/** A single key of a console: they rest in a field, so out of it first. */
export const pressAlone = async (page: Page, key: string): Promise<void> => {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
};
