/** The office of events at work: a host plans a course from its pack until it stands in the programme; on a phone as well. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { line, pdfOf } from "../../server/events/files/filesTesting.ts";
import { DAY_MS, dayOf, startOfDay } from "../../shared/campaign/days.ts";
import type { OfficeEvent, OfficeList } from "../../shared/events/office.ts";
import { recordNumber } from "../../shared/events/recordNumber.ts";
import { until } from "../process/guest.ts";
import type { StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { SLIDES, smallPacks } from "./smallPacks.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { desktop, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1", ...smallPacks() } });

let host: StaffClient;
/** Noon in Japan, on a day that the demo has nothing on. */
const DAY = startOfDay(Date.now()) + 24 * DAY_MS;
const NOON = DAY + 12 * 60 * 60_000;
let event: string;

beforeAll(async () => {
  host = await signedIn(server, "host");
});

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openAs(browser, { client: host, path, options: { viewport: desktop, ...options } });
  page.setDefaultTimeout(10_000);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  return page;
};
const openEvent = (view: string, options?: BrowserContextOptions) => open(`/staff/events/${event}#${view}`, options);
const read = async (id = event) => (await host.get(`/api/events/office-event?id=${id}`)).body as unknown as OfficeEvent;
const month = async (at: number) => (await host.get(`/api/events/office?month=${at}`)).body as unknown as OfficeList;
/** Enter a course of an hour at this time, without a browser. */
const enter = async (title: string, from: number): Promise<string> => {
  const { words } = await read();
  const given = { ...words, title: { ja: title, easy: "", en: "" }, from, to: from + 60 * 60_000, order: [] };
  const { status, body } = await host.post("/api/events/save", { event: null, revision: 0, words: given });
  expect(status).toBe(200);
  return (body as { event: string }).event;
};

