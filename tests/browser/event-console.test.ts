/** A course from its console: a rehearsal that nobody sees, then the real thing, with a caption writer who came by a link. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MINUTE } from "../../shared/events/times.ts";
import { Attendee } from "../process/attendee.ts";
import { secret } from "../process/crowd.ts";
import { until } from "../process/guest.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import { isSound } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { pressAlone } from "./keys.ts";
import { enterPackCourse } from "./packCourse.ts";
import { smallPacks } from "./smallPacks.ts";
import { desktop, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

const campaign = smallPacks();
let server: RunningServer;
let browser: Browser;
let host: Page;
let writer: Page;
let event: string;
let guestPath: string;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret, ...campaign } });
  const client = await signedIn(server, "host");
  // An hour from now, in the fundraising booth.
  const from = Date.now() + 60 * MINUTE;
  const course = await enterPackCourse(client, {
    from,
    words: { place: "fundraising" },
    guests: { captions: "あおい" },
  });
  event = course.event;
  guestPath = course.links.captions!;
  host = await openAs(browser, { client, path: `/staff/events/${event}/console` });
  const context = await browser.newContext({ viewport: desktop, locale: "ja-JP", baseURL: server.url });
  writer = await context.newPage();
  await writer.goto(guestPath);
  for (const page of [host, writer]) page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const step = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
describe("a rehearsal", () => {
  it("is entered with one press, marked as one, and turns slides by key", async () => {
    await step(host, "リハーサルを始める");
    await host.getByText("参加者には何も見えません。", { exact: false }).waitFor();
    await pressAlone(host, "PageDown");
    const slide = host.getByRole("img", { name: /^1枚め：/ });
    await until(() => slide.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 0));
    await pressAlone(host, "ArrowRight");
    await host.getByText(/^2 \/ \d+枚め$/).waitFor();
    await isSound(host, "rehearsal");
  });

  it("has the guest's link taken out of the address, and kept over a reload", async () => {
    await writer.getByText("あなたは字幕の係です", { exact: false }).waitFor();
    expect(new URL(writer.url()).hash).toBe("");
    await writer.reload();
    await writer.getByText("リハーサル中", { exact: true }).first().waitFor();
  });

  it("ends where it began", async () => {
    await step(host, "リハーサルを終える");
    await host.getByText("公開ずみ・開場前").waitFor();
  });
});

describe("the course itself", () => {
  let attendee: Attendee;

  it("opens and starts early only when that is meant", async () => {
    await step(host, "開場する");
    await step(host, "いま開ける");
    await host.getByText("開場中", { exact: true }).waitFor();
    attendee = await Attendee.enter(server.url, { event });
    await step(host, "始める");
    await host.getByText("予定の時刻より前です。", { exact: false }).waitFor();
    await step(host, "いま始める");
    await step(host, /^つぎへ：/);
    await host.getByRole("timer").waitFor();
    await host.getByText("会場に1人", { exact: false }).waitFor();
    await isSound(host, "live");
  });

  it("has captions, never sent by the Enter that ends a conversion, put right in their place", async () => {
    const field = writer.getByRole("textbox", { name: "字幕を書く" });
    await field.fill("こんにちわ。");
    await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true, bubbles: true });
    await field.press("Shift+Enter");
    expect(await field.inputValue()).toBe("こんにちわ。");
    await field.press("Enter");
    await writer.getByRole("button", { name: "「こんにちわ。」を直す" }).waitFor();
    await field.press("ArrowUp");
    const fixed = writer.getByRole("textbox", { name: "直した字幕" });
    await fixed.fill("こんにちは。");
    await fixed.press("Enter");
    await until(() => attendee.stage.captions.at(-1)?.words === "こんにちは。");
    await isSound(writer, "captions");
  });

  it("has prepared sentences, which follow the slides and go out with one key", async () => {
    await pressAlone(host, "PageDown");
    await host.getByText(/^1 \/ \d+枚め$/).waitFor();
    const next = writer
      .getByRole("button", { name: /^ここから：/, includeHidden: false })
      .and(writer.locator("[aria-current]"));
    const words = (await next.getAttribute("aria-label"))!.replace("ここから：", "");
    await pressAlone(writer, "n");
    await until(() => attendee.stage.captions.at(-1)?.words === words);
    await pressAlone(writer, "b");
    expect(await next.getAttribute("aria-label")).toBe(`ここから：${words}`);
  });

  it("has a question, read before all see it, and a poll with its sums", async () => {
    attendee.send("ask", { words: "聞いてもらうのが苦手な人には、どうすればいいですか。", isNamed: false });
    await host.getByText("見せる前の質問 1件").waitFor();
    await until(async () => (await host.title()).startsWith("(1) "));
    await step(host, /^取り上げる：/);
    await attendee.heard("questions", ({ questions }) => questions.some(({ state }) => state === "on-stage"));
    await pressAlone(host, "v");
    await step(host, /^受けつける: /);
    await until(() => attendee.stage.poll !== null);
    attendee.send("answer", { poll: attendee.stage.poll!.id, choices: [0] });
    await host.getByText("1人が答えました").waitFor();
    await isSound(host, "poll");
  });

  it("is stopped at once, with a word of help to the audience, and goes on", async () => {
    await pressAlone(host, "e");
    await host.keyboard.press("Enter");
    await step(host, "止めて、案内を出す");
    await until(() => attendee.stage.state === "paused" && attendee.stage.notice?.words.ja.includes("相談先"));
    await step(host, "再開する");
    await host.getByText("進行中", { exact: true }).waitFor();
  });

  it("says of a second window, and keeps what was typed", async () => {
    await writer.getByRole("textbox", { name: "字幕を書く" }).fill("書きかけ");
    const second = await writer.context().newPage();
    await second.goto(guestPath);
    await writer.getByText("べつの窓か端末で開かれました。", { exact: false }).waitFor();
    await second.close();
    await step(writer, "ここで使う");
    await writer.getByText("べつの窓か端末で開かれました。", { exact: false }).waitFor({ state: "hidden" });
    expect(await writer.getByRole("textbox", { name: "字幕を書く" }).inputValue()).toBe("書きかけ");
  });

  it("fits a phone, ends when that is meant, and can be taken back", async () => {
    await host.setViewportSize(phone);
    await isSound(host, "phone");
    // The console scrolls by itself; nothing blank lies behind its end.
    expect(await host.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    await host.getByText("ほかの操作").click();
    await step(host, "終わりにする");
    await host.getByRole("button", { name: "終わりにする" }).nth(1).click();
    await step(host, "終わりを取り消す");
    await host.getByText("進行中", { exact: true }).waitFor();
    await attendee.leave();
  });
});
