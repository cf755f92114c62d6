/**
 * A whole course as it is lived: a host with a co-host and a caption writer, one attendee in 3D on a phone, one in the list without
 * a mouse; from the programme to the record of attendance.
 */
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { OfficeEvent, SurveyResults } from "../../shared/events/office.ts";
import { MINUTE } from "../../shared/events/times.ts";
import { until } from "../process/guest.ts";
import type { StaffClient } from "../process/staff.ts";
import { isSound } from "./axe.ts";
import { pressAlone, tabAndPress, tabTo } from "./keys.ts";
import { type Line, openLine } from "./line.ts";
import { askEvents, enterPackCourse } from "./packCourse.ts";
import { browser, server, serveStory } from "./stage.ts";
import { desktop, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

serveStory({ env: { DEMO: "1" } });

const TITLE = "ひとりじゃない、を手わたす";
const QUESTION = "どう声をかければいいですか";
/** Written on the devices for their owners alone. */
const OWN = { sheet: "となりの人に手をふる", reflection: "ゆっくり聞きたい", name: "青井そら" } as const;

let staff: StaffClient;
let line: Line;
let event: string;
let links: Readonly<Record<string, string>>;
let host: Page;
let coHost: Page;
let writer: Page;
/** In 3D, on a phone. */
let sora: Page;
/** In the list, by keyboard alone. */
let umi: Page;

/** Everything that left the attendees' devices, and what went wrong on any page. */
const sent: string[] = [];
const errors: string[] = [];

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: desktop, locale: "ja-JP", baseURL: server.url, ...options });
  const page = await context.newPage();
  watch(page);
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(payload.toString())));
  await page.goto(path);
  return page;
};
const watch = (page: Page): void => {
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => errors.push(String(error)));
};

beforeAll(async () => {
  staff = await signedIn(server, "host");
  ({ event, links } = await enterPackCourse(staff, {
    // Before its doors open by themselves.
    from: Date.now() + 30 * MINUTE,
    words: { registration: "nickname", capacity: 50, keepsTranscript: true },
    guests: { "co-host": "みどり", captions: "あおい" },
    after: { rule: { percent: 50, asksReflection: true }, publishesArchive: true, publishesSurvey: true },
  }));
  line = await openLine(server.port);
  return () => line.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true }).first();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const captions = (page: Page) => page.getByRole("log");
const poll = (page: Page) => page.getByRole("region", { name: "みなさんへの質問" });
const slide = (page: Page, n: number) =>
  page
    .getByText(new RegExp(`^スライド ${n}／\\d+`))
    .first()
    .waitFor({ state: "attached" });

describe("before", () => {
  it("somebody finds it in the programme on a phone, and takes a seat under a nickname", async () => {
    sora = await open("/events", { viewport: phone, isMobile: true, hasTouch: true });
    await link(sora, new RegExp(TITLE)).tap();
    await heading(sora, new RegExp(TITLE));
    await sora.getByRole("textbox", { name: "よびかた" }).fill("そら");
    await button(sora, "申しこむ").tap();
    await sora.getByText("席をとりました").waitFor();
  });

  it("its crew comes: a host with an account, a co-host and a caption writer with links", async () => {
    host = await openAs(browser, { client: staff, url: line.url, path: `/staff/events/${event}/console` });
    watch(host);
    coHost = await open(links["co-host"]!);
    writer = await open(links.captions!);
    await coHost.getByText("あなたは共同主催者です", { exact: false }).waitFor();
    await writer.getByText("あなたは字幕の係です", { exact: false }).waitFor();
    await press(host, "開場する");
    await press(host, "いま開ける");
    for (const page of [host, coHost, writer]) await page.getByText("開場中", { exact: true }).waitFor();
  });
});

describe("the audience arrives", () => {
  it("in 3D on a phone, as soon as the doors are open", async () => {
    await sora.reload();
    await link(sora, "参加する").tap();
    await heading(sora, "参加する");
    await button(sora, /^「.+」で入る$/).tap();
    await sora.locator("canvas").waitFor({ timeout: 40_000 });
    await heading(sora, new RegExp(TITLE));
    await host.getByText("会場に1人", { exact: false }).waitFor();
  });

  it("by keyboard alone, from the first screen, without a name and without 3D", async () => {
    umi = await open("/", { reducedMotion: "reduce" });
    await tabAndPress(umi, button(umi, new RegExp(`^いま：.*${TITLE}`)));
    await heading(umi, "参加する");
    await tabAndPress(umi, button(umi, "名前・見た目・見え方を変える"));
    await tabTo(umi, umi.getByRole("radio", { name: /^立体/ }));
    await umi.keyboard.press("ArrowDown");
    await until(() => umi.getByRole("radio", { name: /^リスト/ }).isChecked());
    await tabAndPress(umi, button(umi, "名前を出さずに入る"));
    await heading(umi, new RegExp(TITLE));
    await umi.getByText("もうすぐはじまります。").waitFor();
    await host.getByText("会場に2人", { exact: false }).waitFor();
    expect(await umi.locator("canvas").count()).toBe(0);
  });
});

