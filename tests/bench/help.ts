/**
 * The page of help on a slow phone: the processor four times slower, 1.6 Mbit/s, 150 ms to and fro. "usable" is when the first question
 * can be answered; "readable" when the numbers can be called, which needs no script. The baseline, in the same run and on the same
 * phone, is the place's own first screen until its first button.
 */
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../browser/chromium.ts";
import { type RunningServer, startServer } from "../process/server.ts";

const RUNS = 5;
const SLOWER = 4;
const LATENCY_MS = 150;
const BYTES_A_SECOND = (1.6 * 1000 * 1000) / 8;
const files = ["/help", "/help/finder.js", "/help/finder.css"] as const;

const gzipKb = async (url: string, path: string): Promise<number> => {
  const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer());
  return Math.round(gzipSync(bytes, { level: 9 }).length / 102.4) / 10;
};

/** A phone that has never been here. */
const slowPhone = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "ja-JP",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const phone = await context.newCDPSession(page);
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await phone.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
};

/** From the press of the link until these are there and painted, ms, by the page's own clock. */
const shownAfter = async (browser: Browser, url: string, selectors: readonly string[]): Promise<number[]> => {
  const page = await slowPhone(browser);
  await page.addInitScript((wanted: readonly string[]) => {
    const seen: (number | null)[] = wanted.map(() => null);
    const look = (): void => {
      wanted.forEach((selector, i) => {
        if (seen[i] === null && document.querySelector<HTMLElement>(selector)?.offsetParent)
          seen[i] = performance.now();
      });
      Object.assign(globalThis, { seen });
      if (seen.includes(null)) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selectors);
  await page.goto(url);
  const result = await page.waitForFunction(() => {
    const { seen } = globalThis as unknown as { seen: (number | null)[] };
    return seen.includes(null) ? null : (seen as number[]);
  });
  const times = (await result.jsonValue()) as number[];
  await page.context().close();
  return times;
};

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!);

const measure = async (browser: Browser, server: RunningServer) => {
  const [usable, readable, plain]: number[][] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    const [ready, readableAt] = await shownAfter(browser, `${server.url}/help`, [".finder-choices button", "#core a"]);
    usable!.push(ready!);
    readable!.push(readableAt!);
    plain!.push((await shownAfter(browser, server.url, ["button.primary"]))[0]!);
  }
  const [pageKb, scriptKb, styleKb] = await Promise.all(files.map((path) => gzipKb(server.url, path)));
  return {
    usableMs: median(usable!),
    readableMs: median(readable!),
    firstScreenMs: median(plain!),
    runs: RUNS,
    pageKb,
    scriptKb,
    styleKb,
    totalKb: Math.round((pageKb! + scriptKb! + styleKb!) * 10) / 10,
  };
};

export default async () => {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    return await measure(browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
};
