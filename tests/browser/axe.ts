/** What axe finds against a page. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Each violation in a line: the rule, where, and what would mend it. */
export const violations = async (page: Page): Promise<string[]> => {
  // What is scrolled halfway under the bar would count as too small.
  await page.evaluate(() => scrollTo(0, 0));
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.failureSummary}`));
};
