/** A counsellor's evening at the console: the shift, a call, the conversation and its tools, a hand-over, the end; and practice. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Talk } from "../../client/consult/conversation/state.ts";
import { consentVersions } from "../../shared/consult/consent.ts";
import { type Intake, skipped } from "../../shared/consult/topics.ts";
import { heard, mineOf, sitDown } from "../process/booth.ts";
import { issuePasses, secret } from "../process/crowd.ts";
import { until } from "../process/guest.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import { demoPassword, StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { desktop, phone } from "./visitor.ts";

let server: RunningServer;
let browser: Browser;
/** Signed in once each: the sign-in is not what is tried here. */
const staff = new Map<string, StaffClient>();

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret } });
  const password = await demoPassword(server.output);
  for (const who of ["counsellor", "counsellor2", "supervisor"]) {
    const client = new StaffClient(server.url);
    expect((await client.signIn(`${who}@demo.example`, password)).status).toBe(200);
    staff.set(who, client);
  }
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openPage = async (who: string, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const { url } = server;
  const context = await browser.newContext({ viewport: desktop, locale: "ja-JP", reducedMotion: "reduce", ...options });
  await context.addCookies([...staff.get(who)!.cookies].map(([name, value]) => ({ name, value, url })));
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
};

/** Somebody who waits; resolves with their pass. */
const waits = async (intake: Partial<Intake> = {}): Promise<string> => {
  const [pass] = (await issuePasses(1)) as [string];
  const answer = await new StaffClient(server.url).post("/api/consult/ticket", {
    pass,
    intake: { ...skipped, ...intake },
    consent: { version: consentVersions.at(-1), supervisorMayJoin: false },
    organisation: null,
  });
  expect(answer).toMatchObject({ status: 200 });
  return pass;
};

/** The visitor sits down, once they are called. */
const sits = async (pass: string): Promise<Talk> => {
  const { ticket } = await until(async () => {
    const mine = await mineOf(server.url, pass);
    return mine.ticket?.session ? mine : null;
  });
  const session = ticket!.session!;
  const visitor = sitDown(() => server.url, { session, seat: "visitor", credentials: async () => ({ pass }) });
  await until(() => visitor.store.getState().canWrite, 20_000);
  return visitor;
};

const beginShift = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "シフトを始める" }).click();
  await page.getByRole("heading", { name: "待っている人" }).waitFor();
};

/** A single key: they rest in a field, so out of it first. */
const press = async (page: Page, key: string): Promise<void> => {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
};

const write = async (page: Page, words: string): Promise<void> => {
  await press(page, "w");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
};

const lines = (page: Page) => page.getByRole("region", { name: "会話", exact: true }).getByRole("listitem");

