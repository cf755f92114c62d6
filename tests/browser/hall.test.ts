/** In a hall as a list, on a phone: from a link to the end of a course, with a server that dies in the middle of it. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventWords } from "../../shared/events/event.ts";
import { Attendee } from "../process/attendee.ts";
import { secret } from "../process/crowd.ts";
import { enterHeld, type HeldEvent } from "../process/heldEvent.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import { isSound } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { phone } from "./visitor.ts";

const lines = (ja: string) => ({ ja, easy: "", en: "" });
const words: Partial<EventWords> = {
  order: [{ id: "talk", kind: "talk", title: lines("きょうの話"), minutes: 30, speaker: null }],
  video: { from: "youtube", film: "abcdefghijk", isLive: true },
  worksheet: [{ id: "one", title: lines("気づいたこと"), text: null, field: "lines", choices: [] }],
};

let server: RunningServer;
let browser: Browser;
let course: HeldEvent;
let closed: HeldEvent;
let host: Attendee;
let page: Page;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "plat-verse-data-"));
  course = await enterHeld({ dataDir }, "live", { words });
  closed = await enterHeld({ dataDir }, "doors", {
    words: { place: "fundraising", audience: "code" },
    code: "TSUNAGU7",
  });
  server = await startServer({ dataDir, env: { PASS_SECRET: secret } });
  browser = await launchBrowser();
  host = await Attendee.enter(server.url, { event: course.event, guest: course.tokens.host });
  const context = await browser.newContext({ viewport: phone, locale: "ja-JP", baseURL: server.url });
  // The list, as somebody chose it here before.
  await context.addInitScript(() => {
    const kept = { state: { view: "list", language: "ja", name: "ゆず" }, version: 1 };
    if (localStorage.length === 0) localStorage.setItem("plat.settings", JSON.stringify(kept));
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await host?.leave();
  await browser?.close();
  await server?.stop();
});

/** Whatever is beyond this place. */
const elsewhere = (route: Route) => route.fulfill({ contentType: "text/html", body: "<h1>elsewhere</h1>" });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const captions = () => page.getByRole("log");
describe("a course that is on", () => {
  it("is entered in one press, and a latecomer is in the picture at once", async () => {
    host.send("turn", { deck: course.deck, to: 6 });
    host.send("caption", { words: "こんにちわ。", language: "ja", speaker: "はるか" });
    await host.heard("news", ({ change }) => change.what === "caption");
    await page.goto(`/events/${course.event}/hall`);
    await page.getByRole("heading", { level: 1, name: "参加する" }).waitFor();
    await isSound(page, "hall-door");
    await button("「ゆず」で入る").click();
    await page.getByRole("heading", { level: 1, name: "つながりの講座" }).waitFor();
    await captions().getByText("こんにちわ。").waitFor();
    await page.getByText("スライド 7／30").first().waitFor();
    await isSound(page, "hall-hall");
  });

  it("a caption that is put right changes where it stands; only what is new is read out", async () => {
    const line = await captions().getByText("こんにちわ。").elementHandle();
    expect(await captions().getAttribute("aria-relevant")).toBe("additions");
    expect(await captions().getAttribute("aria-live")).toBe("polite");
    host.send("correct", { line: 1, words: "こんにちは。" });
    await captions().getByText("こんにちは。").waitFor();
    expect(await line!.evaluate((element) => element.isConnected)).toBe(true);
    expect(await captions().getByText("こんにちわ。").count()).toBe(0);
  });

  it("a question is written in peace: Enter makes a line, never sends, and not while one composes", async () => {
    const field = page.getByLabel("質問や、思ったこと");
    await field.fill("どう声を");
    await field.dispatchEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true });
    await field.press("End");
    await field.press("Enter");
    expect(await field.inputValue()).toBe("どう声を\n");
    await field.fill("どう声をかけますか");
    await field.press("Control+Enter");
    const own = page.getByRole("list", { name: "みんなの質問" }).getByRole("listitem");
    await own.getByText("係の人が読んでいます").waitFor();
    expect(await field.inputValue()).toBe("");
    const waiting = await host.heard("moderate", ({ questions }) => questions.length === 1);
    expect(waiting.questions[0]).toMatchObject({ name: null, words: "どう声をかけますか" });
    host.send("turn-question", { question: waiting.questions[0]!.id, deed: "take-up" });
    await own.getByText("いま答えています").waitFor();
  });

  it("what is answered while the server is down arrives when it is back; a draft and the worksheet stay", async () => {
    host.send("turn-poll", { poll: course.poll, deed: "open" });
    const poll = page.getByRole("region", { name: "みなさんへの質問" });
    await poll.getByRole("radio", { name: "ふつう" }).check();
    await poll.getByRole("button", { name: "答える", exact: true }).click();
    await poll.getByText("答えを受け取りました。").waitFor();
    await page.getByLabel("質問や、思ったこと").fill("途中のことば");
    await server.kill("SIGKILL");
    await page.getByText("つなぎなおしています。", { exact: false }).waitFor();
    await poll.getByRole("radio", { name: "よかった" }).check();
    await poll.getByRole("button", { name: "答えを変える" }).click();
    await poll.getByText("つながりがもどりしだい、送ります。").waitFor();
    server = await server.restart();
    await host.join(server.url);
    await poll.getByText("答えを受け取りました。").waitFor();
    await host.heard("results", ({ people, counts }) => people === 1 && counts[0] === 1);
    expect(await page.getByLabel("質問や、思ったこと").inputValue()).toBe("途中のことば");
    await captions().getByText("こんにちは。").waitFor();
    await isSound(page, "hall-poll");
  });

  it("the worksheet is there after a reload, which comes back to the seat by itself", async () => {
    await button("ワークシート").click();
    await page.getByRole("textbox", { name: "気づいたこと" }).fill("ひみつのメモ");
    await page.reload();
    await page.getByText("スライド 7／30").first().waitFor();
    await button("ワークシート").click();
    expect(await page.getByRole("textbox", { name: "気づいたこと" }).inputValue()).toBe("ひみつのメモ");
    await isSound(page, "hall-worksheet");
  });

  it("captions grow on wish, and everything fits at twice the size of text", async () => {
    await button("字幕と見え方").click();
    await page.getByRole("radio", { name: "とても大きい" }).check({ force: true });
    await page.evaluate(() => document.documentElement.style.setProperty("--text-scale", "2"));
    await isSound(page, "hall-large");
    await page.evaluate(() => document.documentElement.style.setProperty("--text-scale", "1"));
    expect(await page.evaluate(() => localStorage.getItem("plat.captions"))).toContain("huge");
  });

  it("a film loads only after a tap, from nowhere else, and captions are not read out over it", async () => {
    const film = page.getByRole("region", { name: "映像", exact: true });
    await film.getByText("YouTube（グーグル社）から読みこみます。", { exact: false }).waitFor();
    expect(await page.locator("iframe").count()).toBe(0);
    const { headers } = await fetch(server.url);
    expect(headers.get("content-security-policy")).toContain("frame-src https://www.youtube-nocookie.com;");
    await page.context().route(/^https:/, elsewhere);
    await film.getByRole("button", { name: "映像と声を出す" }).click();
    await page.frameLocator("iframe").getByRole("heading", { name: "elsewhere" }).waitFor();
    expect(page.frames().at(-1)!.url()).toContain("https://www.youtube-nocookie.com/embed/abcdefghijk");
    expect(await captions().getAttribute("aria-live")).toBe("off");
    await film.getByRole("button", { name: "映像をとじる" }).click();
    expect(await captions().getAttribute("aria-live")).toBe("polite");
  });

  it("the slide fills the screen and comes nearer by keys", async () => {
    await button("スライドを画面いっぱいにする").click();
    await page.getByRole("region", { name: /^スライド 7／30。/ }).press("+");
    await button("スライドを小さくする").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".hall:not([data-big])").waitFor();
  });

  it("when it ends, it says what comes next", async () => {
    host.send("run", { deed: "end" });
    await page.getByRole("heading", { name: "おつかれさまでした" }).waitFor();
    const record = page.getByRole("link", { name: "ふりかえりと受講記録" });
    expect(await record.getAttribute("href")).toBe(`/events/${course.event}/record`);
    await isSound(page, "hall-ended");
  });

  it("quick exit takes the worksheet with it", async () => {
    await page.context().route(/^https:/, elsewhere);
    await button("すぐ出る").click();
    await page.getByRole("heading", { name: "elsewhere" }).waitFor();
    await page.goto("/");
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain("plat.lock");
    expect(kept).not.toContain("ひみつのメモ");
    expect(kept).not.toContain("sheet");
  });
});

it("an event by code asks for it, says kindly that it was wrong, and lets in with the right one", async () => {
  await page.evaluate(() => localStorage.clear());
  await page.goto(`/events/${closed.event}/hall`);
  await button("名前を出さずに入る").click();
  await page.getByRole("heading", { level: 1, name: "合言葉が必要です" }).waitFor();
  await page.getByLabel("合言葉").fill("WRONG777");
  await page.keyboard.press("Enter");
  await page.getByText("合言葉がちがうようです。", { exact: false }).waitFor();
  await isSound(page, "hall-code");
  await page.getByLabel("合言葉").fill("tsunagu7");
  await page.keyboard.press("Enter");
  await page.getByText("もうすぐはじまります。").waitFor();
});

it("an event that nobody knows leads to the programme", async () => {
  await page.goto("/events/nothing/hall");
  await page.getByRole("heading", { level: 1, name: "このイベントは見つかりませんでした" }).waitFor();
  expect(await page.getByRole("link", { name: "予定表を見る" }).getAttribute("href")).toBe("/events");
});
