/** Everybody can use it: axe on every screen in three languages, the keyboard alone, a phone, and devices without 3D. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { browser, serveEach, server } from "./stage.ts";
import { desktop, openDevice, part, phone, visit } from "./visitor.ts";

serveEach();

const words = {
  日本語: { in: "そのまま入る", list: /^リスト/, help: "相談先", settings: "設定", here: /人がここにいます/ },
  やさしい日本語: { in: "そのまま 入る", list: /^リスト/, help: "相談先", settings: "設定", here: /\d+人 います/ },
  English: { in: "Go in as I am", list: /^List/, help: "Help lines", settings: "Settings", here: /here/ },
} as const;

/** On the first screen, the dialogs and the list; and, where it runs, in the 3D square. */
const isSoundEverywhere = async (
  language: keyof typeof words,
  viewport: typeof phone | typeof desktop,
  in3d: boolean,
) => {
  const w = words[language];
  const page = await openDevice(browser, server.url, { viewport });
  await page.getByRole("radio", { name: language, exact: true }).first().check({ force: true });
  await page.getByRole("button", { name: w.in }).waitFor();
  expect(await violations(page), "first screen").toEqual([]);
  for (const dialog of [w.help, w.settings]) {
    await page.getByRole("button", { name: dialog, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), dialog).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("radio", { name: w.list }).check({ force: true });
  await page.getByRole("button", { name: w.in }).click();
  await page.getByText(w.here).first().waitFor();
  await page.getByRole("log").first().waitFor();
  expect(await violations(page), "list").toEqual([]);
  if (!in3d) return;
  await page.getByRole("button", { name: /^(立体で見る|3Dで 見る|立体で 見る|See it in 3D|Show in 3D|3D)/ }).click();
  await page.locator("canvas").first().waitFor({ timeout: 60_000 });
  expect(await violations(page), "3D").toEqual([]);
};

describe("axe finds nothing", () => {
  it("on a desktop, the 3D square included", () => isSoundEverywhere("日本語", desktop, true));
  // The longest words, on the narrowest screen.
  it("in English on a phone, the 3D square included", () => isSoundEverywhere("English", phone, true));
  it.each(["日本語", "やさしい日本語"] as const)("in %s on a phone", (language) =>
    isSoundEverywhere(language, phone, false),
  );
});

describe("the keyboard alone", () => {
  /** Press Tab until what is focused has this name; fails when the round of the page does not meet it. */
  const tabTo = async (page: Page, name: RegExp): Promise<void> => {
    for (let i = 0; i < 250; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement | null;
        return e ? (e.getAttribute("aria-label") ?? e.textContent ?? "") : "";
      });
      if (name.test(focused.trim())) return;
    }
    throw new Error(`Tab never met ${name}`);
  };

  it("stays where it was when the button it is on goes away", async () => {
    const page = await visit(browser, { url: server.url, name: "あおい" });
    const press = async (title: string, name: RegExp): Promise<string> => {
      await part(page, title).getByRole("button", { name }).first().focus();
      await page.keyboard.press("Enter");
      await part(page, title).getByRole("button", { name }).first().waitFor({ state: "detached" });
      return page.evaluate(() => document.activeElement?.textContent ?? "");
    };
    expect(await press("ひかり（案内役）", /^教えて$/)).toBe("つぎへ");
    expect(await press("ひかり（案内役）", /^あとで$/)).toBe("ひかりを呼ぶ");
    expect(await press("座る", /^いちばん近い席に座る$/)).toBe("立つ");
    expect(await press("座る", /^立つ$/)).toBe("いちばん近い席に座る");
    await page.getByRole("button", { name: "何があったか、まとめて聞く" }).click();
    await part(page, "近くの出来事").getByText("この数分").first().waitFor();
  });

  it("goes in, sits down, waves and leaves in the list view", async () => {
    const page = await openDevice(browser, server.url);
    await page.getByRole("radio", { name: /^リスト/ }).focus();
    await page.keyboard.press("Space");
    await tabTo(page, /^この姿で入る$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "広場（リスト）" }).waitFor();
    await tabTo(page, /^電話の家へすぐに行く$/);
    await page.keyboard.press("Enter");
    await page.getByText("いまは「電話の家」にいます。").waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(page, /^「電話の家のベンチの席1」に座る$/);
    await page.keyboard.press("Enter");
    await page.getByText("「電話の家のベンチの席1」に座っています。").waitFor();
    await tabTo(page, /^手をふる$/);
    await page.keyboard.press("Enter");
    await page.getByRole("log").getByText("手をふりました").waitFor();
    await tabTo(page, /^広場を出る$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "そのまま入る" }).waitFor();
  });

  it("walks in 3D with the arrow keys, as somebody in the list sees", async () => {
    const sora = await visit(browser, { url: server.url, name: "そら" });
    const hina = await visit(browser, { url: server.url, name: "ひなた", view: "3d" });
    const near = part(sora, "近くの人").getByText("ひなた");
    await near.waitFor();
    await hina
      .locator("canvas")
      .first()
      .focus()
      .catch(() => null);
    await hina.keyboard.down("ArrowUp");
    await near.waitFor({ state: "detached", timeout: 60_000 });
    await hina.keyboard.up("ArrowUp");
  });
});

describe("devices that cannot draw", () => {
  it("are offered the list, with the reason", async () => {
    const context = await browser.newContext({ viewport: phone, locale: "ja-JP" });
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : (real as (...a: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof real;
    });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByText(/WebGL2がありません/).waitFor();
    await page.getByRole("button", { name: "そのまま入る" }).click();
    await page.getByRole("heading", { name: "広場（リスト）" }).waitFor();
  });

  it("get the picture back after the graphics context was lost", async () => {
    const page = await visit(browser, { url: server.url, name: "ひなた", view: "3d" });
    await page.evaluate(() => {
      const canvas = [...document.querySelectorAll("canvas")].find((c) => c.getContext("webgl2"))!;
      const loser = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
      loser.loseContext();
      setTimeout(() => loser.restoreContext(), 300);
    });
    await page.waitForTimeout(2500);
    const lost = await page.evaluate(
      () =>
        [...document.querySelectorAll("canvas")].map((c) => c.getContext("webgl2")).filter((g) => g?.isContextLost())
          .length,
    );
    expect(lost).toBe(0);
    await page
      .getByText(/人がここにいます/)
      .first()
      .waitFor();
  });

  it("keep the phone's page within its width and its targets large enough", async () => {
    const page = await openDevice(browser, server.url, { viewport: phone, hasTouch: true, isMobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await page.getByRole("button", { name: "そのまま入る" }).click();
    await page.locator("canvas").first().waitFor({ timeout: 60_000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, a[href], input, select")]
        .filter((e) => e.checkVisibility())
        .map((e) => [e.textContent, e.getBoundingClientRect()] as const)
        .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(([text, box]) => `${text} ${box.width}x${box.height}`),
    );
    expect(small).toEqual([]);
  });
});
