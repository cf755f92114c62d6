/** Events as a visitor meets them in a browser: programme, registering by keyboard, the record of attendance, survey, archive. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventWords } from "../../shared/events/event.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { Attendee } from "../process/attendee.ts";
import { secret } from "../process/crowd.ts";
import { until } from "../process/guest.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import type { StaffClient } from "../process/staff.ts";
import { isSound } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { tabAndPress } from "./keys.ts";
import { phone } from "./visitor.ts";
import { signedIn } from "./worker.ts";

let server: RunningServer;
let browser: Browser;
let host: StaffClient;
let page: Page;
let course: string;
let full: string;
let over: string;

const lines = (ja: string) => ({ ja, easy: "", en: "" });
const HOSTILE = '<img src=x onerror=alert(1)> & "読書会"';

const office = async <T = { event: string }>(deed: string, body: object): Promise<T> => {
  const answer = await host.post(`/api/events/${deed}`, body);
  expect(answer, deed).toMatchObject({ status: 200 });
  return answer.body as T;
};
const enter = async (change: Partial<EventWords>): Promise<string> => {
  const from = Date.now() + 90 * MINUTE;
  const words: EventWords = {
    kind: "course",
    organisation: null,
    title: lines("はじめての講座"),
    text: lines("話の聞きかたを学びます。\nだれでもどうぞ。"),
    speakers: [{ name: lines("山田 はな"), about: "" }],
    place: "gate",
    from,
    to: from + 90 * MINUTE,
    capacity: 1,
    audience: "anybody",
    registration: "nickname",
    handouts: [],
    order: [{ id: "a", kind: "talk", title: lines("お話"), minutes: 40, speaker: 0 }],
    worksheet: [],
    video: null,
    signing: null,
    keepsTranscript: true,
    record: lines("聞くことを学びました。"),
    ...change,
  };
  const { event } = await office("save", { event: null, revision: 0, words });
  return event;
};
const turn = (event: string, deed: string) => office("turn", { event, deed });

/** A course that this page's pass was at, and that is over, with all that comes after. */
const attended = async (pass: string): Promise<string> => {
  const event = await enter({ place: "hall", title: lines("終わった講座"), registration: "none", capacity: null });
  const choices = [lines("はい"), lines("いいえ")];
  await office("after", {
    event,
    rule: { percent: 10, asksReflection: true },
    survey: { questions: [{ id: "q", label: lines("わかりやすかったですか"), kind: "one", choices }], visit: true },
    publishesArchive: true,
    publishesSurvey: true,
  });
  await turn(event, "publish");
  await turn(event, "open-doors");
  const { token } = await office<{ token: string }>("token", { event });
  const [attendee, holder] = await Promise.all([
    Attendee.enter(server.url, { event, pass }),
    Attendee.enter(server.url, { event, badge: token }),
  ]);
  holder.send("run", { deed: "start" });
  await attendee.heard("news", ({ change }) => change.what === "state" && change.state === "live");
  holder.send("caption", { words: "こんにちは、ようこそ。", language: "ja", speaker: "" });
  await attendee.heard("news", ({ change }) => change.what === "caption");
  await attendee.leave();
  holder.send("run", { deed: "end" });
  await holder.heard("news", ({ change }) => change.what === "state" && change.state === "ended");
  await holder.leave();
  return event;
};

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret } });
  host = await signedIn(server, "host");
  course = await enter({});
  full = await enter({ title: lines(HOSTILE), from: Date.now() + 95 * MINUTE });
  await turn(course, "publish");
  await turn(full, "publish");
  const context = await browser.newContext({
    viewport: phone,
    locale: "ja-JP",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
    baseURL: server.url,
  });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

