/** A table by code, as people meet it: who sits down there, and where those under 18 write. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import { browser, serveEach, server } from "./stage.ts";
import { askToJoin, dialog, field, focused, isAtTable, isSaid, openTable, press, talk, write } from "./table.ts";
import { enter, openDevice, part, phone, visit } from "./visitor.ts";
import { enterWithBadge, openAs, signedIn } from "./worker.ts";

const CODE = "K7M2 QXPA";

serveEach({ env: { DEMO: "1" } });

const worker = async (login: string, role: string): Promise<Page> => {
  const page = await openAs(browser, { client: await signedIn(server, login), path: "/staff" });
  await enterWithBadge(page, role);
  return page;
};
const tables = (page: Page) => part(page, "話せるテーブル");
const giveCode = async (page: Page, code: string): Promise<void> => {
  await tables(page).getByLabel("合言葉", { exact: true }).fill(code);
  await page.keyboard.press("Enter");
};

describe("a table by code", () => {
  it("is opened with a code that is drawn or given; one that will not do is said at its place", async () => {
    const host = await worker("table-host", "テーブル係");
    await press(host, "テーブルを開く");
    await dialog(host).getByLabel(/^話題/).fill("すきな本");
    await dialog(host).getByRole("switch", { name: "合言葉を知っている人だけのテーブルにする" }).check();
    const code = dialog(host).getByRole("textbox", { name: /^合言葉/ });
    const drawn = await code.inputValue();
    expect(drawn).toMatch(/^[34679CFHJKMNPRTX]{4} [34679CFHJKMNPRTX]{4}$/);
    await press(dialog(host), "べつの合言葉にする");
    expect(await code.inputValue()).not.toBe(drawn);
    await code.fill("ねこ");
    await press(dialog(host), "このテーブルを開く");
    await dialog(host)
      .getByText(/4種類以上の文字にしてください/)
      .waitFor();
    expect(await code.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await violations(host), "opening by code").toEqual([]);
    await code.fill(CODE);
    await press(dialog(host), "このテーブルを開く");
    await talk(host).getByText("すきな本").waitFor({ timeout: 40_000 });
    await press(talk(host), "迎える人の道具");
    await dialog(host).getByText(`このテーブルの合言葉：${CODE}`).waitFor();
  });

  it("at fifteen one comes with the code, and writes while two of the staff are there; the screen says why not before", async () => {
    const host = await worker("table-host", "テーブル係");
    await openTable(host, CODE);
    await talk(host).getByText("係の人がもう1人着くと、18歳未満の方も文字で話せます。").waitFor();

    const young = await openDevice(browser, server.url, { viewport: phone });
    await young.getByRole("radio", { name: "18さい未満" }).check({ force: true });
    await enter(young, { name: "ゆき" });
    await tables(young)
      .getByText(/合言葉のあるテーブル/)
      .waitFor();
    await askToJoin(young);
    await expect.poll(() => young.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect(await violations(young), "asked for the code").toEqual([]);
    await giveCode(young, "K7M2 QXPB");
    await tables(young).getByText("合言葉が合いません。一文字ずつ、たしかめてみてください。").waitFor();
    await giveCode(young, "k7m2-qxpa");
    await isAtTable(young);
    await talk(young)
      .getByText(/いまは2人そろっていないので、しぐさと決まったことばでどうぞ。/)
      .waitFor();
    expect(await field(young).count()).toBe(0);
    expect(await violations(young), "with one of the staff").toEqual([]);

    const greeter = await worker("greeter", "案内係");
    await askToJoin(greeter);
    await press(talk(young), "わかりました。文字で話します");
    await write(young, "こんにちは、本がすきです");
    await isSaid(host, "こんにちは、本がすきです");
    await talk(host).getByText("係の人がもう1人着くと").waitFor({ state: "detached" });

    await press(talk(greeter), "テーブルを離れる");
    await field(young).waitFor({ state: "detached" });
    await talk(young)
      .getByText(/いまは2人そろっていない/)
      .waitFor();
  });

  it("is entered from 3D as well: the dialog stays until one sits there", async () => {
    const host = await worker("table-host", "テーブル係");
    await openTable(host, CODE);
    const hina = await visit(browser, { url: server.url, name: "ひなた", view: "3d", options: { viewport: phone } });
    await press(hina, "テーブルを見る");
    await press(dialog(hina), /に着く（話題/);
    await dialog(hina).getByLabel("合言葉", { exact: true }).fill(CODE);
    await press(dialog(hina), "合言葉を入れて着く");
    await dialog(hina).waitFor({ state: "detached" });
    await expect.poll(async () => (await focused(hina)).words).toContain("最近うれしかったこと");
  });
});
