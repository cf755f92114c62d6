/** The booths' office at work: a supervisor plans, changes and cancels shifts; every front follows; on a phone as well. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ComplaintsStore } from "../../server/consult/complaints.store.ts";
import { openStore } from "../../server/store/store.ts";
import type { Fronts } from "../../shared/consult/api.ts";
import { DAY_MS, startOfDay } from "../../shared/consult/hours.ts";
import type { RosterView } from "../../shared/consult/office.ts";
import { until } from "../process/guest.ts";
import { type RunningServer, startServer } from "../process/server.ts";
import { StaffClient } from "../process/staff.ts";
import { violations } from "./axe.ts";
import { launchBrowser } from "./chromium.ts";
import { desktop, phone } from "./visitor.ts";
import { openAs, signedIn } from "./worker.ts";

let server: RunningServer;
let browser: Browser;
let supervisor: StaffClient;
let roster: RosterView;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ env: { DEMO: "1" } });
  supervisor = await signedIn(server, "supervisor");
  roster = (await supervisor.get("/api/consult/roster")).body as unknown as RosterView;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openOffice = async (path = "", options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await openAs(browser, {
    client: supervisor,
    path: `/staff/consult/office${path}`,
    url: server.url,
    options: { viewport: desktop, ...options },
  });
  page.setDefaultTimeout(10_000);
  await page.getByRole("navigation", { name: "事務室のページ" }).waitFor();
  return page;
};
const front = async () => {
  const { fronts } = (await new StaffClient(server.url).get("/api/consult/booths")).body as unknown as Fronts;
  return fronts.find(({ organisation }) => organisation === roster.organisation)!;
};
/** A day as its button says it, "11月24日(火)". */
const dayWords = (at: number) =>
  new Intl.DateTimeFormat("ja", { timeZone: "Asia/Tokyo", month: "long", day: "numeric", weekday: "short" }).format(at);
/** A day's button in the calendar. */
const dayButton = (page: Page, at: number) =>
  page.getByRole("button", { name: new RegExp(`^${dayWords(at).replaceAll(/[()]/g, "\\$&")}`) });
const sheet = (page: Page, at: number) => page.getByRole("region", { name: `${dayWords(at)}のシフト` });

const today = () => startOfDay(roster.now);
/** Days that the demo has nothing on. */
const free = () => today() + 10 * DAY_MS;