describe("the course", () => {
  it("begins; slides turn before everybody, with their words", async () => {
    await press(host, "始める");
    await press(host, "いま始める");
    for (const page of [sora, umi]) await page.getByText("はじまっています。").waitFor();
    await pressAlone(host, "PageDown");
    await pressAlone(host, "PageDown");
    for (const page of [sora, umi]) await slide(page, 2);
    await umi.getByRole("img", { name: /今日の約束/ }).waitFor();
  });

  it("is written along, by hand and from what was prepared; a slip is put right", async () => {
    const field = writer.getByRole("textbox", { name: "字幕を書く" });
    await field.fill("みなさん、こんにちわ。");
    await field.press("Enter");
    for (const page of [sora, umi]) await captions(page).getByText("みなさん、こんにちわ。").waitFor();
    await button(writer, "「みなさん、こんにちわ。」を直す").waitFor();
    await field.press("ArrowUp");
    const fixed = writer.getByRole("textbox", { name: "直した字幕" });
    await fixed.fill("みなさん、こんにちは。");
    await fixed.press("Enter");
    for (const page of [sora, umi]) await captions(page).getByText("みなさん、こんにちは。").waitFor();
    await pressAlone(writer, "n");
    for (const page of [sora, umi]) await captions(page).getByText("はじめに、約束を四つお伝えします。").waitFor();
  });

  it("has a question, asked by keyboard, wished for by another, and answered", async () => {
    await tabTo(umi, umi.getByLabel("質問や、思ったこと"));
    await umi.keyboard.type(QUESTION);
    await umi.keyboard.press("Control+Enter");
    const own = umi.getByRole("list", { name: "みんなの質問" });
    await own.getByText("係の人が読んでいます").waitFor();
    await press(host, `みんなに見せる：${QUESTION}`);
    await button(sora, `わたしも知りたい：${QUESTION}（0人）`).tap();
    await own.getByText("知りたい人 1人").waitFor();
    await press(host, `取り上げる：${QUESTION}`);
    await sora.getByText("いま答えています").waitFor();
    await press(host, `答えた：${QUESTION}`);
    await own.getByText("答えました").waitFor();
  });

  it("asks everybody something; all see what came of it", async () => {
    await pressAlone(host, "v");
    await press(host, /^受けつける: まわりの人/);
    await poll(sora).getByRole("radio", { name: "最近ある" }).tap();
    await poll(sora).getByRole("button", { name: "答える", exact: true }).tap();
    await tabTo(umi, poll(umi).getByRole("radio", { name: "最近ある" }));
    await umi.keyboard.press("ArrowDown");
    await tabAndPress(umi, poll(umi).getByRole("button", { name: "答える", exact: true }));
    for (const page of [sora, umi]) await poll(page).getByText("答えを受け取りました。").waitFor();
    await host.getByText("2人が答えました").waitFor();
    await press(host, /^しめきる: /);
    await press(host, /^結果を見せる: /);
    for (const page of [sora, umi]) {
      await poll(page).getByText("2人が答えました。").waitFor();
      expect(await poll(page).getByText("1人（50%）").count()).toBe(2);
    }
    await isSound(sora, "course-results");
  });

  it("leaves what one writes on the worksheet on the device, over a reload", async () => {
    const field = umi.getByRole("textbox", { name: /^ワーク2-1/ });
    await tabAndPress(umi, button(umi, "ワークシート"));
    await tabTo(umi, field);
    await umi.keyboard.type(OWN.sheet);
    await umi.reload();
    await slide(umi, 2);
    await tabAndPress(umi, button(umi, "ワークシート"));
    expect(await field.inputValue()).toBe(OWN.sheet);
  });

  it("goes on for whoever leaves, and is there at once for whoever comes back", async () => {
    await tabAndPress(umi, button(umi, "出る"));
    await host.getByText("会場に1人", { exact: false }).waitFor();
    await pressAlone(host, "PageDown");
    await slide(sora, 3);
    await tabAndPress(umi, button(umi, new RegExp(`^いま：.*${TITLE}`)));
    await tabAndPress(umi, button(umi, "名前を出さずに入る"));
    await slide(umi, 3);
    await captions(umi).getByText("はじめに、約束を四つお伝えします。").waitFor();
    await host.getByText("会場に2人", { exact: false }).waitFor();
  });

  it("is held by the co-host within ten seconds when the host's line is cut", async () => {
    line.cut();
    const cutAt = Date.now();
    await coHost.getByText("話しているのはみどり", { exact: false }).waitFor();
    expect(Date.now() - cutAt).toBeLessThan(10_000);
    await pressAlone(coHost, "PageDown");
    for (const page of [sora, umi]) {
      await slide(page, 4);
      await page.getByText("話す人がかわりました。", { exact: false }).waitFor();
    }
  });

  it("ends when the co-host means it", async () => {
    await coHost.getByText("ほかの操作").click();
    await press(coHost, "終わりにする");
    await coHost.getByRole("button", { name: "終わりにする" }).nth(1).click();
    for (const page of [sora, umi]) await page.getByRole("heading", { name: "おつかれさまでした" }).waitFor();
    for (const page of [sora, umi]) await page.getByText(/あなたは、全体の(9\d|100)%のあいだ参加しました。/).waitFor();
  });
});