describe("an evening at the console", () => {
  let page: Page;
  let visitor: Talk;
  let pass: string;
  /** Everything that leaves the counsellor's page. */
  const sent: string[] = [];

  it("the shift begins with one press, and whoever waits is seen with the reason for their place", async () => {
    page = await openPage("counsellor", "/staff/consult");
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(payload.toString("utf8"))));
    await page.getByRole("heading", { level: 1, name: "相談員の席" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await beginShift(page);
    await page.getByText("いま待っている人はいません。").waitFor();
    await waits({ topic: "family", isFirst: true });
    pass = await waits({ topic: "health", isUrgent: true, age: "18-29" });
    const rows = page.getByRole("listitem", { name: /番めに待っている人/ });
    await rows.nth(1).waitFor();
    expect(await rows.first().textContent()).toMatch(/急ぎ.*こころ・からだ.*18〜29歳/);
    expect(await rows.nth(1).textContent()).toMatch(/はじめての人.*家族/);
    // Nobody who looks over a shoulder learns more than a number.
    await until(async () => /^\(2\) \S+$/.test(await page.title()));
    expect(await page.title()).not.toMatch(/相談/);
    expect(await violations(page)).toEqual([]);
  });

  it("by keyboard: the next is called, sits down, and the two write to each other", async () => {
    await press(page, "n");
    await page.keyboard.press("Enter");
    await page.getByText(/席に着ける時間は、あと \d:\d\d です/).waitFor();
    expect(await violations(page)).toEqual([]);
    visitor = await sits(pass);
    await page.getByText("来場者には、あいさつの2行が自動で届いています。", { exact: false }).waitFor();
    await visitor.write("眠れない日がつづいています。nrexl");
    await lines(page).filter({ hasText: "眠れない日" }).waitFor();
    await write(page, "話してくださって、ありがとうございます。pre");
    await until(() => heard(visitor).includes("話してくださって、ありがとうございます。pre"));
    await page.getByRole("button", { name: "「考えています」を出す" }).click();
    await until(() => visitor.store.getState().thinking.length > 0);
    expect(await violations(page)).toEqual([]);
  });

  it("a ready phrase goes into the field, and is sent only when sent", async () => {
    await press(page, "p");
    await page.getByRole("button", { name: /^ゆっくりで大丈夫です/ }).click();
    const field = page.getByRole("textbox", { name: "書く" });
    expect(await field.inputValue()).toMatch(/^ゆっくりで大丈夫です/);
    expect(heard(visitor).some((words) => words.startsWith("ゆっくり"))).toBe(false);
    // The Enter that ends a conversion sends nothing either.
    await field.dispatchEvent("keydown", {
      key: "Enter",
      keyCode: 229,
      isComposing: true,
      ctrlKey: true,
      bubbles: true,
    });
    expect(await field.inputValue()).toMatch(/^ゆっくり/);
    await field.focus();
    await page.keyboard.press("Control+Enter");
    await until(() => heard(visitor).some((words) => words.startsWith("ゆっくり")));
  });

  it("a phrase of one's own is kept for the next time", async () => {
    await page.getByRole("button", { name: "自分の台詞を直す" }).click();
    await page.getByLabel("新しい台詞").fill("今日も来てくれましたね。");
    await page.getByRole("button", { name: "足す" }).click();
    await page.getByRole("button", { name: "「今日も来てくれましたね。」を消す" }).waitFor();
    await page.getByRole("button", { name: "直しおわる" }).click();
    expect((await staff.get("counsellor")!.get("/api/consult/phrases")).body.own).toEqual(["今日も来てくれましたね。"]);
  });

  it("the risk form asks the next thing, and only the level leaves the page", async () => {
    await press(page, "r");
    await page.getByText("つぎに聞くこと").waitFor();
    const answer = (question: string, name: string) =>
      page.getByRole("group", { name: question }).getByRole("radio", { name, exact: true }).check({ force: true });
    await answer("死にたい気持ち", "ある");
    await answer("いつ", "48時間以内");
    await page.getByText("スーパーバイザーがすぐ来ます。", { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "この段階を知らせる" }).click();
    await page.getByText("「差しせまっている」と知らせてあります。").waitFor();
    const tab = page.getByRole("navigation", { name: "あなたの会話" }).getByRole("button");
    expect(await tab.textContent()).toContain("差しせまっている");
    expect(sent.join()).toContain("imminent");
    expect(sent.join()).not.toMatch(/within-48h|thoughts|眠れない/);
  });

  it("the runbook goes from step to step; a word of the supervisor stands beside the conversation", async () => {
    await press(page, "e");
    await page.getByRole("button", { name: "緊急の手順を始める" }).click();
    await page.getByText("電話する先：119", { exact: false }).waitFor();
    await page.getByText("緊急かどうかを確かめる").waitFor();
    expect(await violations(page)).toEqual([]);
    const { session } = visitor;
    const { ticket } = await mineOf(server.url, pass);
    const supervisor = staff.get("supervisor")!;
    const confirmed = await supervisor.post("/api/consult/runbook", { ticket: ticket!.id, step: "confirm" });
    expect(confirmed).toMatchObject({ status: 200 });
    await page.getByRole("button", { name: "した: これから何をするか、来場者に伝える" }).click();
    await page.getByText("✓ これから何をするか、来場者に伝える").waitFor();
    const board = (await supervisor.get("/api/consult/board")).body as unknown as {
      rows: { account: string; name: string }[];
    };
    const account = board.rows.find(({ name }) => name === "ことは")!.account;
    const whispered = await supervisor.post("/api/consult/whisper", { counsellor: account, words: "となりにいます。" });
    expect(whispered).toMatchObject({ status: 200 });
    await page.getByText("となりにいます。").waitFor();
    await page.getByText("封はされていません。", { exact: false }).waitFor();
    await page.getByRole("button", { name: "読みました" }).click();
    expect(session).toBe(ticket!.session);
  });

  it("recommended lines arrive as cards, under the seal", async () => {
    await press(page, "f");
    await page.getByRole("checkbox", { name: /よりそいホットライン/ }).check();
    await page.getByRole("button", { name: "選んだ窓口を見せる" }).click();
    await page.getByText("来場者に見せました。").waitFor();
    const words = () => visitor.store.getState().lines.flatMap((line) => (line.kind === "line" ? line.words : []));
    await until(() => words().some((one) => one.kind === "numbers" && one.ids.includes("yorisoi")));
  });

  it("a reload comes back to the same conversation; a second window takes it over, and the first says so", async () => {
    await page.reload();
    await lines(page).filter({ hasText: "眠れない日" }).waitFor();
    await visitor.write("おかえりなさい");
    await lines(page).filter({ hasText: "おかえりなさい" }).waitFor();
    const second = await page.context().newPage();
    await second.goto(`${server.url}/staff/consult`);
    await lines(second).filter({ hasText: "眠れない日" }).waitFor();
    await page.getByText("この会話は、べつの窓で開かれています。").waitFor();
    await second.close();
    await page.bringToFront();
    await page.getByRole("button", { name: "ここで使う" }).click();
    await visitor.write("まだいますか");
    await lines(page).filter({ hasText: "まだいますか" }).waitFor();
  });

  it("a hand-over: the visitor agrees, the next one gets the key and the note, and nothing of before", async () => {
    const other = await openPage("counsellor2", "/staff/consult");
    await beginShift(other);
    await press(page, "o");
    await page.getByRole("group", { name: "だれに" }).getByRole("radio").first().check({ force: true });
    await page.getByLabel("つぎの相談員へのメモ").fill("眠れていません。お姉さんが近くにいます。");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "来場者にたずねる" }).click();
    await until(() => visitor.store.getState().ticket?.state === "offered");
    visitor.tell("agree");
    await page.getByText("来場者は交代に同意しました。", { exact: false }).waitFor();
    await other.getByRole("button", { name: "会話に入る" }).click();
    await page.getByRole("button", { name: "鍵を渡して、メモを送る" }).click();
    await other.getByRole("button", { name: "引き受ける" }).click();
    await lines(other).filter({ hasText: "お姉さんが近くにいます。" }).waitFor();
    expect(await lines(other).filter({ hasText: "眠れない日がつづいて" }).count()).toBe(0);
    await page.getByText("この会話は終わりました。", { exact: false }).waitFor();
    await visitor.write("よろしくお願いします");
    await lines(other).filter({ hasText: "よろしくお願いします" }).waitFor();
    await other.getByRole("button", { name: "終える", exact: true }).click();
    await other.getByRole("button", { name: "会話を終える" }).click();
    await other.getByText("終わりかたを選んでください。").waitFor();
    await other.getByRole("radio", { name: "話しおえた" }).check({ force: true });
    await other.getByRole("button", { name: "会話を終える" }).click();
    await other.getByText("この会話は終わりました。", { exact: false }).waitFor();
    await until(async () => (await mineOf(server.url, pass)).ticket?.state === "ended");
    // A breath is forced after it, and said with the time it takes.
    await other.getByText(/ひと息の時間です。あと \d+:\d\d/).waitFor();
    expect(await violations(other)).toEqual([]);
    await other.getByRole("button", { name: "この会話を閉じる" }).click();
    expect(await other.getByText("よろしくお願いします").count()).toBe(0);
    await other.context().close();
    visitor.close();
  });
});