describe("the roster", () => {
  let page: Page;

  it("is a table by weekdays, in which keys lead from day to day", async () => {
    page = await openOffice();
    await sheet(page, today()).waitFor();
    const columns = await page.getByRole("columnheader").allTextContents();
    expect(columns).toEqual(["月", "火", "水", "木", "金", "土", "日"]);
    // One day can be reached by Tab; the others from there.
    expect(await page.locator(".office-calendar button[tabindex='0']").count()).toBe(1);
    await dayButton(page, today()).focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await sheet(page, free()).getByText("この日のシフトはありません。").waitFor();
    await until(() => page.evaluate((at) => document.activeElement?.getAttribute("data-day") === at, String(free())));
  });

  it("takes a shift, refuses one that clashes, and changes it", async () => {
    await sheet(page, free()).getByRole("button", { name: "シフトを入れる" }).click();
    const form = page.getByRole("form", { name: "シフトを入れる" });
    await form.getByLabel("相談員").selectOption({ label: "ことは" });
    await form.getByLabel("始まり").fill("22:00");
    await form.getByLabel("終わり").fill("22:10");
    await form.getByRole("button", { name: "入れる" }).click();
    await form.getByText("シフトは30分からにしてください。").waitFor();
    await form.getByLabel("終わり").fill("02:00");
    await form.getByRole("button", { name: "入れる" }).click();
    await page.getByText("シフトを入れました。").waitFor();
    await sheet(page, free())
      .getByText(/22:00–.*02:00/)
      .waitFor();
    await sheet(page, free()).getByRole("button", { name: "シフトを入れる" }).click();
    await form.getByLabel("相談員").selectOption({ label: "ことは" });
    await form.getByLabel("始まり").fill("23:00");
    await form.getByLabel("終わり").fill("01:00");
    await form.getByRole("button", { name: "入れる" }).click();
    await form.getByText("その時間、この相談員には別のシフトがあります。変えていません。").waitFor();
    await form.getByRole("button", { name: "やめる" }).click();
    await sheet(page, free())
      .getByRole("button", { name: /^変える: ことは/ })
      .click();
    const change = page.getByRole("form", { name: "シフトを変える" });
    await change.getByLabel("始まり").fill("20:00");
    await change.getByLabel("終わり").fill("23:30");
    await change.getByRole("button", { name: "変える" }).click();
    await sheet(page, free()).getByText("20:00–23:30").waitFor();
  });

  it("swaps it in one press, and copies its week", async () => {
    await sheet(page, free())
      .getByRole("button", { name: /^代わる: ことは/ })
      .click();
    await page.getByRole("button", { name: "こだまに代わる" }).click();
    await page.getByText("こだまに代わりました。").waitFor();
    await sheet(page, free()).getByText("こだま", { exact: true }).waitFor();
    await page.getByRole("button", { name: "次の週へ写す" }).click();
    await page.getByText(/シフトを\d+つ入れました。/).waitFor();
    await dayButton(page, free()).focus();
    await page.keyboard.press("ArrowDown");
    await sheet(page, free() + 7 * DAY_MS)
      .getByText("20:00–23:30")
      .waitFor();
  });

  it("cancels in one press: the front is another at once; and takes it back", async () => {
    await page.getByRole("button", { name: "今日", exact: true }).click();
    expect((await front()).open).not.toBeNull();
    for (const name of ["ことは", "こだま"])
      await sheet(page, today())
        .getByRole("button", { name: new RegExp(`^取り消す: ${name}`) })
        .first()
        .click();
    await page.getByText("取り消しました。案内板からも消えました。").waitFor();
    await until(async () => (await front()).open === null);
    expect((await front()).next.length).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    for (const name of ["ことは", "こだま"])
      await sheet(page, today())
        .getByRole("button", { name: new RegExp(`^元に戻す: ${name}`) })
        .first()
        .click();
    await until(async () => (await front()).open !== null);
    await page.context().close();
  });
});

