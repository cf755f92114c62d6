/**
 * The worker that shows a sign while no page of ours is seen, and keeps the pages of help for when the server is away. It keeps
 * nothing else, and a quick exit takes it with all it has. What it shows stands on lock screens: it says that there is news, or that
 * an event begins, and not of what or which. It is served as it is, so it is plain JavaScript.
 */

const words = {
  ja: ["お知らせ", "新しいお知らせがあります。押すと開きます。"],
  easy: ["おしらせ", "あたらしい おしらせが あります。おすと ひらきます。"],
  en: ["News", "There is news for you. Tap to open."],
};
/** Of an event that somebody asked to be reminded of (shared/campaign/push.ts). */
const eventWords = {
  ja: {
    soon: ["もうすぐ始まります", "お知らせを頼まれたイベントです。押すと開きます。"],
    doors: ["もう入れます", "いつでもどうぞ。押すと開きます。"],
    moved: ["日時が変わりました", "押すと、新しい日時がわかります。"],
    cancelled: ["中止になりました", "ごめんなさい。押すと、くわしくわかります。"],
  },
  easy: {
    soon: ["もうすぐ はじまります", "おしらせを たのまれた イベントです。おすと ひらきます。"],
    doors: ["もう はいれます", "いつでも どうぞ。おすと ひらきます。"],
    moved: ["時間が かわりました", "おすと、あたらしい 時間が わかります。"],
    cancelled: ["中止に なりました", "ごめんなさい。おすと、くわしく わかります。"],
  },
  en: {
    soon: ["It begins soon", "The event you asked about. Tap to open."],
    doors: ["You can come in", "Whenever you like. Tap to open."],
    moved: ["It has a new time", "Tap to see when."],
    cancelled: ["It was called off", "We are sorry. Tap to read more."],
  },
};
const language = new URL(self.location.href).searchParams.get("lang");

/** What is shown, where a press leads, and which earlier sign it takes the place of. What cannot be read is news. */
const signOf = (data) => {
  const said = eventWords[language] ?? eventWords.ja;
  if (data?.kind === "event" && said[data.said] && /^[\w-]{1,64}$/.test(data.event)) {
    const page = `/events/${data.event}`;
    return { text: said[data.said], page, tag: page };
  }
  return { text: words[language] ?? words.ja, page: "/talk", tag: "news" };
};

const read = (push) => {
  try {
    return push?.json();
  } catch {
    return null;
  }
};

const pages = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

const show = async (data) => {
  const sign = signOf(data);
  if (sign.tag === "news") {
    const open = await pages();
    // Whoever looks at the page hears it there.
    for (const page of open) page.postMessage({ kind: "news" }, []);
    if (open.some(({ visibilityState }) => visibilityState === "visible")) return;
  }
  const [title, body] = sign.text;
  await self.registration.showNotification(title, {
    body,
    lang: language === "en" ? "en" : "ja",
    tag: sign.tag,
    renotify: true,
    icon: "/icon-192.png",
    data: sign.page,
  });
};

/** Back to the page that is open, which knows where its visitor is; else to a new one. */
const open = async (path) => {
  const [page] = await pages();
  if (page) {
    page.postMessage({ kind: "opened", path }, []);
    await page.focus();
  } else await self.clients.openWindow(path);
};

const HELP = "help";
const helpPages = ["/help", "/help/easy", "/help/en"];
const helpFiles = [...helpPages, "/help/finder.js", "/help/finder.css"];
/** A server that is silent for so long is as good as away, ms. */
const PATIENCE_MS = 4000;
let isForgotten = false;

/** The pages of help, as they are now; all of them or none, so that a page and its script belong together. */
const keepHelp = async () => {
  isForgotten = false;
  const answers = await Promise.all(
    helpFiles.map((path) => fetch(path, { cache: "no-cache", credentials: "omit" }).catch(() => null)),
  );
  if (isForgotten || !answers.every((answer) => answer?.ok && !answer.redirected)) return;
  const cache = await caches.open(HELP);
  await Promise.all(answers.map((answer, i) => cache.put(helpFiles[i], answer)));
};

const kept = (path) => caches.match(path, { cacheName: HELP });

/** An answer of the server's own: what a proxy says in its place is none. Rejects with that answer, or why there is none. */
const fetched = async (request) => {
  const answer = await fetch(request);
  if (answer.status >= 502 && answer.status <= 504) throw answer;
  return answer;
};

/** What is kept at `path`, once the server gave no answer of its own. */
const insteadOf = async (failed, path) => {
  const page = await kept(path);
  if (page) return page;
  if (failed instanceof Response) return failed;
  throw failed;
};

/** From the server; where that is away, silent or broken, what is kept. */
const helpFrom = async (request, path) => {
  const answer = fetched(request);
  const instead = await kept(path);
  if (!instead) return answer.catch((failed) => insteadOf(failed, path));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, instead));
  return Promise.race([answer, late]).catch(() => instead);
};

const answerFor = (request) => {
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== "GET") return null;
  const path = pathname.replace(/(.)\/+$/, "$1");
  if (helpFiles.includes(path)) return helpFrom(request, path);
  // Whoever wanted the square and cannot reach it is not left with nothing. Staff are told by their browser.
  if (request.mode !== "navigate" || /^\/staff(\/|$)/.test(path)) return null;
  const page = language === "easy" || language === "en" ? `/help/${language}` : "/help";
  return fetched(request).catch((failed) => insteadOf(failed, page));
};

const forget = async () => {
  isForgotten = true;
  await caches.delete(HELP);
  for (const sign of await self.registration.getNotifications()) sign.close();
  const subscription = await self.registration.pushManager.getSubscription();
  await subscription?.unsubscribe();
  await self.registration.unregister();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => event.waitUntil(show(read(event.data))));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data ?? "/talk"));
});
// The page goes away with a quick exit; this goes on until it is done.
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(forget());
  if (event.data === "keep-help") event.waitUntil(keepHelp());
});
self.addEventListener("fetch", (event) => {
  const answer = answerFor(event.request);
  if (answer) event.respondWith(answer);
});