describe("the practice booth", () => {
  it("two at once: what comes from the one not looked at is counted, and a key leads to it", async () => {
    const page = await openPage("counsellor2", "/staff/consult/practice");
    await page.getByRole("button", { name: "練習を始める" }).click();
    await page.getByRole("button", { name: "この人を呼ぶ (4番めに待っている人)" }).click();
    // While one is awaited, the next may be taken all the same.
    await page.getByRole("button", { name: "つぎの人を呼ぶ" }).click();
    const tabs = page.getByRole("navigation", { name: "あなたの会話" }).getByRole("button");
    await lines(page).first().waitFor();
    await write(page, "こんばんは");
    await press(page, "2");
    await tabs.first().getByText("新しい言葉 1").waitFor();
    expect(await tabs.nth(1).getAttribute("aria-current")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await press(page, "1");
    await lines(page).filter({ hasText: "いま何着てるの" }).waitFor();
    expect(await tabs.first().getByText("新しい言葉").count()).toBe(0);
    // One Escape leaves the field; a letter then leads, and presses nothing by itself.
    await page.getByRole("textbox", { name: "書く" }).focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await until(() => page.evaluate(() => document.activeElement?.textContent === "休憩する"));
    await page.keyboard.press("Enter");
    await page.getByText("休憩中です").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByRole("rowheader", { name: "?" }).waitFor();
    await page.context().close();
  });

  it("a difficult contact is ended with its label; nothing is sent; the look back says what was there", async () => {
    const page = await openPage("counsellor2", "/staff/consult/practice");
    await page.getByRole("button", { name: "練習を始める" }).click();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByRole("button", { name: "この人を呼ぶ (4番めに待っている人)" }).click();
    await lines(page).first().waitFor();
    await page.getByText("練習です。どこにも送られません。").waitFor();
    await page.getByRole("button", { name: "終える", exact: true }).click();
    await page.getByRole("radio", { name: "性的な言葉" }).check({ force: true });
    await page.getByText("ことわる言葉・終わりの言葉").click();
    await page.getByRole("button", { name: /^性的な話には、ここではお答えできません/ }).click();
    await page.keyboard.press("Control+Enter");
    await lines(page).filter({ hasText: "お答えできません" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "会話を終える" }).click();
    const back = page.getByRole("region", { name: /の振り返り$/ });
    await back.waitFor();
    expect(await back.textContent()).toMatch(
      /できましたできないことを、はっきり伝えるむずかしい会話の印をつけて終える/,
    );
    expect(await violations(page)).toEqual([]);
    expect(asked.filter((url) => url.includes("/api/") || url.includes("matchmake"))).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
