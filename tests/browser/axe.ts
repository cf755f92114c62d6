/** What axe finds against a page. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Each violation in a line: the rule, where, and what would mend it. */
export const violations = async (page: Page): Promise<string[]> => {
  // What is scrolled halfway under the bar would count as too small.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.failureSummary}`));
};

/** Nothing is found against it, and nothing stands out sideways. A picture of it, where the environment's SHOTS names a folder. */
export const isSound = async (page: Page, where: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${where}.png` });
  expect(await violations(page), where).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where).toBeLessThanOrEqual(0);
};
