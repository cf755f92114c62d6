/** How a visit was: asked once on leaving, gone in one press, counted for nobody; the operator's report, and the public weeks. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, startServer } from "../process/server.ts";
import { violations } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { phone, visit } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1" } });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("whoever leaves may say how it was, by keyboard, or close it in one press; the operator reads numbers", async () => {
  const page = await visit(browser, { url: server.url, options: { viewport: phone } });
  const leave = () => page.getByRole("button", { name: "広場を出る" }).click();
  const card = page.getByRole("region", { name: "きょうは、いかがでしたか" });
  await leave();
  await card.waitFor();
  expect(await violations(page)).toEqual([]);
  await card.getByRole("button", { name: "答えずに閉じる" }).click();
  await card.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");

  await page.getByRole("button", { name: "そのまま入る" }).click();
  await leave();
  await card.getByRole("radio", { name: "少し軽くなった" }).focus();
  await page.keyboard.press("Space");
  const sent = page.waitForRequest((request) => request.url().endsWith("/api/feedback/leaving"));
  await card.getByRole("button", { name: "送る" }).press("Enter");
  expect(JSON.parse((await sent).postData()!)).toEqual({ answers: { "feel-now": "a-little-lighter" } });
  await page.getByText("受け取りました。ありがとうございました。").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "そのまま入る" }).waitFor();
  expect(await card.count()).toBe(0);

  const operator = await signedIn(server, "operator");
  await page.context().close();

  const office = await openAs(browser, { client: operator, path: "/staff/figures" });
  await office.getByRole("heading", { level: 2, name: /の報告|から.*まで/ }).waitFor();
  // Nobody who looks on while somebody leaves reads their answer: it is told when the day is over.
  await office.getByText("きょうの分は、明日から", { exact: false }).waitFor();
  await office.getByRole("row", { name: /少し軽くなった 0$/ }).waitFor();
  expect(await violations(office)).toEqual([]);
  await office.goto("/see/figures");
  await office.getByText("まだ、出せる週がありません", { exact: false }).waitFor();
  expect(await violations(office)).toEqual([]);
});
