/** A visitor on a phone at the booths, with a counsellor who has no screen: every step, a reload at each, and the end. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Talk } from "../../client/consult/conversation/state.ts";
import { beginShift, heard, sitDown, tokenFor } from "../process/booth.ts";
import { until } from "../process/guest.ts";
import { demoPassword, StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { browser, serveOnce, server } from "./stage.ts";
import { openDevice, phone, visit } from "./visitor.ts";

serveOnce({ env: { DEMO: "1" } });

let password: string;
beforeAll(async () => {
  password = await demoPassword(server.output);
});

/** Pictures to look at, where a folder for them is named. */
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};
const look = async (page: Page, name: string): Promise<void> => {
  await shot(page, name);
  expect(await violations(page), name).toEqual([]);
};
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Call whoever waits, and sit down opposite them. */
const callAndSit = async (counsellor: StaffClient): Promise<() => Promise<Talk>> => {
  expect(await counsellor.post("/api/consult/call", { ticket: null, meanwhile: false })).toMatchObject({ status: 200 });
  return async () => {
    const session = await until(async () => {
      const { body } = await counsellor.get("/api/consult/console");
      return (body as { own?: { session: string }[] }).own?.[0]?.session;
    });
    return sitDown(() => server.url, {
      session,
      seat: "counsellor",
      credentials: async () => ({ badge: await tokenFor(counsellor, session, "counsellor") }),
    });
  };
};

/** From the fronts to a ticket, with every answer skipped. */
const takeTicket = async (page: Page): Promise<void> => {
  await button(page, "いま話したい").click();
  await title(page, "はじめに、少しだけ");
  await button(page, "答えずに進む").click();
  await page.getByRole("radio", { name: "聞いてからにして" }).check({ force: true });
  await button(page, "わかりました。話します").click();
  await title(page, "順番をお待ちください");
};

it("closed hours are no empty counter", async () => {
  const page = await openDevice(browser, server.url, { viewport: phone });
  await button(page, "いま話をきいてもらう").click();
  await title(page, "話をきいてもらう");
  await page.getByRole("heading", { name: "いまは、席に人がいません" }).waitFor();
  await page.getByRole("region", { name: "いま開いている相談先" }).getByText("よりそいホットライン").waitFor();
  await look(page, "1-closed");
});

