/** The moderator's desk at work: a report from the square to its answer, calm mode, an appeal, the log; on a phone as well. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mine } from "../../shared/safety/messages.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { secret } from "../process/crowd.ts";
import { Guest, until } from "../process/guest.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import { StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { type Line, openLine } from "./line.ts";
import { desktop, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

let server: RunningServer;
let browser: Browser;
/** Signed in once each: the sign-in is not what is tried here. */
const staff = new Map<string, StaffClient>();

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1", PASS_SECRET: secret } });
  for (const who of ["operator", "moderator", "moderator2"]) staff.set(who, await signedIn(server, who));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The desk of an account, in a browser of its own. */
const openDesk = async (who: string, options: BrowserContextOptions = {}, url = server.url): Promise<Page> => {
  const page = await openAs(browser, { client: staff.get(who)!, path: "/staff/desk", url, options });
  page.setDefaultTimeout(10_000);
  await page.getByRole("navigation", { name: /デスクのページ|デスクの ページ|Pages of the desk/ }).waitFor();
  return page;
};

/** Somebody in the plaza who may write to those near. */
const inPlaza = async (name: string): Promise<Guest> => {
  const guest = await Guest.enter(server.url, name);
  guest.send("go", { zone: "plaza" });
  guest.send("agree");
  await until(() => guest.last("reach")?.level === "near" && guest.last("reach")?.hasAgreed);
  return guest;
};

/** After a report the two are parted, and come in anew, as the client does by itself. */
const comeAnew = async (...guests: readonly Guest[]): Promise<void> => {
  await Promise.all(guests.map((guest) => until(() => guest.closed === closeCodes.anew)));
  await Promise.all(guests.map((guest) => guest.join(server.url)));
};

const mine = async ({ pass }: Guest): Promise<Mine> =>
  (await new StaffClient(server.url).post("/api/safety/mine", { pass })).body as unknown as Mine;

