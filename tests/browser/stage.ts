/**
 * What a browser test stands on: one browser for the file, and a server of the file's own. The file says once at its top which of
 * these servers it wants; `browser` and `server` are there from the first `beforeEach` on.
 *
 *   serveEach({ env: { DEMO: "1" } }); // or serveOnce()
 *   it("...", async () => visit(browser, { url: server.url }));
 */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type RunningServer, startServer, type StartOptions } from "../process/server.ts";
import { launchBrowser } from "./chromium.ts";

export let browser: Browser;
export let server: RunningServer;

const launch = (): void => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
};
const closePages = () => Promise.all(browser.contexts().map((context) => context.close()));

/** A server for each test: who was in the square of the one before would still be expected back. */
export const serveEach = (options: StartOptions = {}): void => {
  launch();
  beforeEach(async () => {
    server = await startServer(options);
  });
  afterEach(async () => {
    await closePages();
    await server.stop();
  });
};

/** One server for all tests of the file, and pages that stay from one test to the next, as in a story. */
export const serveStory = (options: StartOptions = {}): void => {
  launch();
  beforeAll(async () => {
    server = await startServer(options);
  });
  afterAll(() => server?.stop());
};

/** One server for all tests of the file. */
export const serveOnce = (options: StartOptions = {}): void => {
  serveStory(options);
  afterEach(closePages);
};