it("a visitor is heard, comes back to each step after a reload, and leaves nothing", { timeout: 240_000 }, async () => {
  const counsellor = await beginShift(server.url, password);
  const page = await openDevice(browser, server.url, { viewport: phone, isMobile: true, hasTouch: true });
  await page.goto(`${server.url}/talk`);
  await title(page, "話をきいてもらう");
  await page.getByText("ことはさん").first().waitFor();
  await look(page, "2-fronts");

  await button(page, "いま話したい").click();
  await title(page, "はじめに、少しだけ");
  await page.getByRole("radio", { name: "家族" }).check({ force: true });
  await look(page, "3-intake");
  await page.reload();
  await title(page, "はじめに、少しだけ");
  expect(await page.getByRole("radio", { name: "家族" }).isChecked()).toBe(true);
  await button(page, "つぎへ").click();

  await title(page, "話す前に、読んでください");
  await button(page, "わかりました。話します").click();
  await page.getByText("どちらか選んでください。").waitFor();
  await look(page, "4-consent");
  await page.getByRole("radio", { name: "聞いてからにして" }).check({ force: true });
  await button(page, "わかりました。話します").click();

  await title(page, "順番をお待ちください");
  await page.getByText("次が、あなたの番です。").waitFor();
  await look(page, "5-waiting");
  await page.reload();
  await title(page, "順番をお待ちください");

  const sit = await callAndSit(counsellor);
  await title(page, "お呼びしました");
  expect(await page.title()).toMatch(/^● お知らせ｜/);
  await look(page, "6-called");
  await page.reload();
  await title(page, "お呼びしました");
  await button(page, "もう3分待って").click();
  await page.getByText("3分のばしました").waitFor();
  await button(page, "座って話す").click();
  await title(page, "話すところ");
  const talk = await sit();
  try {
    await until(() => talk.store.getState().canWrite, 15_000);
    await talk.write("こんばんは。ことはです。きょうは来てくださって、ありがとうございます。");
    await page.getByText("こんばんは。ことはです。").first().waitFor();
    const field = page.getByRole("textbox", { name: "書く" });
    await field.fill("母のことで、少し話したくて");
    await button(page, "送る").click();
    await until(() => heard(talk).includes("母のことで、少し話したくて"));
    talk.tell("thinking");
    await page.getByText("ことはさんが考えています").waitFor();
    await look(page, "7-booth");

    // Where one types on glass, Enter begins a new line.
    await field.fill("あの");
    await field.press("Enter");
    expect(await field.inputValue()).toContain("あの");
    await field.fill("");
    await button(page, "ことばをえらぶ").click();
    await look(page, "8-ready");
    await button(page, "うまく言えません").click();
    await until(() => heard(talk).includes("うまく言えません"));

    await page.reload();
    await title(page, "話すところ");
    await page.getByText("母のことで、少し話したくて").first().waitFor();
    await talk.write({ kind: "numbers", ids: ["yorisoi"] });
    await page.getByText("おすすめの相談先").first().waitFor();
    await page.getByText("ことはさんと、あなたです").waitFor();
    await button(page, "見え方など").click();
    await page.getByText("封のしくみ").click();
    await button(page, "照合の番号を見る").click();
    const code = (await talk.code())!.join(" ");
    await page.getByText(code).waitFor();
    await look(page, "9-tools");
    await button(page, "見え方など").click();

    await button(page, "終わる").click();
    await look(page, "10-end");
    await button(page, "終わる").last().click();
    await title(page, "話してくださって、ありがとうございました");
    await page.getByText("相談員がおすすめした相談先です。").waitFor();
    await look(page, "11-after");
    const kept = await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open("plat-booth", 1);
        request.addEventListener("success", () => done(request.result));
      });
      return new Promise<number>((done) => {
        const request = database.transaction("booth").objectStore("booth").count();
        request.addEventListener("success", () => done(request.result));
      });
    });
    expect(kept).toBe(0);
  } finally {
    talk.close();
  }
  await page.getByRole("radio", { name: "はい" }).first().check({ force: true });
  await button(page, "答えを送る").click();
  await page.getByText("受け取りました").waitFor();
  await button(page, "いやなこと、困ったことがあったとき").click();
  await page.getByRole("checkbox", { name: "母のことで、少し話したくて" }).check({ force: true });
  await page.getByLabel("どんなことがありましたか").fill("急かされたように感じました");
  await look(page, "12-complaint");
  await button(page, "送る").click();
  await title(page, "受け取りました。");
  await button(page, "もどる").click();
  await button(page, "もう一度話したい").click();
  await title(page, "話をきいてもらう");
  await page.reload();
  await title(page, "話をきいてもらう");
  expect(await counsellor.post("/api/consult/off")).toMatchObject({ status: 200 });
});

