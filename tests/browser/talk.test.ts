/** Talking as people meet it: at a hosted table, with what is held back, with help, apart from somebody, and in both views. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { browser, serveEach, server } from "./stage.ts";
import { dialog, field, focused, isSaid, join, openTable, press, talk, TOPIC, write } from "./table.ts";
import { openDevice, part, phone, visit } from "./visitor.ts";
import { enterWithBadge, openAs, signedIn } from "./worker.ts";

serveEach({ env: { DEMO: "1" } });

/** A greeter of the demo, in the square's list with the badge on. */
const greeter = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openAs(browser, { client: await signedIn(server, "greeter"), path: "/staff", options });
  await enterWithBadge(page, "案内係");
  return page;
};

describe("at a hosted table", () => {
  it("two agree and talk; what looks like a contact stays with its writer, with the reason and another way", async () => {
    const host = await greeter();
    await openTable(host);
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await join(hina);
    await join(sora);
    expect(await violations(hina), "at a table").toEqual([]);

    await write(hina, "こんにちは、はじめて来ました");
    await isSaid(sora, "こんにちは、はじめて来ました");
    await isSaid(host, "こんにちは、はじめて来ました");
    expect(await field(hina).inputValue()).toBe("");
    await sora.getByRole("log", { name: "話のログ" }).getByText("ひなたさん：こんにちは、はじめて来ました").waitFor();

    await write(hina, "電話してね 090-1234-5678");
    await talk(hina)
      .getByText(/連絡先やリンクのように見える/)
      .waitFor();
    expect(await field(hina).inputValue()).toBe("電話してね 090-1234-5678");
    expect(await sora.getByText("090-1234-5678").count()).toBe(0);
    expect(await violations(hina), "held").toEqual([]);
    await press(talk(hina), "決まったことばを使う");
    await dialog(hina).getByRole("button", { name: "こんにちは" }).waitFor();
    await hina.keyboard.press("Escape");

    await press(hina, "いまできること");
    await dialog(hina).getByText("このテーブルで、文字で話せます。").waitFor();
    expect(await violations(hina), "what I can do now").toEqual([]);
  });

  it("Enter that ends a conversion does not send, the one after it does", async () => {
    const host = await greeter();
    await openTable(host);
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    await join(hina);
    await field(hina).fill("ねこ");
    await field(hina).dispatchEvent("keydown", { key: "Enter", isComposing: true });
    await field(hina).dispatchEvent("keydown", { key: "Enter", keyCode: 229 });
    await hina.waitForTimeout(300);
    expect(await field(hina).inputValue()).toBe("ねこ");
    await field(hina).press("Enter");
    await isSaid(host, "ねこ");
  });

  it("one's own distress goes out, opens one quiet line of help, and the host is told", async () => {
    const host = await greeter();
    await openTable(host);
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    await join(hina);
    await write(hina, "もう死にたい");
    await isSaid(host, "もう死にたい");
    await talk(hina)
      .getByText(/つらい気持ちを、書いてくれたのですね/)
      .waitFor();
    expect(await dialog(hina).count()).toBe(0);
    expect(await talk(hina).getByRole("link").count()).toBeGreaterThan(0);
    await host.getByText(/ひなたさんが、つらい気持ちを書いています/).waitFor();
    await press(talk(hina), "しまう");
    await write(hina, "死にたい気持ちが消えない");
    await isSaid(host, "死にたい気持ちが消えない");
    expect(await hina.getByText(/書いてくれたのですね/).count()).toBe(0);
  });

  it("the host asks somebody to leave, and closes the table; each is told kindly", async () => {
    const host = await greeter();
    await openTable(host);
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await join(hina);
    await join(sora);
    await press(talk(host), "迎える人の道具");
    await press(dialog(host), /^そらさん: 席をはずしてもらう/);
    await talk(sora)
      .getByText(/席をはずしてほしい/)
      .waitFor();
    await press(dialog(host), "おひらきにする");
    await dialog(host).getByRole("button", { name: "おひらきにする" }).last().click();
    await talk(hina)
      .getByText(/おひらきになりました/)
      .waitFor();
    await part(hina, "話せるテーブル")
      .getByText(/いま開いているテーブルはありません/)
      .waitFor();
  });
});

