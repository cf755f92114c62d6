import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sharedPage } from "./sharedPage.ts";

const html = readFileSync(new URL("../../client/index.html", import.meta.url), "utf8");
const shared = {
  title: "講座",
  description: "二人で話す",
  url: "https://a.example/events/e",
  image: "https://a.example/i.png",
};

it("says what a preview shows, once each", () => {
  const page = sharedPage(html, shared);
  expect(page.match(/<title>/g)).toHaveLength(1);
  expect(page.match(/name="description"/g)).toHaveLength(1);
  expect(page).toContain("<title>講座</title>");
  expect(page).toContain('<meta property="og:image" content="https://a.example/i.png" />');
  expect(page).toContain('<script type="module"');
});

it("takes whatever a host wrote for text", () => {
  const hostile = `</title><script>alert("1")</script> $& $1 ' & \u0000\n`;
  const page = sharedPage(html, { ...shared, title: hostile, description: `"><img src=x onerror=alert(1)>` });
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("<img");
  expect(page).toContain(
    "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; $&amp; $1 &#39; &amp;</title>",
  );
  expect(page.match(/<title>/g)).toHaveLength(1);
});

it("ends a long description between letters", () => {
  const page = sharedPage(html, { ...shared, description: "🙂".repeat(300) });
  expect(page).toContain(`${"🙂".repeat(199)}…`);
  expect(page.isWellFormed()).toBe(true);
});