it(
  "over the square, which is still there behind it; a second tab, and a quick exit",
  { timeout: 240_000 },
  async () => {
    const counsellor = await beginShift(server.url, password, "several");
    const page = await visit(browser, { url: server.url, name: "つき", options: { viewport: phone } });
    await button(page, "話をきいてもらう").first().click();
    await title(page, "話をきいてもらう");
    await takeTicket(page);
    await button(page, "広場を歩く").click();
    await title(page, "広場（リスト）");
    await page.getByRole("complementary", { name: "お知らせ" }).getByText("順番を待っています").waitFor();
    const sit = await callAndSit(counsellor);
    await page.getByRole("complementary", { name: "お知らせ" }).getByText("お呼びしました").waitFor();
    await look(page, "13-bell");
    await button(page, "ひらく").click();
    await button(page, "座って話す").click();
    await title(page, "話すところ");
    const talk = await sit();
    try {
      await until(() => talk.store.getState().canWrite, 15_000);
      await talk.write("聞いています");
      await page.getByText("聞いています").first().waitFor();
      const other = await page.context().newPage();
      await other.goto(`${server.url}/talk`);
      await other.getByText("聞いています").first().waitFor();
      await title(page, "ほかの画面で開いています");
      await look(page, "14-elsewhere");
      await button(page, "ここで続ける").click();
      await title(page, "話すところ");
      await page.getByText("聞いています").first().waitFor();
      await title(other, "ほかの画面で開いています");
      await other.close();
      await page.reload();
      await page.getByText("聞いています").first().waitFor();
      // Three presses, and nothing of it is on this device any more, for nobody.
      await page.route(/^https:/, (route) => route.fulfill({ body: "weather" }));
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.waitForURL(/^https:/);
      await until(() => talk.store.getState().line === "over", 15_000);
      await page.goto(`${server.url}/talk`);
      await title(page, "話をきいてもらう");
      expect(await page.getByText("聞いています").count()).toBe(0);
    } finally {
      talk.close();
    }
  },
);

it(
  "a supervisor listens only after a yes, and another counsellor takes over only after one",
  { timeout: 240_000 },
  async () => {
    const [one, two] = [await beginShift(server.url, password), await beginShift(server.url, password, "counsellor2")];
    const supervisor = new StaffClient(server.url);
    await supervisor.signIn("supervisor@demo.example", password);
    const page = await openDevice(browser, server.url, { viewport: phone, isMobile: true, hasTouch: true });
    await page.goto(`${server.url}/talk`);
    await takeTicket(page);
    const sit = await callAndSit(one);
    await button(page, "座って話す").click();
    const first = await sit();
    const { session } = first;
    const sitAs = (staff: StaffClient, seat: "counsellor" | "listener"): Talk =>
      sitDown(() => server.url, {
        session,
        seat,
        credentials: async () => ({ badge: await tokenFor(staff, session, seat) }),
      });
    const open: Talk[] = [first];
    try {
      await until(() => first.store.getState().canWrite, 15_000);
      await first.write("こんばんは");
      expect(await supervisor.post("/api/consult/listen", { session })).toMatchObject({ body: { state: "asked" } });
      await page.getByText("あさひさんが、この会話を聞いてもよいですか").waitFor();
      await look(page, "15-listen-asked");
      await button(page, "よい").click();
      await page.getByText("あさひさん（責任者）が聞いています。").waitFor();
      const listener = sitAs(supervisor, "listener");
      open.push(listener);
      await until(() => first.store.getState().wantsIn.length === 1, 15_000);
      expect(listener.store.getState().canWrite).toBe(false);
      await first.letIn();
      await until(() => listener.store.getState().canWrite, 15_000);

      const { id } = (await two.get("/api/staff/me")).body as { id: string };
      await first.write({ kind: "note", to: "こだま", text: "少しずつ、話してくださっています。" });
      first.tell("offer", { to: id });
      await page.getByText("引きつぎのメモ").first().waitFor();
      await page.getByText("こだまさんに代わってもよいですか").first().waitFor();
      await look(page, "16-hand-over");
      await button(page, "代わってもよい").click();
      const second = sitAs(two, "counsellor");
      open.push(second);
      await until(() => first.store.getState().wantsIn.length === 1, 15_000);
      await first.letIn();
      await until(() => second.store.getState().canWrite, 15_000);
      const ticket = first.store.getState().ticket!.id;
      expect(await two.post("/api/consult/take", { ticket })).toMatchObject({ status: 200 });
      await second.write("こだまです");
      await page.getByText("こだまです").first().waitFor();
      await page.getByText("こだまさんに代わりました。").waitFor();
      expect(heard(second)).not.toContain("こんばんは");
      second.tell("end", { reason: "done" });
      await title(page, "話してくださって、ありがとうございました");
      await look(page, "17-after");
    } finally {
      for (const talk of open) talk.close();
    }
  },
);
