/** The pages of the staff, from the first link on: as people use them, with axe on each page, and the errors on the way. */
import { createHmac } from "node:crypto";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { browser, serveOnce, server } from "./stage.ts";
import { desktop, isInside, phone } from "./visitor.ts";

serveOnce();

interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  secret: string;
  backupCodes: string[];
  /** The half minute of the last code: each counts once. */
  step: number;
}
const person = (name: string, email: string, password: string): Person => ({
  name,
  email,
  password,
  secret: "",
  backupCodes: [],
  step: 0,
});
const operator = person("みどり", "midori@example.jp", "teapots-on-a-quiet-hill");
const moderator = person("しずく", "shizuku@example.jp", "seven grey umbrellas");

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: desktop, locale: "ja-JP", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  return page;
};
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const isSound = async (page: Page, where: string): Promise<void> => {
  expect(await violations(page), where).toEqual([]);
  const { width } = page.viewportSize()!;
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** What an authenticator app shows (RFC 6238): this half minute's code, or the next one's when this was used. */
const codeOf = (person: Person): string => {
  person.step = Math.max(Math.floor(Date.now() / 30_000), person.step + 1);
  const bits = [...person.secret.replaceAll(" ", "")]
    .map((c) => letters.indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(person.step));
  const mac = createHmac("sha1", key).update(counter).digest();
  return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1e6).padStart(6, "0");
};

/** Through an invitation and the set-up of the second factor; leaves the backup codes on the screen. */
const accept = async (page: Page, person: Person): Promise<void> => {
  await page.getByLabel("仕事で使う名前").fill(person.name);
  await page.getByLabel("メールアドレス").fill(person.email);
  await page.getByLabel("パスワード", { exact: true }).fill(person.password);
  await page.getByText("よいパスワードです。").waitFor();
  await press(page, "アカウントを作る");
  await heading(page, "2段階認証の準備").waitFor();
  await press(page, "準備をはじめる");
  await page.getByRole("img", { name: "認証アプリ用のQRコード" }).waitFor();
  person.secret = (await page.locator(".staff-secret").textContent())!.trim();
};
const confirm = async (page: Page, person: Person): Promise<void> => {
  await page.getByLabel("6けたの数字").fill(codeOf(person));
  await press(page, "確認する");
  await page.getByRole("heading", { name: "バックアップコード" }).waitFor();
  person.backupCodes = await page.locator(".codes code").allTextContents();
};
const signIn = async (page: Page, { email, password }: Person): Promise<void> => {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await press(page, "サインイン");
};

const signInByBackupCode = async (page: Page, person: Person): Promise<void> => {
  await signIn(page, person);
  await press(page, "端末がないとき：バックアップコードを使う");
  await page.getByLabel("バックアップコード").fill(person.backupCodes.pop()!);
  await press(page, "確認する");
};