describe("a host who is gone", () => {
  it("is said to be away, where one talks and aloud", async () => {
    const host = await greeter();
    await openTable(host);
    await expect.poll(() => focused(host)).toEqual({ words: expect.stringContaining(TOPIC), isInSight: true });
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    await join(hina);
    await host.context().close();
    await talk(hina)
      .getByText(/^迎える人は、少し席をはずしています ·/)
      .waitFor();
    await hina.getByRole("status").getByText("迎える人は、少し席をはずしています").waitFor({ state: "attached" });
  });
});

describe("apart from somebody", () => {
  it("a block lets both vanish for each other, and can be undone", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await press(part(hina, "近くの人"), "そらさんについて");
    expect(await violations(hina), "a person's menu").toEqual([]);
    await press(dialog(hina), "ブロックする");
    await dialog(hina)
      .getByText(/おたがいに見えなくなり/)
      .waitFor();
    await press(dialog(hina), "ブロックする");
    await part(hina, "近くの人").getByText("そら", { exact: true }).waitFor({ state: "detached" });
    await part(sora, "近くの人").getByText("ひなた", { exact: true }).waitFor({ state: "detached" });
    await press(hina, "ブロックした人");
    await press(dialog(hina), "そらさんのブロックをもとにもどす");
    await dialog(hina).getByText("ブロックした人はいません。").waitFor();
    await hina.keyboard.press("Escape");
    await part(hina, "近くの人").getByText("そら", { exact: true }).waitFor();
    await part(sora, "近くの人").getByText("ひなた", { exact: true }).waitFor();
  });

  it("a mute is this device's alone", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await press(part(hina, "近くの人"), "そらさんについて");
    await dialog(hina).getByRole("switch").check();
    await hina.keyboard.press("Escape");
    await part(hina, "近くの人")
      .getByText(/この端末で見えなくしています/)
      .waitFor();
    await press(part(sora, "しぐさ"), "手をふる");
    await press(part(sora, "しぐさ"), "おじぎをする");
    await part(sora, "近くの出来事").getByText("あなたがおじぎをしました。").first().waitFor();
    await hina.waitForTimeout(500);
    expect(await hina.getByText("そらさんが手をふりました。").count()).toBe(0);
    await part(sora, "近くの人").getByText("ひなた", { exact: true }).waitFor();
  });

  it("whoever reports is apart at once, and sees how it stands", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await press(part(hina, "近くの人"), "そらさんについて");
    await press(dialog(hina), "通報する");
    // Nothing is chosen for them: what is missing is said with the group, and the focus goes there.
    await press(dialog(hina), "知らせる");
    const reasons = dialog(hina).getByRole("group", { name: "どんなことですか" });
    await reasons.getByText("どんなことか、ひとつえらんでください。").waitFor();
    expect(await reasons.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(
      await reasons
        .getByRole("radio")
        .first()
        .evaluate((radio) => radio === document.activeElement),
    ).toBe(true);
    expect(await violations(hina), "a report without a reason").toEqual([]);
    await dialog(hina).getByRole("radio", { name: "連絡先を聞かれた、外へさそわれた" }).check({ force: true });
    await dialog(hina).getByRole("textbox").fill("しつこく聞かれました");
    expect(await violations(hina), "a report").toEqual([]);
    await press(dialog(hina), "知らせる");
    await dialog(hina)
      .getByText(/知らせてくれて、ありがとうございます/)
      .waitFor();
    expect((await focused(hina)).words).toContain("知らせてくれて、ありがとうございます");
    await press(dialog(hina), "閉じる");
    await part(sora, "近くの人").getByText("ひなた", { exact: true }).waitFor({ state: "detached" });
    await press(hina, /^わたしのこと/);
    await dialog(hina).getByText("そらさんのこと（連絡先を聞かれた、外へさそわれた）").waitFor();
    await dialog(hina).getByText("届いています。これから読みます").waitFor();
    expect(await violations(hina), "about me").toEqual([]);
  });
});

