/** The first screen, as a stranger's browser meets it: light, from one origin, asking for nothing. */
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { browser, serveOnce, server } from "./stage.ts";
import { enter, openDevice, phone } from "./visitor.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

serveOnce();

describe("the first screen", () => {
  it("loads at most 40 KB of fonts, nothing from elsewhere, and breaks no rule of its own policy", async () => {
    const context = await browser.newContext({ viewport: phone, locale: "ja-JP" });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(server.url, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "そのまま入る" }).waitFor();
    const fonts = asked
      .filter((url) => url.endsWith(".woff2"))
      .map((url) => statSync(dist + new URL(url).pathname).size);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40 * 1024);
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual([]);
    expect(asked.filter((url) => /\.glb$|Scene-|sdk-/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("tells how many are here, and offers a name that can be worn", async () => {
    const page = await openDevice(browser, server.url);
    expect(await page.getByLabel("呼び名").inputValue()).not.toBe("");
    await enter(page, {});
    const other = await openDevice(browser, server.url);
    await other.getByText(/1人/).first().waitFor();
    await page.context().close();
    await other.context().close();
  });

  it("says kindly why a name cannot be worn, and loses nothing else", async () => {
    const page = await openDevice(browser, server.url);
    for (const [name, why] of [
      ["スタッフ", /スタッフとまちがえられる/],
      ["あ\u202eい", /見えない文字/],
      ["あ".repeat(17), /16文字まで/],
    ] as const) {
      await page.getByLabel("呼び名").fill(name);
      await page.getByText(why).waitFor();
      await page.getByRole("button", { name: "この姿で入る" }).click();
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(name);
      expect(await page.getByLabel("呼び名").inputValue()).toBe(name);
    }
    await page.context().close();
  });
});
