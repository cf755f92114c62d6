/** The worker of Web Push in a real browser: what it shows says nothing, and quick exit takes it away. */
import type { BrowserContext, CDPSession, Page, Worker } from "playwright-core";
import { expect, it } from "vitest";
import { until } from "../process/guest.ts";
import { browser, server, serveOnce } from "./stage.ts";
import { openDevice } from "./visitor.ts";

serveOnce({ env: { DEMO: "1" } });

interface Noted extends ServiceWorkerRegistration {
  signs: { readonly title: string; readonly body: string; readonly tag: string }[];
}
interface Registered {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly cdp: CDPSession;
  /** A message of the push service arrives. */
  readonly push: (sign?: object) => Promise<void>;
}

/** A device on which signs were allowed: its worker runs, as `allowPush` registers it. */
const allowed = async (language: string): Promise<Registered> => {
  const page = await openDevice(browser, server.url);
  const context = page.context();
  await context.grantPermissions(["notifications"], { origin: server.url });
  const cdp = await context.newCDPSession(page);
  let registrationId = "";
  cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    registrationId = registrations.find(({ isDeleted }) => !isDeleted)?.registrationId ?? registrationId;
  });
  await cdp.send("ServiceWorker.enable");
  const started = context.waitForEvent("serviceworker");
  await page.evaluate(async (lang) => {
    await navigator.serviceWorker.register(`/sw.js?lang=${lang}`);
    await navigator.serviceWorker.ready;
  }, language);
  const worker = await started;
  // The test browser has no screen to show signs on: they are noted where they would be shown.
  await worker.evaluate(() => {
    const { registration } = globalThis as unknown as { registration: Noted };
    registration.signs = [];
    registration.showNotification = async (title, { body, tag } = {}) =>
      void registration.signs.push({ title, body: body ?? "", tag: tag ?? "" });
  });
  await until(() => registrationId);
  const push = async (sign: object = { kind: "news" }) => {
    await cdp.send("ServiceWorker.deliverPushMessage", {
      origin: server.url,
      registrationId,
      data: JSON.stringify(sign),
    });
  };
  return { page, context, worker, cdp, push };
};

const shown = (worker: Worker): Promise<Noted["signs"]> =>
  worker.evaluate(() => (globalThis as unknown as { registration: Noted }).registration.signs);

it.each([
  ["ja", "お知らせ"],
  ["easy", "おしらせ"],
  ["en", "News"],
])("a sign in %s says that there is news, and not of what", async (language, title) => {
  const { page, worker, push } = await allowed(language);
  // Whoever looks at the page is not shown a sign beside it.
  const heard = page.evaluate(
    () => new Promise((done) => navigator.serviceWorker.addEventListener("message", ({ data }) => done(data))),
  );
  await push();
  expect(await heard).toEqual({ kind: "news" });
  expect(await shown(worker)).toEqual([]);

  // The worker stays where the page has gone.
  await page.goto("about:blank");
  await push();
  await until(async () => (await shown(worker)).length > 0);
  await push();
  await until(async () => (await shown(worker)).length > 1);
  const signs = await shown(worker);
  expect(signs.map((sign) => sign.title)).toEqual([title, title]);
  // A second one takes the place of the first.
  expect(new Set(signs.map(({ tag }) => tag)).size).toBe(1);
  const words = signs.map((sign) => sign.title + sign.body).join("");
  expect(words).not.toMatch(/相談|そうだん|ブース|悩|話|consult|counsel|booth|talk|help/i);
});

it("a sign of an event says that it begins, and not which; pressed, it leads to it", async () => {
  const { page, worker, push } = await allowed("ja");
  await push({ kind: "event", event: "abc-1", said: "soon" });
  await push({ kind: "event", event: "abc-1", said: "doors" });
  // Nothing of it is taken for an address that is none of ours.
  await push({ kind: "event", event: "//elsewhere.example", said: "soon" });
  await until(async () => (await shown(worker)).length > 1);
  expect((await shown(worker)).map(({ title, tag }) => [title, tag])).toEqual([
    ["もうすぐ始まります", "/events/abc-1"],
    ["もう入れます", "/events/abc-1"],
  ]);
  await worker.evaluate('open("/events/abc-1").catch(() => undefined)');
  await page.waitForURL(/\/events\/abc-1$/);
});

it("quick exit takes the sign away, and the worker", async () => {
  const { page, context } = await allowed("ja");
  await page.route(/^https:/, (route) => route.fulfill({ body: "elsewhere" }));
  await page.getByRole("button", { name: "すぐ出る" }).click();
  await page.waitForURL(/^https:/);
  const next = await context.newPage();
  await next.goto(server.url);
  await until(() => next.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0));
});

it("a sign that was pressed opens the way to the booths in the page that is open, also without a ticket", async () => {
  const { page, worker } = await allowed("ja");
  // What the worker does when its sign is pressed; the test browser has no sign to press, and lets nobody come to the front.
  const press = () => worker.evaluate("open().catch(() => undefined)");
  await press();
  await page.waitForURL(/\/talk$/);
  await page.getByRole("heading", { level: 1, name: "話をきいてもらう" }).waitFor();
  // Whoever is at work in this browser is not taken away from it.
  await page.goto(`${server.url}/staff`);
  await page.getByRole("textbox").first().waitFor();
  await press();
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe("/staff");
});