describe("the staff's pages", () => {
  it("make the first operator, who invites a moderator, who comes in with a badge", async () => {
    const page = await open("/");
    await page.goto(/http\S+\/staff\/invitation#\S+/.exec(server.output())![0]);
    await heading(page, "最初の事務局アカウント").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await isSound(page, "first link");

    // What is missing is said at its place, and the focus goes to the first of it.
    await press(page, "アカウントを作る");
    await page.getByText("仕事で使う名前を入れてください。").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).autocomplete)).toBe("nickname");
    await page.getByLabel("パスワード", { exact: true }).fill("password1234");
    await page.getByText("すぐに当てられます").waitFor();
    await isSound(page, "first link with mistakes");

    await accept(page, operator);
    expect(operator.secret).toMatch(/^[A-Z2-7 ]{30,}$/);
    await isSound(page, "QR code");
    // Whoever reads this on the phone that has the app needs no second one.
    const here = await page.getByRole("link", { name: "この端末の認証アプリで開く" }).getAttribute("href");
    expect(here).toMatch(/^otpauth:\/\/totp\/.*[?&]secret=/);
    expect(new URL(here!).searchParams.get("secret")).toBe(operator.secret.replaceAll(" ", ""));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await press(page, "コピー");
    await page.getByText("コピーしました。").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(operator.secret.replaceAll(" ", ""));
    await page.getByLabel("6けたの数字").fill("12");
    await press(page, "確認する");
    await page.getByText("6けたの数字を入れてください。", { exact: true }).waitFor();
    await confirm(page, operator);
    expect(operator.backupCodes).toHaveLength(10);
    await isSound(page, "backup codes");
    await press(page, "終わる");
    await page.getByText("控えたら、ここに印を入れてください。").waitFor();
    await page.getByLabel("控えました").check();
    await press(page, "終わる");
    await heading(page, "こんにちは、みどりさん").waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/staff");
    await isSound(page, "home");

    await page.getByRole("link", { name: "団体", exact: true }).click();
    await heading(page, "団体").waitFor();
    await page.getByLabel("団体の名前").fill("つながりの会");
    await press(page, "団体を足す");
    await page.getByText("「つながりの会」を足しました。").waitFor();
    await isSound(page, "organisations");

    await page.getByRole("link", { name: "アカウント", exact: true }).click();
    await heading(page, "アカウント").waitFor();
    await press(page, "人を招待する");
    await page.getByRole("combobox", { name: "役割" }).selectOption("moderator");
    await page.getByText("2段階認証が必要な役割です。").waitFor();
    await press(page, "役割を足す");
    await page.getByRole("combobox", { name: "役割" }).nth(1).selectOption("table-host");
    await page.getByRole("combobox", { name: "団体" }).nth(1).selectOption({ label: "つながりの会" });
    await page.getByLabel("名前（空けておいてもよい）").fill(moderator.name);
    await isSound(page, "invite");
    await press(page, "招待リンクを作る");
    const link = (await page.locator(".staff-secret").textContent())!.trim();
    expect(link).toMatch(/\/staff\/invitation#[\w-]{16,}$/);
    await page.getByText("テーブル係（つながりの会）").waitFor();
    await isSound(page, "link and accounts");

    const theirs = await open("/");
    await theirs.goto(link);
    await heading(theirs, "ようこそ").waitFor();
    await theirs.getByText("みどりさんから、スタッフへの招待です。").waitFor();
    await theirs.getByText("見守り係（広場ぜんたい）").waitFor();
    expect(await theirs.getByLabel("仕事で使う名前").inputValue()).toBe(moderator.name);
    await theirs.getByLabel("メールアドレス").fill(operator.email);
    await theirs.getByLabel("パスワード", { exact: true }).fill(moderator.password);
    await press(theirs, "アカウントを作る");
    await theirs.getByText("このメールアドレスのアカウントは、もうあります。").waitFor();
    expect(await theirs.getByLabel("パスワード", { exact: true }).inputValue()).toBe(moderator.password);
    await accept(theirs, moderator);
    await confirm(theirs, moderator);
    await theirs.getByLabel("控えました").check();
    await press(theirs, "終わる");
    await heading(theirs, "こんにちは、しずくさん").waitFor();
    expect(await theirs.getByRole("link", { name: /^アカウント/ }).count()).toBe(0);

    // A link works once.
    await page.goto("about:blank");
    await page.goto(link);
    await heading(page, "このリンクは使えません").waitFor();
    await isSound(page, "used link");

    // Pages that are not theirs stay shut.
    await theirs.goto(`${server.url}/staff/accounts`);
    await heading(theirs, "ここは開けません").waitFor();
    await theirs.getByRole("link", { name: "ホームへ" }).click();
    await theirs.getByRole("radio", { name: "リスト" }).check({ force: true });
    await press(theirs, "見守り係として入る");
    await isInside(theirs, "list");
    const worn = theirs.getByText("あなたは「見守り係」としてここにいます。").first();
    await worn.waitFor();
    await theirs.reload();
    await isInside(theirs, "list");
    await worn.waitFor();
    await press(theirs, "広場を出る");
    await heading(theirs, "こんにちは、しずくさん").waitFor();

    // Whoever signs out in another tab loses the badge here, and is told.
    await press(theirs, "見守り係として入る");
    await isInside(theirs, "list");
    const other = await theirs.context().newPage();
    await other.goto(`${server.url}/staff`);
    await press(other, "サインアウト");
    await heading(other, "サインイン").waitFor();
    await theirs.getByText("「見守り係」の札が外れたので、広場から出ました。").waitFor();
    await isSound(theirs, "badge lost");
    await press(theirs, "広場の入口へ");
    await theirs.getByRole("button", { name: "そのまま入る" }).waitFor();
  });

  it("open with password and code, and say the same whether or not there is such an account", async () => {
    const page = await open("/staff/profile", { viewport: phone });
    await heading(page, "サインイン").waitFor();
    await isSound(page, "sign-in on a phone");
    const wrong = page.getByText("メールアドレスかパスワードがちがいます。");
    await signIn(page, { ...operator, password: "not the password" });
    await wrong.waitFor();
    expect(await page.getByLabel("パスワード", { exact: true }).inputValue()).toBe("not the password");
    await signIn(page, { ...operator, email: "nobody@example.jp" });
    await wrong.waitFor();
    await signIn(page, operator);
    await page.getByRole("heading", { name: "確認コード" }).waitFor();
    expect(await page.getByLabel("6けたの数字").getAttribute("autocomplete")).toBe("one-time-code");
    await page.getByLabel("6けたの数字").fill("000000");
    await press(page, "確認する");
    await page.getByText("数字がちがいます。").waitFor();
    await isSound(page, "code on a phone");
    await page.getByLabel("6けたの数字").fill(codeOf(operator));
    await page.keyboard.press("Enter");
    // The page one came for.
    await heading(page, "わたし").waitFor();
    await isSound(page, "profile on a phone");
    await page.getByText("この端末", { exact: true }).waitFor();
  });

  it("keep what somebody wrote when the session ends meanwhile", async () => {
    const page = await open("/staff/profile");
    await signInByBackupCode(page, operator);
    await heading(page, "わたし").waitFor();
    await page.getByLabel("仕事で使う名前").fill("みどり山");
    await page.context().clearCookies();
    await press(page, "保存する");
    const dialog = page.getByRole("dialog", { name: "もう一度サインインしてください" });
    await dialog.waitFor();
    await isSound(page, "session over");
    expect(await dialog.getByLabel("メールアドレス").inputValue()).toBe(operator.email);
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("仕事で使う名前").inputValue()).toBe("みどり山");
  });

  it("change what somebody may do, let them in again, and close their account", async () => {
    const page = await open("/staff/accounts");
    await signInByBackupCode(page, operator);
    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: moderator.name }) });
    await card.getByText("しずくさんについて").click();
    await card.getByRole("button", { name: "役割を変える" }).click();
    await card.getByRole("button", { name: "役割 2 を外す" }).click();
    await card.getByRole("combobox", { name: "役割" }).selectOption("greeter");
    await isSound(page, "change of roles");
    await card.getByRole("button", { name: "保存する" }).click();
    await page.getByText("役割を変えました。").waitFor();
    await card.getByText("案内係（広場ぜんたい）").waitFor();

    await card.getByRole("button", { name: "入りなおしのリンクを作る" }).click();
    await card.getByRole("button", { name: "リンクを作る", exact: true }).click();
    const link = (await card.locator(".staff-secret").textContent())!.trim();
    const theirs = await open("/");
    await theirs.goto(link);
    await heading(theirs, "入りなおし").waitFor();
    await isSound(theirs, "recovery");
    expect(await theirs.getByLabel("メールアドレス").inputValue()).toBe(moderator.email);
    await theirs.getByLabel("新しいパスワード").fill("eight grey umbrellas");
    await press(theirs, "パスワードを決める");
    // A greeter needs no second factor.
    await heading(theirs, "こんにちは、しずくさん").waitFor();

    await card.getByRole("button", { name: "渡しました" }).click();
    await card.getByRole("button", { name: "アカウントを閉じる" }).click();
    await card.getByRole("button", { name: "閉じる", exact: true }).click();
    await page.getByText("しずくさんのアカウントを閉じました。").waitFor();
    await theirs.reload();
    await heading(theirs, "サインイン").waitFor();
  });

  it("say when to come back after many wrong passwords, without losing what was typed", async () => {
    const page = await open("/staff");
    for (let i = 0; i < 7; i++) {
      await signIn(page, { ...operator, email: "guess@example.jp", password: `guess number ${i}` });
      await page
        .getByRole("alert")
        .filter({ hasText: /ちがいます|回数が多い/ })
        .waitFor();
    }
    await page.getByText(/回数が多いので.*約\d+[秒分]たってから/).waitFor();
    expect(await page.getByLabel("メールアドレス").inputValue()).toBe("guess@example.jp");
  });

  it("send nothing with the Enter that ends a Japanese conversion", async () => {
    const page = await open("/staff");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByLabel("メールアドレス").fill("x");
    const prevented = await page
      .getByLabel("メールアドレス")
      .evaluate(
        (input) =>
          !input.dispatchEvent(
            new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
          ),
      );
    expect(prevented).toBe(true);
    expect(asked.filter((url) => url.includes("/api/auth"))).toEqual([]);
  });
});

