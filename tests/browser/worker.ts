/** Staff of the demo in a browser: the sign-in is not what is tried here. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { RunningServer } from "../process/server.ts";
import { demoPassword, StaffClient } from "../process/staff.ts";
import { desktop } from "./visitor.ts";

/** Sign in as one of the demo's accounts. */
export const signedIn = async (server: RunningServer, login: string): Promise<StaffClient> => {
  const client = new StaffClient(server.url);
  expect((await client.signIn(`${login}@demo.example`, await demoPassword(server.output))).status).toBe(200);
  return client;
};

interface Worker {
  readonly client: StaffClient;
  readonly path: string;
  /** Where the server is reached; the client's own address otherwise. */
  readonly url?: string;
  readonly options?: BrowserContextOptions;
}

/** A browser of their own with this session, at a path of the server's. */
export const openAs = async (browser: Browser, { client, path, url = client.url, options }: Worker): Promise<Page> => {
  const context = await browser.newContext({
    viewport: desktop,
    locale: "ja-JP",
    reducedMotion: "reduce",
    baseURL: url,
    ...options,
  });
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  await page.goto(path);
  return page;
};

/** Go into the square's list with a badge on, from the staff's first page. `role` is the badge's word. */
export const enterWithBadge = async (page: Page, role: string): Promise<void> => {
  // By keyboard: what the page still learns may move a choice away from under the pointer.
  const list = page.getByRole("radio", { name: /^リスト/ });
  await list.press("Space");
  await expect.poll(() => list.isChecked()).toBe(true);
  await page.getByRole("button", { name: new RegExp(`${role}.*として入る`) }).click();
  await page.getByText(`あなたは「${role}」としてここにいます。`).waitFor();
};