/** A moderator of the demo who acts about the first open report. */
const moderate = async (act: (client: StaffClient, report: string) => Promise<{ readonly status: number }>) => {
  const client = await signedIn(server, "moderator");
  const { body } = await client.get("/api/desk/reports?state=open");
  const [report] = body.reports as { id: string }[];
  expect((await act(client, report!.id)).status).toBe(200);
};
const sanction = (kind: "mute" | "out", length: number) =>
  moderate((client, report) =>
    client.post("/api/desk/sanction", { report, kind, length, reason: "contact", words: "連絡先は聞かないでください" }),
  );
const reported = async (by: Page, name: string): Promise<void> => {
  await press(part(by, "近くの人"), `${name}さんについて`);
  await press(dialog(by), "通報する");
  await dialog(by).getByRole("radio", { name: "そのほか" }).check({ force: true });
  await press(dialog(by), "知らせる");
  await dialog(by)
    .getByText(/知らせてくれて/)
    .waitFor();
  await press(dialog(by), "閉じる");
};

describe("what is held against somebody", () => {
  it("a mute is shown with its reason and end, and can be appealed", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await reported(hina, "そら");
    await sanction("mute", 600_000);
    const line = sora.getByRole("region", { name: "お知らせ" });
    await line.getByText(/まで、しぐさだけになりました。 理由：連絡先のやりとり/).waitFor();
    await line.getByText(/連絡先は聞かないでください/).waitFor();
    await talk(sora)
      .getByText(/いまは、しぐさで。/)
      .waitFor();
    await press(line, /異議をつたえる/);
    await press(dialog(sora), "異議をつたえる");
    await dialog(sora).getByRole("textbox").fill("道を聞いただけです");
    expect(await violations(sora), "an appeal").toEqual([]);
    await press(dialog(sora), "送る");
    await dialog(sora).getByText("異議が届いています。読んで答えます。").waitFor();
  });

  it("whoever is kept out gets a screen of their own: why, until when, an appeal, and help", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら", options: { timezoneId: "Europe/London" } });
    await reported(hina, "そら");
    await sanction("out", 3_600_000);
    await sora.getByRole("heading", { level: 1, name: "いまは広場に入れません" }).waitFor();
    // The time is told once, and is the one that the desk reads.
    await sora.getByText(/\d\d:\d\d（日本時間）から、また入れます。/).waitFor();
    expect(await sora.getByText(/日本時間/).count()).toBe(1);
    await sora.getByText("異議をつたえても、不利になりません。").waitFor();
    await sora.getByText("見守り係から：連絡先は聞かないでください").waitFor();
    expect(await violations(sora), "kept out").toEqual([]);
    expect(await sora.getByRole("link").count()).toBeGreaterThan(1);
    await press(sora, "もう一度たしかめて入る");
    await sora.getByRole("heading", { level: 1, name: "いまは広場に入れません" }).waitFor();
    await press(sora, "異議をつたえる");
    await sora.getByRole("textbox").fill("道を聞いただけです");
    await press(sora, "送る");
    await sora.getByText("異議が届いています。読んで答えます。").waitFor();
  });
});

describe("the desk to everybody", () => {
  it("calm time and a notice are shown at once, and the notice can be put away", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const client = await signedIn(server, "moderator");
    const notices = hina.getByRole("region", { name: "お知らせ" });
    expect((await client.post("/api/desk/calm", { on: true })).status).toBe(200);
    await notices.getByText(/静かな時間/).waitFor();
    await talk(hina)
      .getByText(/いまは「静かな時間」です/)
      .waitFor();
    expect((await client.post("/api/desk/calm", { on: false })).status).toBe(200);
    await notices.getByText(/静かな時間/).waitFor({ state: "detached" });
    expect((await client.post("/api/desk/notice", { text: "20時から、たき火の会です。" })).status).toBe(200);
    await notices.getByText("事務局から：20時から、たき火の会です。").waitFor();
    await press(notices, "しまう");
    await notices.getByText(/たき火の会/).waitFor({ state: "detached" });
  });
});

