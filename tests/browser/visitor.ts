/** Drives the product as a visitor would: by the names on buttons and headings, never by hidden handles. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export const desktop = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

export interface Arrival {
  readonly url: string;
  readonly name?: string;
  readonly view?: "3d" | "list";
  readonly options?: BrowserContextOptions;
}

/** A fresh device (no storage) on the first screen. */
export const openDevice = async (browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: desktop,
    locale: "ja-JP",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: "そのまま入る" }).waitFor();
  return page;
};

/** Choose name and view on the first screen, and go in. */
export const enter = async (page: Page, { name, view = "list" }: Pick<Arrival, "name" | "view">): Promise<void> => {
  if (name !== undefined) await page.getByLabel("呼び名").fill(name);
  await page.getByRole("radio", { name: view === "list" ? /^リスト/ : /^立体/ }).check({ force: true });
  await page.getByRole("button", { name: "この姿で入る" }).click();
  await isInside(page, view);
};

/** Wait until one stands in the square. */
export const isInside = async (page: Page, view: "3d" | "list"): Promise<void> => {
  if (view === "list") await page.getByRole("heading", { level: 1, name: "広場（リスト）" }).waitFor();
  else await page.locator("canvas").first().waitFor({ timeout: 60_000 });
  await page
    .getByText(/\d+人がここにいます/)
    .first()
    .waitFor({ timeout: 60_000 });
};

/** A fresh device, in the square. */
export const visit = async (browser: Browser, { url, options, ...who }: Arrival): Promise<Page> => {
  const page = await openDevice(browser, url, options);
  await enter(page, who);
  return page;
};

/** A part of the list view, by its heading. */
export const part = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

/** The zone that the list says one is in. */
export const whereIn = (page: Page, place: string) => page.getByText(`いまは「${place}」にいます。`);

/** Words and events near, as the list logs them. */
export const log = (page: Page) => page.getByRole("log");