describe("after", () => {
  let number: string;

  it("whoever was there has a record, with a name that stays on the device", async () => {
    await link(sora, "ふりかえりと受講記録").tap();
    await heading(sora, "受講記録");
    await sora.getByRole("textbox", { name: "ふりかえり" }).fill(OWN.reflection);
    await sora.getByRole("textbox", { name: "記録にのせる名前" }).fill(OWN.name);
    await button(sora, "受講記録を作る").tap();
    const sheet = sora.getByRole("article", { name: "受講記録" });
    await sheet.getByText(OWN.name).waitFor();
    number = (await sheet.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent())!;
    const left = sent.join("\n");
    for (const own of Object.values(OWN))
      for (const words of [own, encodeURIComponent(own), JSON.stringify(own)]) expect(left).not.toContain(words);
    // The tap on what leaves is no deaf one: a question that was asked did.
    expect(left).toContain(QUESTION);
  });

  it("its organiser confirms the number", async () => {
    const office = await openAs(browser, { client: staff, path: "/staff/events/confirm" });
    watch(office);
    await office.getByLabel("番号").fill(number.toLowerCase());
    await office.getByLabel("番号").press("Enter");
    await office.getByText(`${number}はここで出された番号です。`).waitFor();
    await office.getByText(new RegExp(TITLE)).first().waitFor();
    await isSound(office, "course-confirm");
  });

  it("somebody answers the survey by keyboard, and the host reads what came", async () => {
    await tabAndPress(umi, link(umi, "アンケートに答える"));
    await heading(umi, "アンケート");
    const able = umi.getByRole("group", { name: /^自分にもできそうな/ });
    // Nothing is answered unless one does: from there down is the first answer.
    await tabTo(umi, able.getByRole("radio", { checked: true }));
    await umi.keyboard.press("ArrowDown");
    await until(() => able.getByRole("radio", { name: "あった", exact: true }).isChecked());
    await tabAndPress(umi, button(umi, "送る"));
    await heading(umi, "ありがとうございました");
    await until(async () => (await askEvents<SurveyResults>(staff, `results?id=${event}`)).people === 1);
    const results = await openAs(browser, { client: staff, path: `/staff/events/${event}#results` });
    watch(results);
    await results.getByText("1人が答えました。").first().waitFor();
    await isSound(results, "course-office-results");
    expect((await askEvents<OfficeEvent>(staff, `office-event?id=${event}`)).run.state).toBe("ended");
  });

  it("everybody can read again what was shown and said", async () => {
    await umi.goto(`/events/${event}`);
    await tabAndPress(umi, link(umi, "あとから見る"));
    await umi.getByRole("heading", { level: 2, name: "スライドと話したこと" }).waitFor();
    await umi.getByText("みなさん、こんにちは。").first().waitFor();
    expect(await umi.getByText("こんにちわ").count()).toBe(0);
    // One answer would tell whose it was.
    await umi
      .getByRole("table", { name: /^自分にもできそうな/ })
      .getByText("出していません")
      .first()
      .waitFor();
    await isSound(umi, "course-archive");
  });

  it("and nothing went wrong on any page on the way", () => {
    expect(errors).toEqual([]);
  });
});