describe("an event", () => {
  it("begins from a pack, with its slides", async () => {
    const page = await open("/staff/events");
    await page.getByRole("button", { name: "イベントを入れる" }).click();
    const form = page.getByRole("form", { name: "新しいイベント" });
    await form.getByLabel("教材", { exact: true }).selectOption("fundraising");
    await form.getByLabel("日", { exact: true }).fill("");
    await form.getByRole("button", { name: "下書きを作る" }).click();
    await form.getByText("日を選んでください。").waitFor();
    await form.getByLabel("日", { exact: true }).fill(dayOf(DAY));
    await form.getByLabel("始まり(日本時間)").fill("12:00");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "下書きを作る" }).click();
    await page.getByRole("navigation", { name: "このイベントのページ" }).waitFor({ timeout: 60_000 });
    event = new URL(page.url()).pathname.split("/").at(-1)!;
    const { words, decks, run } = await read();
    expect([words.from, run.state, decks[0]!.length]).toEqual([NOON, "draft", SLIDES]);
  });

  it("says at the field what is wrong, and loses nothing that was typed", async () => {
    const page = await openEvent("words");
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked++;
      void dialog.accept();
    });
    const title = page.getByRole("textbox", { name: "題名 日本語" });
    await title.fill("");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("直すところがあります: 何を").waitFor();
    await until(() => title.evaluate((field) => document.activeElement === field));
    await title.fill("聴く力の講座");
    await page.reload();
    expect(asked).toBe(1);
    await page.getByText("前に書きかけた内容を、この画面に残してあります。まだ保存していません。").waitFor();
    expect(await title.inputValue()).toBe("聴く力の講座");
    // Somebody else saves meanwhile: another part, and the same.
    const { words, revision } = await read();
    const theirs = { ...words, capacity: 77, title: { ja: "ほかの題", easy: "", en: "" } };
    expect((await host.post("/api/events/save", { event, revision, words: theirs })).status).toBe(200);
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("相手の変更を取り入れたところ: ", { exact: false }).waitFor();
    await page.getByRole("button", { name: "題名を相手の言葉にする" }).waitFor();
    expect(await title.inputValue()).toBe("聴く力の講座");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("保存しました。").waitFor();
    const saved = await read();
    expect([saved.words.title.ja, saved.words.capacity]).toEqual(["聴く力の講座", 77]);
  });

  it("moves rows of its running order by keyboard, and takes a film only from where films are", async () => {
    const page = await openEvent("words");
    for (const name of ["だれに", "登壇者", "進行表", "動画と資料", "受講記録と字幕の記録"])
      await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    const before = (await read()).words.order.map(({ id }) => id);
    const first = page.getByRole("group", { name: "項目1", exact: true });
    await first.getByRole("button", { name: "項目1を後へ" }).focus();
    await page.keyboard.press("Enter");
    // The focus goes along with the row.
    await until(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") === "項目2を後へ"));
    await page
      .getByRole("group", { name: "動画・演奏" })
      .getByRole("radio", { name: "YouTube" })
      .check({ force: true });
    const address = page.getByLabel("YouTubeのアドレス");
    await address.fill("https://example.jp/");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("YouTubeの動画のアドレスを入れてください。").waitFor();
    await address.fill("https://youtu.be/abcdefghijk");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("保存しました。").waitFor();
    const { order, video } = (await read()).words;
    expect(order.map(({ id }) => id)).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(video).toEqual({ from: "youtube", film: "abcdefghijk", isLive: false });
  });

  it("takes a PDF, refuses a broken one in plain words, and lets its words be put right", async () => {
    const page = await openEvent("slides");
    const file = page.getByLabel("PDFか画像");
    const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });
    await file.setInputFiles(pdf("こわれた.pdf", Buffer.from("%PDF-1.7 nothing")));
    await page.getByText(/開けないファイルです。/).waitFor();
    await file.setInputFiles(pdf("追加.pdf", pdfOf([line("Welcome"), line("Thank you")])));
    await page.getByText("スライドができました。").waitFor({ timeout: 30_000 });
    await page
      .getByRole("region", { name: "追加" })
      .getByRole("button", { name: /Thank you/ })
      .click();
    const form = page.getByRole("form", { name: "スライド2の言葉とメモ" });
    await form.getByLabel("話す人のメモ").fill("ゆっくりお礼を言う。");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "保存する" }).click();
    await page.getByText("スライド2を保存しました。").waitFor();
    expect((await read()).decks.at(-1)!.slides[0]!.notes[1]).toBe("ゆっくりお礼を言う。");
  });

  it("has a crew, and a guest by a link", async () => {
    const page = await openEvent("crew");
    const staff = page.getByRole("region", { name: "スタッフから加える" });
    await staff.getByRole("button", { name: "加える" }).click();
    await page.getByText(/を「共同主催者」に加えました。/).waitFor();
    await page.getByLabel("名前(進行の画面と舞台に出ます)").fill("ゲストの先生");
    await page.getByRole("button", { name: "リンクを作る" }).click();
    const sheet = page.getByRole("region", { name: "ゲストの先生のリンク" });
    await sheet.getByRole("img", { name: "リンクのQRコード" }).waitFor();
    expect(await sheet.getByText(`/events/${event}/console#guest=`, { exact: false }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "ゲストの先生を外す" }).click();
    await page.getByRole("button", { name: "外す", exact: true }).last().click();
    await page.getByText("ゲストの先生を外しました。").waitFor();
    expect((await read()).run.hands.map(({ part }) => part)).toEqual(["host", "co-host"]);
  });

  it("keeps polls, and what comes after", async () => {
    const page = await openEvent("polls");
    await page.getByRole("button", { name: "投票を加える" }).click();
    const form = page.getByRole("form", { name: "投票を加える" });
    await form.getByRole("textbox", { name: "質問 日本語" }).fill("はじめてですか");
    await form.getByRole("button", { name: "加える", exact: true }).click();
    await form.getByText("書いてください。").first().waitFor();
    for (const [n, words] of ["はい", "いいえ"].entries())
      await form.getByRole("textbox", { name: `答え${n + 1} 日本語` }).fill(words);
    await form.getByRole("button", { name: "加える", exact: true }).click();
    await page.getByText("投票を加えました。").waitFor();
    await page.getByRole("link", { name: "終わったあと" }).click();
    await page.getByLabel("いた時間(%)").fill("5");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("使える数を入れてください。").waitFor();
    await page.getByLabel("いた時間(%)").fill("70");
    // A look elsewhere loses nothing.
    await page.getByRole("link", { name: "概要" }).click();
    await page.getByRole("link", { name: "終わったあと(未保存)" }).click();
    expect(await page.getByLabel("いた時間(%)").inputValue()).toBe("70");
    await page.getByRole("switch", { name: "記録のページを公開する" }).check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByText("保存しました。").waitFor();
    const { after, polls } = await read();
    expect([after.rule.percent, after.publishesArchive]).toEqual([70, true]);
    expect(polls.at(-1)!.question.ja).toBe("はじめてですか");
    await page.getByRole("link", { name: "結果" }).click();
    await page.getByText("まだ申し込みはありません。").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("is published; another at its place and time is refused by name, and copied to another week", async () => {
    const page = await openEvent("overview");
    await page.getByRole("button", { name: "公開する" }).click();
    await page.getByText("月の予定、広場の掲示板、カレンダーにのり、申し込みが始まります。").waitFor();
    await page.getByRole("button", { name: "公開する" }).last().click();
    await page.getByText("公開しました。だれでも見られます。").waitFor();
    const other = await enter("同じ時間の講座", NOON + 30 * 60_000);
    await page.goto(`${server.url}/staff/events/${other}`);
    await page.getByRole("button", { name: "公開する" }).click();
    await page.getByRole("button", { name: "公開する" }).last().click();
    await page.getByText(/その時間、その場所には「聴く力の講座」/).waitFor();
    await page.getByRole("button", { name: "消す" }).click();
    await page.getByRole("button", { name: "下書きを消す" }).click();
    await page.getByRole("navigation", { name: "イベントの事務室のページ" }).waitFor();
    expect((await host.get(`/api/events/office-event?id=${other}`)).status).toBe(404);
  });

  it("is copied with its week, on a phone", async () => {
    const page = await open("/staff/events", { viewport: phone });
    for (let week = 0; week < 3; week++) await page.getByRole("button", { name: "次の週", exact: true }).click();
    const words = new Intl.DateTimeFormat("ja", { timeZone: "Asia/Tokyo", month: "long", day: "numeric" }).format(DAY);
    const day = page.getByRole("button", { name: new RegExp(`^${words}`) });
    if ((await day.count()) === 0) await page.getByRole("button", { name: "次の週", exact: true }).click();
    await day.click();
    await page.getByRole("link", { name: "聴く力の講座" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "次の週へ写す" }).click();
    await page.getByText(/イベントを\d+つ入れました。/).waitFor();
    const copied = (await month(NOON + 7 * DAY_MS)).events.find(({ words: { from } }) => from === NOON + 7 * DAY_MS);
    expect([copied?.words.title.ja, copied?.state]).toEqual(["聴く力の講座", "published"]);
  });
});

it("a record's number is checked: a slip, and one that was never given", async () => {
  const page = await open("/staff/events/confirm");
  await page.getByLabel("番号").fill("K7MN-2QXA-93HX");
  await page.getByRole("button", { name: "確かめる", exact: true }).click();
  await page.getByText("番号に書きまちがいがあるようです。もう一度見てください。").waitFor();
  await page.getByLabel("番号").fill(recordNumber(Uint8Array.of(9, 8, 7, 6, 5, 4, 3)).toLowerCase());
  await page.getByRole("button", { name: "確かめる", exact: true }).click();
  await page.getByText(/は見つかりません。/).waitFor();
  expect(await violations(page)).toEqual([]);
});