/** A language and text of twice the size. */
const choose = async (page: Page, language: string): Promise<void> => {
  await page.getByRole("button", { name: "設定" }).click();
  await page.getByRole("radio", { name: language, exact: true }).check({ force: true });
  await page.getByRole("radio", { name: /とても 大きい|Very large/ }).check({ force: true });
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).waitFor();
};

describe.each(["やさしい日本語", "English"])("in %s", (language) => {
  it("axe finds nothing at the door, at 200 % text on a phone", async () => {
    const page = await open("/staff", { viewport: phone });
    await choose(page, language);
    await isSound(page, language);
    await page.goto(`${server.url}/staff/invitation#short`);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await isSound(page, `${language}: broken link`);
  });

  it("axe finds nothing inside, at 200 % text on a phone", async () => {
    const page = await open("/staff", { viewport: phone });
    await signInByBackupCode(page, operator);
    await heading(page, "こんにちは、みどりさん").waitFor();
    await choose(page, language);
    for (const path of ["/staff", "/staff/accounts", "/staff/organisations", "/staff/profile", "/staff/nowhere"]) {
      await page.goto(`${server.url}${path}`);
      await page.getByRole("navigation", { name: /スタッフ|Staff/ }).waitFor();
      await page.waitForLoadState("networkidle");
      await isSound(page, `${language}: ${path}`);
    }
  });
});