describe("the programme", () => {
  it("says what comes next, in Japan's time and one's own, and takes whatever a host wrote for text", async () => {
    await page.goto("/events");
    await heading("イベントの予定").waitFor();
    await page.getByRole("link", { name: "はじめての講座" }).first().waitFor();
    await page.getByRole("link", { name: HOSTILE }).first().waitFor();
    await page.getByText("（日本時間）").first().waitFor();
    await page.getByText("あなたの時計では").first().waitFor();
    await isSound(page, "events-programme");
  });

  it("is one press from the first screen, and itself for whoever wears a badge in this tab", async () => {
    const context = await browser.newContext({ viewport: phone, locale: "ja-JP", baseURL: server.url });
    const worn = await context.newPage();
    await worn.goto("/");
    await worn.getByRole("button", { name: "イベントの予定" }).click();
    await worn.getByRole("heading", { level: 1, name: "イベントの予定" }).waitFor();
    await worn.evaluate(() => sessionStorage.setItem("plat.badge", "host"));
    const staffs: string[] = [];
    worn.on("request", (request) => staffs.push(request.url()));
    await worn.reload();
    await worn.getByRole("link", { name: "はじめての講座" }).first().waitFor();
    await worn.waitForLoadState("networkidle");
    expect(new URL(worn.url()).pathname).toBe("/events");
    expect(staffs.filter((url) => /\/Staff-|\/api\/staff\/me/.test(url))).toEqual([]);
    await context.close();
  });

  it("leads to an event, whose link shows what it is where it is shared", async () => {
    await tabAndPress(page, page.getByRole("link", { name: "はじめての講座" }).first());
    await heading("はじめての講座").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/events/${course}`);
    await page.getByText(/後に入れるようになります/).waitFor();
    await isSound(page, "events-event");
    const shared = await (await fetch(`${server.url}/events/${full}`)).text();
    expect(shared).toContain('property="og:image"');
    expect(shared).toContain("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;読書会&quot;");
    expect(shared).not.toContain("<img src=x");
  });
});

describe("registering", () => {
  it("by keyboard: what is missing is said, and a seat is a seat after a reload", async () => {
    await tabAndPress(page, page.getByRole("button", { name: "申しこむ" }));
    await page.getByText("よびかたを入れてください。").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.type("そら");
    await page.keyboard.press("Enter");
    await page.getByText("席をとりました").waitFor();
    await page.reload();
    await page.getByText("席をとりました").waitFor();
    await isSound(page, "events-registered");
  });

  it("puts whoever comes later on the list, and passes the seat on when it is given back", async () => {
    const other = await (await fetch(`${server.url}/api/pass`, { method: "POST" })).json();
    const register = { pass: other.pass, event: full, name: "うみ", organisation: null, code: null };
    expect((await host.post("/api/events/register", register)).status).toBe(200);
    await page.goto(`/events/${full}`);
    await page.getByRole("textbox", { name: "よびかた" }).fill("そら");
    await page.getByRole("button", { name: "キャンセル待ちに入る" }).click();
    await page.getByText("次に席があいたら、あなたの番です。").waitFor();
    await host.post("/api/events/unregister", { pass: other.pass, event: full });
    await page.reload();
    await page.getByText("席をとりました").waitFor();
    await page.getByRole("button", { name: "申しこみを取り消す" }).click();
    await page.getByRole("button", { name: "取り消す", exact: true }).click();
    await page.getByText("取り消しました。", { exact: false }).waitFor();
  });

  it("tells those who look that it was called off", async () => {
    await turn(full, "cancel");
    await page.reload();
    await page.getByText("このイベントは中止になりました").waitFor();
    await isSound(page, "events-cancelled");
  });
});

describe("after an event", () => {
  it("one gets a record; the name on it and the reflection never leave the device", async () => {
    const pass = await page.evaluate(() => localStorage.getItem("plat.pass"));
    over = await attended(pass!);
    const posted: string[] = [];
    page.on("request", (request) => posted.push(request.postData() ?? ""));
    await page.goto(`/events/${over}`);
    await page.getByRole("link", { name: "受講記録を受け取る" }).click();
    await page.getByRole("button", { name: "受講記録を作る" }).click();
    await page.getByText("ひとことでよいので、", { exact: false }).waitFor();
    await page.getByRole("textbox", { name: "ふりかえり" }).fill("ゆっくり聞きたい");
    await page.getByRole("textbox", { name: "記録にのせる名前" }).fill("青井そら");
    await isSound(page, "events-record");
    await page.getByRole("button", { name: "受講記録を作る" }).click();
    const sheet = page.getByRole("article", { name: "受講記録" });
    await sheet.getByText("青井そら").waitFor();
    const number = await sheet.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent();
    expect(await office<{ isGiven: boolean }>("confirm", { number })).toMatchObject({ isGiven: true, event: over });
    await isSound(page, "events-sheet");
    expect(posted.join("")).not.toMatch(/青井|ゆっくり/);
    // On paper the sheet stands alone.
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "すぐ出る" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "印刷する" }).isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  });

  it("one answers the survey, skipping what one likes", async () => {
    await page.goto(`/events/${over}/survey`);
    await page
      .getByRole("group", { name: "わかりやすかったですか" })
      .getByRole("radio", { name: "はい" })
      .check({ force: true });
    await isSound(page, "events-survey");
    await page.getByRole("button", { name: "送る" }).click();
    await heading("ありがとうございました").waitFor();
    const results = async () => (await host.get(`/api/events/results?id=${over}`)).body;
    await until(async () => (await results()).people === 1);
  });

  it("one reads again what was said; what too few answered is not shown", async () => {
    await page.goto(`/events/${over}/archive`);
    await page.getByText("こんにちは、ようこそ。").waitFor();
    await expect.poll(() => page.getByText("出していません", { exact: true }).count()).toBe(2);
    await isSound(page, "events-archive");
  });
});
