/** Two people in one square: they see each other walk, sit, wave and speak, whichever view each has chosen. */
import { describe, expect, it } from "vitest";
import { startServer } from "../process/server.ts";
import { browser, serveEach, server } from "./stage.ts";
import { enter, log, openDevice, part, visit, whereIn } from "./visitor.ts";

serveEach();

describe("two people in one square", () => {
  it("both find the other near, by name", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await part(hina, "近くの人").getByText("そら").waitFor();
    await part(sora, "近くの人").getByText("ひなた").waitFor();
  });

  it("one walks away and comes back; the other loses and finds them", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await part(sora, "近くの人").getByText("ひなた").waitFor();
    await hina.getByRole("button", { name: "たき火へすぐに行く" }).click();
    await whereIn(hina, "たき火").waitFor();
    await part(sora, "近くの人").getByText("ひなた").waitFor({ state: "detached" });
    await hina.getByRole("button", { name: "はじまりの門へ歩いて行く" }).click();
    await part(sora, "近くの人").getByText("ひなた").waitFor({ timeout: 30_000 });
  });

  it("one sits down, waves and says a ready phrase; the other hears of it", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    await part(sora, "近くの人").getByText("ひなた").waitFor();
    await part(hina, "しぐさ").getByRole("button", { name: "手をふる" }).click();
    await log(sora).getByText("ひなたさんが手をふりました。").waitFor();
    await part(hina, "座る").getByRole("button", { name: /座る/ }).first().click();
    await hina.getByText(/に座っています。/).waitFor();
    // Sitting down is shown, and read aloud only to those who ask for it.
    await part(sora, "近くの出来事").getByRole("listitem").getByText("ひなたさんが座りました。").waitFor();
    expect(await log(sora).getByText("ひなたさんが座りました。").count()).toBe(0);
    await part(sora, "近くの人")
      .getByText(/座っている/)
      .waitFor();
    const phrase = part(hina, "ことば").getByRole("listitem").getByRole("button").first();
    const words = (await phrase.textContent())!;
    await phrase.click();
    await log(sora).getByText(`ひなたさん：${words}`).waitFor();
  });

  it("nobody takes a seat that is taken", async () => {
    const hina = await visit(browser, { url: server.url, name: "ひなた" });
    const sora = await visit(browser, { url: server.url, name: "そら" });
    for (const page of [hina, sora]) await page.getByRole("button", { name: "電話の家へすぐに行く" }).click();
    for (const page of [hina, sora]) await whereIn(page, "電話の家").waitFor();
    const seat = (page: typeof hina) => page.getByRole("button", { name: "「電話の家のベンチの席1」に座る" });
    await seat(hina).click();
    await hina.getByText("「電話の家のベンチの席1」に座っています。").waitFor();
    await seat(sora).waitFor({ state: "detached" });
    await sora.getByRole("button", { name: "「電話の家のベンチの席2」に座る" }).click();
    await sora.getByText("「電話の家のベンチの席2」に座っています。").waitFor();
  });

  it("a friend follows an invitation into the same square, though another one is livelier", async () => {
    const small = await startServer({ env: { SQUARE_CAPACITY: "2" } });
    try {
      const first = await visit(browser, { url: small.url, name: "いち" });
      await visit(browser, { url: small.url, name: "に" });
      const third = await visit(browser, { url: small.url, name: "さん" });
      const fourth = await visit(browser, { url: small.url, name: "よん" });
      await third.getByText("2人がここにいます").first().waitFor();
      await first.getByRole("button", { name: "広場を出る" }).click();
      await third.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await third.getByRole("button", { name: "友だちをさそうリンクをコピー" }).click();
      const link = await third.evaluate(() => navigator.clipboard.readText());
      await fourth.getByRole("button", { name: "広場を出る" }).click();
      await third.getByText("1人がここにいます").first().waitFor({ timeout: 60_000 });
      const friend = await openDevice(browser, link);
      await enter(friend, { name: "とも" });
      await part(friend, "近くの人").getByText("さん", { exact: true }).waitFor();
    } finally {
      await small.stop();
    }
  });

  it("3D and list are one place: the list hears the wave of somebody in 3D, who can change over without leaving", async () => {
    const sora = await visit(browser, { url: server.url, name: "そら" });
    const hina = await visit(browser, { url: server.url, name: "ひなた", view: "3d" });
    await part(sora, "近くの人").getByText("ひなた").waitFor();
    await hina.getByRole("button", { name: "しぐさ" }).click();
    await hina.getByRole("button", { name: "手をふる" }).click();
    await log(sora).getByText("ひなたさんが手をふりました。").waitFor();
    await hina.getByRole("button", { name: "もっと" }).click();
    await hina.getByRole("button", { name: "リストで見る" }).click();
    await part(hina, "近くの人").getByText("そら").waitFor();
    await sora.getByText("2人がここにいます").first().waitFor();
    expect(await log(sora).getByText("ひなたさんが帰りました。").count()).toBe(0);
  });

  it("somebody who looks around alone stands in no list and is not counted", async () => {
    const sora = await visit(browser, { url: server.url, name: "そら" });
    const alone = await openDevice(browser, server.url);
    await alone.getByRole("radio", { name: /^リスト/ }).check({ force: true });
    await alone.getByRole("button", { name: "ひとりで見てまわる" }).click();
    await alone.getByText("小さな光になっています").waitFor();
    await sora.waitForTimeout(1500);
    await sora.getByText("1人がここにいます").first().waitFor();
    await part(sora, "近くの人").getByText("近くにはだれもいません。").waitFor();
  });
});