describe("somebody who comes", () => {
  it("is called, sees the call, leads; whoever follows stops when they like", async () => {
    const host = await greeter();
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    await press(hina, "だれかを呼ぶ");
    await press(dialog(hina), "使い方や場所がわからない");
    await dialog(hina)
      .getByText(/係の人を呼んでいます/)
      .waitFor();
    expect(await violations(hina), "calling somebody").toEqual([]);
    await hina.keyboard.press("Escape");
    await press(host, "1人が呼んでいます");
    await press(dialog(host), "ひなたさんのところへ行きます");
    await hina
      .getByText(/さんが、こちらへ来ます/)
      .first()
      .waitFor();
    await press(dialog(host), /ついてきてください/);
    await press(hina, /さんについていく$/);
    await hina.getByText(/さんについて歩いています/).waitFor();
    await press(hina, "ここで止まる");
    await hina.getByText(/さんについて歩いています/).waitFor({ state: "detached" });
  });

  it("is not there: it is said, with what there is instead", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    await press(hina, "だれかを呼ぶ");
    await press(dialog(hina), "だれかといっしょにいたい");
    await dialog(hina)
      .getByText(/いま来られる係の人がいません/)
      .waitFor();
    expect((await focused(hina)).words).toContain("いま来られる係の人がいません");
    expect(await dialog(hina).getByRole("link").count()).toBeGreaterThan(1);
    await press(dialog(hina), "たき火へ行く");
    await dialog(hina).waitFor({ state: "detached" });
  });
});

describe("in 3D", () => {
  it("the table's talk stays beside the picture, on a phone too, and words hang over heads", async () => {
    const host = await greeter();
    await openTable(host);
    const hina = await openDevice(browser, server.url, { viewport: phone });
    await hina.getByLabel("呼び名").fill("ひなた");
    await hina.getByRole("button", { name: "この姿で入る" }).click();
    await hina.locator("canvas").first().waitFor({ timeout: 60_000 });
    await press(hina, "テーブルを見る");
    await dialog(hina)
      .getByRole("button", { name: new RegExp(`に着く（話題：${TOPIC}）`) })
      .waitFor();
    await hina.keyboard.press("Escape");
    await press(hina.getByRole("navigation"), "ことば");
    const sheet = hina.getByRole("region", { name: "ことば", exact: true });
    await press(sheet, "テーブルを見る");
    await press(dialog(hina), new RegExp(`に着く（話題：${TOPIC}）`));
    await sheet.waitFor({ state: "detached", timeout: 40_000 });
    await talk(hina).getByText("このテーブルの約束").waitFor();
    expect((await focused(hina)).words).toContain(TOPIC);
    expect(await talk(hina).getByText("はじめて文字で話す前に").count(), "one thing at a time").toBe(0);
    await press(talk(hina), "わかりました");
    expect((await focused(hina)).words).toBe("はじめて文字で話す前に");
    expect(await talk(hina).getByRole("region", { name: "話のログ" }).count()).toBe(0);
    const no = await talk(hina).getByRole("button", { name: "いまはやめておく" }).boundingBox();
    const panel = (await talk(hina).boundingBox())!;
    expect(no!.y + no!.height, "the way to say no is in sight").toBeLessThanOrEqual(panel.y + panel.height);
    await press(talk(hina), "いまはやめておく");
    await talk(hina).getByRole("region", { name: "話のログ" }).waitFor();
    expect((await focused(hina)).words).toBe("文字で話すには");
    await press(talk(hina), "文字で話すには");
    await press(talk(hina), "わかりました。文字で話します");
    await expect.poll(() => field(hina).evaluate((f) => f === document.activeElement)).toBe(true);
    await write(hina, "ここは静かですね");
    await isSaid(host, "ここは静かですね");
    await write(host, "ようこそ");
    await isSaid(hina, "ようこそ");
    await hina.locator(".bubble").getByText("ようこそ").waitFor({ state: "attached" });
    expect(await violations(hina), "a table in 3D").toEqual([]);
    expect(await hina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await press(talk(hina), "テーブルを離れる");
    await talk(hina).waitFor({ state: "detached" });
  });
});

describe("in the practice corner", () => {
  it("text stays on the device", async () => {
    const page = await openDevice(browser, server.url);
    await page.getByRole("radio", { name: /^リスト/ }).check({ force: true });
    await press(page, "まず練習する");
    await write(page, "これは練習です 090-1234-5678");
    await isSaid(page, "これは練習です 090-1234-5678");
    expect(await field(page).inputValue()).toBe("");
  });
});
