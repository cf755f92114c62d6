/** The supervisor's board in a browser, with a counsellor and a visitor whose conversation is sealed. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Mine } from "../../shared/consult/api.ts";
import { beginShift, heard, meet, mineOf, sitDown, takeTicket } from "../process/booth.ts";
import { issuePasses, secret } from "../process/crowd.ts";
import { until } from "../process/guest.ts";
import { demoPassword, StaffClient } from "../process/staff.ts";
import { ViewLine } from "../process/views.ts";
import { violations } from "./axe.ts";
import { browser, serveOnce, server } from "./stage.ts";
import { openAs, signedIn } from "./worker.ts";

serveOnce({ env: { DEMO: "1", PASS_SECRET: secret } });

const isSound = async (page: Page) => expect(await violations(page)).toEqual([]);
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

it("sees who works and who waits, hears of danger, listens by name, and stays with an emergency to its end", async () => {
  const client = await signedIn(server, "supervisor");
  const page = await openAs(browser, { client, path: "/staff/consult/board" });
  await page.getByText("急ぎのことは、いまありません。").waitFor();
  await isSound(page);

  const counsellor = await beginShift(server.url, await demoPassword(server.output));
  const desk = await ViewLine.open(counsellor, "/api/consult/console/live");
  const { visitor, staff } = await meet(counsellor);
  const row = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /ことはさん/ }) });
  await row.getByText("あと50分").waitFor();
  await visitor.write("まえの言葉です");
  await until(() => heard(staff).length === 1);

  // The flag: read out, in the title without a word of what it is, and one press away.
  staff.tell("flag", { level: "imminent" });
  await page.getByRole("alert").filter({ hasText: "差しせまった危険の知らせ（ことはさん）" }).waitFor();
  await until(async () => (await page.title()).startsWith("(1) "));
  expect(await page.title()).not.toMatch(/相談|危険/);
  await press(page, /^見る：差しせまった危険/);
  await page.getByRole("heading", { name: "ことはさん" }).waitFor();
  await until(() => page.evaluate(() => document.activeElement?.id === "board-detail"));
  await isSound(page);

  // Listening: the visitor is told the name; the counsellor's browser lets in; nothing of before can be read.
  await press(page, "名のって、すぐ見守る");
  await until(() => visitor.store.getState().ticket?.listening?.name === "あさひ");
  await page.getByText("鍵を待っています。").waitFor();
  await until(() => staff.store.getState().wantsIn.some(({ seat }) => seat === "listener"), 10_000);
  await staff.letIn();
  await visitor.write("ここからの言葉です");
  await page.getByRole("listitem").filter({ hasText: "ここからの言葉です" }).waitFor();
  expect(await page.getByText("まえの言葉です").count()).toBe(0);
  await isSound(page);

  // A word to the counsellor alone.
  await page.getByLabel("ことはさんへのひと言").fill("場所を聞けますか。");
  await press(page, "送る");
  await page.getByText("届きました。").waitFor();
  expect(desk.others.map(({ data }) => data)).toEqual([{ from: "あさひ", words: "場所を聞けますか。" }]);

  // The emergency, with both hands on it.
  staff.tell("emergency", { danger: "life", place: "unasked" });
  await press(page, "した: 緊急かどうかを確かめる");
  await page.getByText("場所が分からないうちは").waitFor();
  staff.tell("emergency", { danger: "life", place: "known" });
  await page.getByText("救急です。").waitFor();
  await isSound(page);
  await press(page, "した: 電話して、分かることを伝える");
  await until(async () => (await page.getByText("✓ 電話して、分かることを伝える").count()) === 1);

  // In place of the counsellor, the visitor told of it.
  await press(page, "代わって話す");
  await press(page, "代わる");
  await until(() => visitor.store.getState().ticket?.counsellor === "あさひ");
  await page.getByRole("heading", { name: "あなたが話している会話" }).waitFor();
  await until(() => visitor.store.getState().wantsIn.length === 0, 15_000);
  await page
    .getByRole("textbox", { name: "書くところ" })
    .or(page.locator(".talk-field textarea"))
    .first()
    .fill("あさひです。");
  await press(page, "送る");
  await until(() => heard(visitor).includes("あさひです。"), 15_000);
  await press(page, "会話を終える");
  await page.getByLabel("終わりかた").selectOption({ label: "緊急の手順に移った" });
  await page.getByRole("button", { name: "会話を終える" }).last().click();
  await until(() => visitor.store.getState().line === "over");

  // What is left comes after the conversation, and stays in sight until it is done.
  await press(page, /^見る：終わった会話の手順/);
  await press(page, "した: したことを記録する");
  await press(page, "した: あとで、相談員と話す");
  await page.getByText("急ぎのことは、いまありません。").waitFor();
  await press(page, "振り返り");
  await page.getByRole("dialog").getByText("緊急の手順あり").first().waitFor();
  await isSound(page);
  await page.keyboard.press("Escape");
  desk.close();
  for (const talk of [visitor, staff]) await talk.erase();
});

it("by keyboard: gives somebody who waits to a counsellor, closes a booth and opens it, on a tablet", async () => {
  const [pass] = (await issuePasses(1)) as [string];
  const counsellor = await beginShift(server.url, await demoPassword(server.output), "counsellor2");
  const client = await signedIn(server, "supervisor");
  const options = { viewport: { width: 1024, height: 768 }, hasTouch: true };
  const page = await openAs(browser, { client, path: "/staff/consult/board", options });
  const { ticket } = (await takeTicket(server.url, pass)).body as unknown as Mine;
  await page.getByRole("listitem", { name: "1番めに待っている人" }).waitFor();
  await page.keyboard.press("q");
  await page.keyboard.press("Tab");
  await until(() => page.evaluate(() => document.activeElement?.tagName === "SELECT"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("呼んでいます").first().waitFor();
  await isSound(page);

  await page.keyboard.press("b");
  const booths = page.getByRole("dialog", { name: "ブースの開け閉め" });
  await booths
    .getByRole("button", { name: /を閉じる$/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await page.getByText("閉じますか。").waitFor();
  await booths.getByRole("button", { name: "閉じる", exact: true }).nth(1).press("Enter");
  await booths.getByText("閉じています").waitFor();
  await booths.getByRole("button", { name: /を開ける$/ }).press("Enter");
  await booths.getByText("閉じています").waitFor({ state: "detached" });
  await isSound(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("つぎの相談員／前の相談員").waitFor();
  await counsellor.post("/api/consult/off");
  const leaving = { pass, ticket: ticket!.id, deed: "leave" };
  expect((await new StaffClient(server.url).post("/api/consult/do", leaving)).status).toBe(200);
});

it("steps in where nobody listened before: who was there lets in, and nothing of before can be read", async () => {
  const client = await signedIn(server, "supervisor");
  const again = await beginShift(server.url, await demoPassword(server.output), "counsellor2");
  const own = await openAs(browser, { client: again, path: "/staff/consult" });
  const [pass] = (await issuePasses(1)) as [string];
  expect((await takeTicket(server.url, pass)).status).toBe(200);
  await own.getByRole("button", { name: "つぎの人を呼ぶ" }).click();
  const { session } = await until(async () => {
    const { ticket } = await mineOf(server.url, pass);
    return ticket?.session ? { session: ticket.session } : null;
  });
  const visitor = sitDown(() => server.url, { session, seat: "visitor", credentials: async () => ({ pass }) });
  await until(() => visitor.store.getState().canWrite, 15_000);
  await visitor.write("まえの言葉です");
  await own.getByRole("listitem").filter({ hasText: "まえの言葉です" }).first().waitFor();

  const page = await openAs(browser, { client, path: "/staff/consult/board" });
  await press(page, /こだまさんのくわしい/);
  await press(page, "代わって話す");
  await press(page, "代わる");
  await page.getByText("前の相談員か来場者が「入れる」を押すと").waitFor();
  const { epoch } = visitor.store.getState();
  await own.getByRole("button", { name: "入れる" }).click();
  // A line of before the new key is for those of before: what is read here must be written after it.
  await until(() => visitor.store.getState().epoch > epoch);
  await visitor.write("ここからの言葉です");
  await page.getByRole("listitem").filter({ hasText: "ここからの言葉です" }).first().waitFor();
  expect(await page.getByText("まえの言葉です").count()).toBe(0);
  expect(visitor.store.getState().ticket?.counsellor).toBe("あさひ");
  await visitor.erase();
});