describe("an evening at the desk", () => {
  let desk: Page;
  let other: Page;
  let sora: Guest;
  let kuro: Guest;

  it("the operator opens text nearby, and who keeps the desk looks after the place", async () => {
    const page = await openDesk("operator");
    await page.getByRole("link", { name: "場所と段階" }).click();
    await page.getByRole("switch", { name: /近くの人と文字で話せる/ }).check();
    await page.getByRole("button", { name: "この設定にする" }).click();
    await page.getByText("設定を変えました。").waitFor();
    await page.context().close();

    desk = await openDesk("moderator");
    other = await openDesk("moderator2");
    await desk.getByRole("link", { name: "場所と段階" }).click();
    await desk.getByRole("heading", { name: "場所と段階" }).waitFor();
    expect(await desk.getByText("事務局だけが変えられます。").count()).toBe(0);
    await desk.getByRole("link", { name: "今日" }).click();
    await desk.getByRole("heading", { name: "いま見守っている人" }).waitFor();
    sora = await inPlaza("そら");
    kuro = await inPlaza("くろねこ");
    await desk.getByText(/^ひだまり広場/).waitFor();
  });

  it("a new report is at the desk within two seconds, said politely, and the title says no more than a number", async () => {
    sora.send("text", { words: "こんばんは", to: "near" });
    await until(() => kuro.last("heard")?.words === "こんばんは");
    kuro.send("text", { words: "用がないなら帰ってくれる？", to: "near" });
    await until(() => sora.last("heard")?.words.startsWith("用がない"));
    await desk.bringToFront();
    const sent = Date.now();
    sora.send("report", { slot: kuro.slot, reason: "hurtful", words: "何度も言われて、こわかったです。" });
    await desk.getByRole("status").getByText("新しい通報が1件あります。").waitFor();
    expect(Date.now() - sent).toBeLessThan(2000);
    await comeAnew(sora, kuro);
    await desk.getByRole("link", { name: /まだ答えていない通報/ }).waitFor();
    expect(await desk.title()).toMatch(/^\(1\) \S+$/);
  });

  it("by keyboard alone: opened, read, the person muted with reason and words, who reads them", async () => {
    await desk.keyboard.press("2");
    await desk.getByRole("heading", { level: 1, name: "通報", exact: true }).waitFor();
    await desk.keyboard.press("j");
    await desk.getByRole("heading", { name: "「くろねこ」への通報" }).waitFor();
    const lines = desk.getByRole("article").getByRole("listitem");
    await lines.filter({ hasText: "こんばんは" }).waitFor();
    const theirs = await lines.filter({ hasText: "用がないなら" }).textContent();
    expect(theirs).toContain("通報された人");
    expect(await lines.filter({ hasText: "こんばんは" }).textContent()).not.toContain("通報された人");
    await desk.getByText("何度も言われて、こわかったです。").waitFor();
    await other.getByRole("link", { name: /^通報/ }).click();
    await other.getByText(/が確認中/).waitFor();

    await desk.keyboard.press("a");
    expect(await desk.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    // Nothing is done about anybody before it was chosen.
    expect(await desk.getByRole("group", { name: "すること" }).getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await desk.getByRole("button", { name: /をこの人に伝える$/ }).count()).toBe(0);
    await desk.keyboard.press("ArrowRight");
    await desk.keyboard.press("Tab");
    await desk.keyboard.press("ArrowRight");
    await desk.keyboard.press("Tab");
    await desk.keyboard.press("Tab");
    // Letters belong to what is written: none of them is a shortcut here.
    await desk.keyboard.type("ことばを休みましょう。jka2r");
    const preview = desk.getByRole("figure", { name: "この人が読む画面" });
    await preview.getByText(/ことばを休みましょう。jka2r/).waitFor();
    await desk.keyboard.press("Tab");
    await desk.keyboard.press("Enter");
    await desk.getByText("「発言を止める」を伝えました。").waitFor();
    expect(await desk.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await desk.getByRole("button", { name: /をこの人に伝える$/ }).waitFor({ state: "detached" });
    const told = await until(() => kuro.last("sanctioned"));
    expect(told).toMatchObject({ kind: "mute", reason: "hurtful", words: "ことばを休みましょう。jka2r" });
    expect(told.until! - told.at).toBe(60 * 60 * 1000);
    expect((await until(() => kuro.last("reach"))).barriers).toContain("muted");
    expect(sora.last("reported")).toMatchObject({ state: "seen" });
  });

  it("nothing that is typed is lost when something new comes in", async () => {
    const words = desk.getByLabel(/通報した人へのことば/);
    await words.fill("お知らせをありがとう");
    const [yuzu, nagi] = [await inPlaza("ゆず"), await inPlaza("なぎ")];
    yuzu.send("report", { slot: nagi.slot, reason: "worried", words: "" });
    await desk.getByRole("link", { name: /この人が心配/ }).waitFor();
    expect(await words.inputValue()).toBe("お知らせをありがとう");
    await desk.getByRole("link", { name: "今日" }).click();
    await desk.getByRole("link", { name: /^通報/ }).click();
    await desk.getByRole("link", { name: /人を傷つけることば/ }).click();
    expect(await words.inputValue()).toBe("お知らせをありがとう");
    await comeAnew(yuzu, nagi);
    await Promise.all([yuzu.leave(), nagi.leave()]);
  });

  it("the reporter is answered, and the next report is one press away", async () => {
    expect(await desk.getByRole("radio", { name: "対応した", exact: true }).isChecked()).toBe(true);
    await desk.getByRole("button", { name: "答えて閉じる" }).press("Enter");
    await desk.getByRole("status").getByText("答えを送り、通報を閉じました。").waitFor();
    expect(await until(() => sora.last("reported")?.state === "answered" && sora.last("reported"))).toMatchObject({
      acted: true,
      answer: "お知らせをありがとう",
    });
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe("つぎの通報");
    await desk.keyboard.press("Enter");
    await desk.getByRole("heading", { name: "「なぎ」への通報" }).waitFor();
    await desk.getByText("責める通報ではなく").waitFor();
  });

  it("calm mode: one press brings everybody down to phrases, one press up again", async () => {
    const before = sora.last("reach")!.level;
    expect(before).toBe("near");
    await desk.keyboard.press("c");
    const button = desk.getByRole("button", { name: "落ち着きモードにする" });
    await button.waitFor();
    await until(() => button.evaluate((b) => b === document.activeElement));
    await desk.keyboard.press("Enter");
    await until(() => sora.last("reach")?.level === "phrases");
    expect(sora.last("reach")!.barriers).toContain("calm");
    await other.getByText("落ち着きモード中です。").waitFor();
    await desk.getByRole("button", { name: "ふだんにもどす" }).press("Enter");
    await until(() => sora.last("reach")?.level === "near");
    await other.getByText("落ち着きモード中です。").waitFor({ state: "detached" });
  });

  it("a zone is stepped down and given back; a notice goes to everybody", async () => {
    await desk.getByRole("link", { name: "場所と段階" }).click();
    await desk.getByLabel("ひだまり広場の段階").selectOption({ label: "しぐさだけ" });
    await desk.getByRole("button", { name: "ひだまり広場の設定を変える" }).click();
    await until(() => sora.last("reach")?.level === "gestures");
    await desk.getByRole("button", { name: /ひだまり広場を開催の設定.*にもどす/ }).click();
    await until(() => sora.last("reach")?.level === "near");

    await desk.getByRole("link", { name: "今日" }).click();
    await desk.getByLabel("お知らせのことば").fill("22時に、たき火で読み聞かせがあります。");
    await desk.getByRole("button", { name: "全員に知らせる" }).click();
    await until(() => sora.last("notice")?.text === "22時に、たき火で読み聞かせがあります。");
    await desk.getByText("いま出ているお知らせ").waitFor();
  });

  it("a call is there with its place and why, while nobody has come", async () => {
    sora.send("call", { why: "uneasy" });
    const call = desk.getByRole("listitem").filter({ hasText: "不安・いやなことがある" });
    await call.getByText("ひだまり広場").waitFor();
    sora.send("call-end");
    await call.waitFor({ state: "detached" });
  });

  it("an appeal is decided by another moderator; whoever spoke the sanction reads why they cannot", async () => {
    const sanction = (await mine(kuro)).sanctions[0]!.id;
    const words = "言いすぎました。もう一度話したいです。";
    const sent = await new StaffClient(server.url).post("/api/safety/appeal", { pass: kuro.pass, sanction, words });
    expect(sent.status).toBe(200);
    await desk.getByRole("link", { name: /^異議/ }).click();
    await desk.getByText("あなたの対応への異議なので").waitFor();
    expect(await desk.getByRole("button", { name: "決めて伝える" }).count()).toBe(0);

    await other.getByRole("link", { name: /^異議/ }).click();
    await other.getByText(words).waitFor();
    await other.getByText(/もとの通報/).click();
    await other.getByText("用がないなら帰ってくれる？").waitFor();
    const decide = other.getByRole("button", { name: "決めて伝える" });
    expect(await decide.getAttribute("aria-disabled")).toBe("true");
    await other.getByText("認めて、対応を取り消す").click();
    await other.getByLabel(/この人へのことば/).fill("分かってくださり、ありがとうございます。");
    await decide.click();
    await other.getByText("認めて、取り消しました").waitFor();
    expect((await mine(kuro)).sanctions[0]).toMatchObject({
      appeal: "granted",
      answer: "分かってくださり、ありがとうございます。",
    });
    await until(() => kuro.last("reach")?.mutedUntil === null);
  });

  it("a line that lures is at the desk as the machine's; a long ban waits for a second moderator", async () => {
    kuro.send("text", { words: "だれか一緒に死のう", to: "near" });
    await desk.getByRole("link", { name: /^通報/ }).click();
    await desk.getByRole("link", { name: /命の危険への誘い/ }).click();
    await desk.getByText("自動の見分けが止めた文です。").waitFor();
    expect(sora.last("heard")!.words).not.toContain("死のう");
    await desk.getByText("入場を止める", { exact: true }).click();
    await desk.getByText("30日", { exact: true }).click();
    await desk.getByText(/7日より長いので/).waitFor();
    await desk.getByRole("button", { name: "「入場を止める」をこの人に伝える" }).click();
    await until(() => kuro.closed === closeCodes.out);

    await desk.getByRole("link", { name: "今日" }).click();
    await desk.getByText("あなたが決めたものなので").waitFor();
    expect(await desk.getByRole("button", { name: "確かめて認める" }).count()).toBe(0);
    await other.getByRole("link", { name: "今日" }).click();
    // Whoever is to agree reads first what it is about.
    await other.getByRole("link", { name: "もとの通報を見る" }).click();
    await other.getByRole("article").getByText("だれか一緒に死のう").waitFor();
    await other.getByRole("link", { name: "今日" }).click();
    await other.getByRole("button", { name: "確かめて認める" }).click();
    await other.getByText("30日の入場停止を認めますか。").waitFor();
    await other.getByRole("button", { name: "確かめて認める" }).last().click();
    await other.getByText("あなたが決めたものなので").waitFor({ state: "detached" });
    await desk.getByRole("heading", { name: "二人目を待つ入場停止" }).waitFor({ state: "detached" });
    const { until: end, at } = (await mine(kuro)).sanctions.find(({ kind }) => kind === "ban")!;
    expect(end! - at).toBe(30 * 24 * 60 * 60 * 1000);
  });

  it("reports about one person stand together; many from one place are folded, counted, and closed with one answer", async () => {
    const names = ["あめ", "かぜ", "ゆき", "つき"];
    const [mal, eve, ...targets] = await Promise.all(
      ["まる", "えま", ...names].map((name) => Guest.enter(server.url, name)),
    );
    const tell = (by: Guest, about: Guest) => by.send("report", { slot: about.slot, reason: "other", words: "" });
    tell(mal!, targets[0]!);
    await comeAnew(mal!, targets[0]!);
    for (const target of targets.slice(1)) {
      tell(mal!, target);
      await until(() => target.closed === closeCodes.anew);
    }
    tell(eve!, targets[0]!);
    await until(() => eve!.closed === closeCodes.anew);

    await desk.getByRole("link", { name: /^通報/ }).click();
    const person = desk.locator(".report-person").filter({ hasText: "あめさん" });
    await person.getByText("2件 · 2人から").waitFor();
    expect(await person.getByRole("link").count()).toBe(2);
    const list = desk.getByRole("region", { name: "通報の一覧" });
    expect(await list.getByText("つきさん").count()).toBe(0);
    await list.getByText("同じところから多数（1件）").click();
    await list.getByRole("link", { name: /つきさん/ }).click();
    await desk.getByRole("heading", { name: "「つき」への通報" }).waitFor();
    await desk.getByText("聞いたことばはありません").waitFor();
    await desk.getByRole("switch", { name: /同じところから多数/ }).check();
    await desk.getByRole("button", { name: "答えて閉じる" }).click();
    await list.getByText("同じところから多数（1件）").waitFor({ state: "detached" });
    await desk.getByRole("link", { name: "今日" }).click();
    await Promise.all([mal!.leave(), ...targets.slice(0, 1).map((guest) => guest.leave())]);
  });

  it("the log shows all of it, and is searched by words", async () => {
    await desk.getByRole("link", { name: "記録", exact: true }).click();
    const entries = desk.getByRole("region", { name: "記録の一覧" }).getByRole("listitem");
    for (const deed of [
      "事務局の設定を変えた",
      "通報を開いた",
      "発言を止める",
      "通報に答えた",
      "落ち着きモード",
      "場所の段階を変えた",
      "みんなへのお知らせ",
      "異議を決めた",
      "入場停止を認めた",
    ])
      await entries.filter({ hasText: deed }).first().waitFor();
    await desk.getByRole("searchbox", { name: "ことばで探す" }).fill("落ち着き");
    await desk.keyboard.press("Enter");
    await desk.getByText("「落ち着き」の記録").waitFor();
    expect(await entries.count()).toBe(2);
    expect(await entries.allTextContents()).toSatisfy((all: string[]) =>
      all.every((e) => e.includes("落ち着きモード")),
    );
  });
});

describe("the desk for everybody", () => {
  const languages = ["日本語", "やさしい日本語", "English"] as const;
  const pages = ["today", "reports", "appeals", "zones", "audit"] as const;

  it.each(languages)("axe finds nothing on its pages in %s, on a screen and on a phone", async (language) => {
    for (const viewport of [desktop, phone]) {
      const page = await openDesk("operator", { viewport });
      await page.getByRole("button", { name: "設定" }).click();
      await page.getByRole("radio", { name: language, exact: true }).check({ force: true });
      await page.keyboard.press("Escape");
      for (const name of pages) {
        await page.goto(`${server.url}/staff/desk#${name}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForTimeout(300);
        expect(await violations(page), `${name} ${viewport.width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(
          viewport.width,
        );
      }
      await page.goto(`${server.url}/staff/desk#reports`);
      await page.locator("ol a[href^='#reports/']").first().click();
      await page.getByRole("article").waitFor();
      expect(await violations(page), `one report ${viewport.width}`).toEqual([]);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      expect(await violations(page), `keys ${viewport.width}`).toEqual([]);
      await page.context().close();
    }
  });

  it("on a phone a report takes the list's place, and its targets are large enough", async () => {
    const page = await openDesk("moderator", { viewport: phone, hasTouch: true, isMobile: true });
    await page.getByRole("link", { name: /^通報/ }).tap();
    await page.getByRole("link", { name: /この人が心配/ }).tap();
    await page.getByRole("heading", { name: "「なぎ」への通報" }).waitFor();
    expect(await page.getByRole("link", { name: /この人が心配/ }).isVisible()).toBe(false);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("main button, main a[href], main input, main select, main textarea")]
        .filter((e) => e.checkVisibility())
        .map((e) => [e.textContent, e.getBoundingClientRect()] as const)
        .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(([text, box]) => `${text} ${box.width}x${box.height}`),
    );
    expect(small).toEqual([]);
    await page.getByRole("link", { name: "一覧へもどる" }).first().tap();
    await page.getByRole("link", { name: /この人が心配/ }).waitFor();
    await page.context().close();
  });

  it("single keys can be switched off", async () => {
    const page = await openDesk("moderator");
    await page.keyboard.press("?");
    await page.getByRole("switch", { name: "一文字のキー操作を使う" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("2");
    await page.waitForTimeout(300);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("今日");
    await page.context().close();
  });

  it("says when the line is down, and catches up when it is back", async () => {
    const line: Line = await openLine(server.port);
    try {
      const page = await openDesk("moderator", {}, line.url);
      await page.getByText("自動更新中").waitFor();
      line.cut();
      await page.getByText(/更新が止まっています/).waitFor();
      await page.getByText(/最後に読んだのは/).waitFor();
      line.mend();
      await page.getByText("自動更新中").waitFor({ timeout: 30_000 });
      await page.context().close();
    } finally {
      await line.close();
    }
  });
});
