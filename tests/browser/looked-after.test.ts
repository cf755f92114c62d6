/** The whole way of a report, in three browsers and the desk's: a talk, a report, a moderator, what was done, an appeal. */
import { expect, it } from "vitest";
import { browser, serveOnce, server } from "./stage.ts";
import { dialog, isSaid, join, openTable, press, talk, write } from "./table.ts";
import { part, phone, visit } from "./visitor.ts";
import { enterWithBadge, openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1" } });

const UNKIND = "さっきから、その話つまらないよ";
const WORDS = "人の話を、最後まで聞いてみましょう。";

it("two talk at a table, a third reports one of them, the moderator acts, the one concerned reads why and appeals", async () => {
  const host = await openAs(browser, { client: await signedIn(server, "table-host"), path: "/staff" });
  await enterWithBadge(host, "テーブル係");
  await openTable(host);
  const [hina, kuro, sora] = await Promise.all(
    ["ひなた", "くろ", "そら"].map((name) =>
      visit(browser, { url: server.url, name, ...(name === "くろ" && { options: { viewport: phone } }) }),
    ),
  );
  for (const page of [hina!, kuro!, sora!]) await join(page);
  const desk = await openAs(browser, {
    client: await signedIn(server, "moderator"),
    path: "/staff/desk",
    options: { viewport: phone },
  });
  await desk.getByRole("heading", { name: "待っているもの" }).waitFor();

  await write(hina!, "今日は、うちの猫がひざに乗りました");
  await isSaid(kuro!, "今日は、うちの猫がひざに乗りました");
  await write(kuro!, UNKIND);
  await isSaid(hina!, UNKIND);
  await isSaid(sora!, UNKIND);

  await press(talk(sora!), /^くろさんについて：/);
  await press(dialog(sora!), "通報する");
  await dialog(sora!).getByRole("radio", { name: "傷つく言葉、いやがらせ" }).check({ force: true });
  const reportedAt = Date.now();
  await press(dialog(sora!), "知らせる");
  await desk.getByRole("status").getByText("新しい通報が1件あります。").waitFor();
  expect(Date.now() - reportedAt).toBeLessThan(2000);
  await dialog(sora!)
    .getByText(/知らせてくれて、ありがとうございます/)
    .waitFor();
  // Those two are apart; the talk goes on for the others.
  await part(sora!, "近くの人").getByText("くろ", { exact: true }).waitFor({ state: "detached" });

  await desk.getByRole("link", { name: /^通報/ }).first().click();
  await desk.getByRole("link", { name: /くろ/ }).click();
  const read = desk.getByRole("article").getByRole("listitem");
  await read.filter({ hasText: UNKIND }).waitFor();
  expect(await read.filter({ hasText: UNKIND }).textContent()).toContain("通報された人");
  await desk.getByRole("radio", { name: "発言を止める" }).check({ force: true });
  await desk.getByRole("radio", { name: "1時間" }).check({ force: true });
  await desk.getByLabel(/^この人へのことば/).fill(WORDS);
  await press(desk, "「発言を止める」をこの人に伝える");
  await desk.getByText("「発言を止める」を伝えました。").waitFor();

  const notices = kuro!.getByRole("region", { name: "お知らせ" });
  await notices.getByText(/まで、しぐさだけになりました。 理由：人を傷つける言葉/).waitFor();
  await notices.getByText(new RegExp(WORDS)).waitFor();
  await talk(kuro!)
    .getByText(/いまは、しぐさで。/)
    .waitFor();
  await press(notices, /異議をつたえる/);
  await press(dialog(kuro!), "異議をつたえる");
  await dialog(kuro!).getByRole("textbox").fill("言い方がわるかったです。続きを聞きたいです。");
  await press(dialog(kuro!), "送る");
  await dialog(kuro!).getByText("異議が届いています。読んで答えます。").waitFor();

  await desk.getByRole("status").getByText("新しい異議が1件あります。").waitFor();
  await desk.getByRole("link", { name: /^異議/ }).click();
  const appeal = desk.getByRole("article").filter({ hasText: "くろさん" });
  await appeal.getByText("言い方がわるかったです。続きを聞きたいです。").waitFor();
  // Whoever acted does not judge the appeal.
  await appeal.getByText(/あなたの対応への異議なので/).waitFor();

  await press(sora!, "閉じる");
  await press(sora!, /^わたしのこと/);
  await dialog(sora!)
    .getByText(/くろさんのこと（傷つく言葉、いやがらせ）/)
    .waitFor();
  await write(hina!, "猫の名前は、まるです");
  await isSaid(host, "猫の名前は、まるです");
});