describe("booths, rules, figures and complaints", () => {
  it("close a booth in one press, and give it a name", async () => {
    const page = await openOffice("#booths");
    await page.getByRole("button", { name: "ブース1を閉める" }).click();
    await until(async () => (await front()).booths.find(({ place }) => place === 0)?.state === "closed");
    await page.getByText("ブース1を閉めました。案内板もすぐに変わりました。").waitFor();
    await page.getByRole("button", { name: "ブース1を変える" }).click();
    const form = page.getByRole("form", { name: "ブース1を変える" });
    await form.getByLabel("名前", { exact: true }).fill("みどりの部屋");
    await form.getByRole("switch", { name: "このブースを閉める" }).uncheck();
    await form.getByRole("button", { name: "この内容にする" }).click();
    await page.getByText("みどりの部屋").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("set the rules, and how many at once", async () => {
    const page = await openOffice("#rules");
    await page.getByRole("radio", { name: "25分" }).check({ force: true });
    await page.getByLabel("相談のあとの休み(分)").fill("99");
    await page.getByText("0から60までの数にしてください。").waitFor();
    await page.getByLabel("相談のあとの休み(分)").fill("5");
    await page.getByLabel("みんなで使う言葉").fill("こんばんは。\nゆっくりで大丈夫です。");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "この決まりにする" }).click();
    await page.getByText("決まりを変えました。").waitFor();
    await page.getByRole("group", { name: "ことは" }).getByRole("radio", { name: "2人" }).check({ force: true });
    await page.getByRole("button", { name: "この人数にする" }).click();
    await page.getByText("人数を変えました。").waitFor();
    const { rules, phrases, counsellors } = (await supervisor.get("/api/consult/roster")).body as unknown as RosterView;
    expect([rules, phrases.length]).toEqual([{ lengthMin: 25, gapMin: 5, perDay: 2 }, 2]);
    expect(counsellors.find(({ name }) => name === "ことは")?.atOnce).toBe(2);
    await page.context().close();
  });

  it.each(["#figures", "#complaints"])("say when there is nothing: %s", async (path) => {
    const page = await openOffice(path);
    await page.getByText(/この期間の整理券はありません。|答えを待っている苦情はありません。/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe("figures and complaints of some days", () => {
  beforeAll(async () => {
    const db = await openStore({ dataDir: join(server.dataDir, "demo") });
    const { organisation, counsellors, now } = roster;
    const minutes = (n: number) => n * 60_000;
    const rows = Array.from({ length: 30 }, (_, i) => {
      const taken = now - Math.floor(i / 5) * DAY_MS - minutes(i);
      const isHeard = i % 5 !== 0;
      return {
        id: `record-${i}`,
        organisation: organisation!,
        taken_at: taken,
        is_first: i % 2,
        called_at: isHeard ? taken + minutes(10) : null,
        seated_at: isHeard ? taken + minutes(11) : null,
        over_at: taken + minutes(isHeard ? 36 : 5),
        how: isHeard ? ("done" as const) : ("left" as const),
        referrals: i % 3,
        handed_over: 0,
        heard: isHeard ? ("yes" as const) : null,
        next_step: null,
        is_answered: isHeard ? 1 : 0,
      };
    });
    await db.insertInto("ticket_records").values(rows).execute();
    const complaints = new ComplaintsStore(db);
    const complaint = { organisation, at: now - DAY_MS, lines: ["もう終わりですか"] };
    await complaints.add({ ...complaint, words: "急に終わりました。", tookPart: [counsellors[0]!.id] });
    const { id } = (await supervisor.get("/api/staff/me")).body as { id: string };
    await complaints.add({ ...complaint, words: "責任者のことです。", tookPart: [id] });
    await db.destroy();
  });

  it("are charts with every number in a table beside, and a file", async () => {
    const page = await openOffice("#figures");
    await page.getByRole("img", { name: /^来た人。いちばん多いのは/ }).waitFor();
    const tiles = await page.locator(".office-tiles dd").allTextContents();
    expect(tiles).toEqual(["30", "24", "6", "3", "10分", "10分"]);
    const last = await page.getByRole("table").getByRole("row").last().allTextContents();
    expect(last[0]).toMatch(/^合計30246/);
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "表をCSVで保存" }).click(),
    ]);
    const lines = readFileSync((await file.path())!, "utf8")
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(1 + 28 + 1);
    expect(lines.at(-1)).toMatch(/^"合計","30","24","6"/);
    await page.getByRole("radio", { name: "週ごと" }).check({ force: true });
    await page.getByRole("columnheader", { name: "週の始め" }).waitFor();
    await page.getByRole("radio", { name: "自分で決める" }).check({ force: true });
    await page.getByLabel("終わりの日").fill("2020-01-01");
    await page.getByText("始めの日は終わりの日より前に、長さは1年までにしてください。").waitFor();
    await page.context().close();
  });

  it("a complaint is read and answered by who took no part, and seen by nobody who did", async () => {
    const page = await openOffice("#complaints");
    await page.getByText("急に終わりました。").waitFor();
    expect(await page.getByText("責任者のことです。").count()).toBe(0);
    await page.getByText("本人がつけた、本人の言葉").click();
    await page.getByText("もう終わりですか").waitFor();
    await page.getByRole("button", { name: "答えたことにする" }).click();
    await page.getByText("何をしたかを書いてください。").waitFor();
    await page.getByLabel("何をしたか(記録)").fill("本人と話しました。");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "答えたことにする" }).click();
    await page.getByRole("heading", { name: "答えた苦情" }).waitFor();
    await page.getByText("本人と話しました。").waitFor();
    await page.context().close();
    // It is about the only supervisor there is: somebody else reads it.
    const operator = await openAs(browser, {
      client: await signedIn(server, "operator"),
      path: "/staff/consult/office#complaints",
    });
    await operator.getByText("責任者のことです。").waitFor();
    await operator.context().close();
  });
});

it("on a phone the roster is a week, and everything can be done there", async () => {
  const page = await openOffice("", { viewport: phone });
  await sheet(page, today()).waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  expect(await page.locator(".office-days button").count()).toBe(7);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole("button", { name: "次の週", exact: true }).click();
  await sheet(page, today() + 7 * DAY_MS).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
