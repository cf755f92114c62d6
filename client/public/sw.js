/**
 * The worker that shows a sign while no page of ours is seen. It keeps nothing, answers no requests, and is there only for those
 * who allowed it. What it shows stands on lock screens: it says that there is news, and not of what. It is served as it is, so it
 * is plain JavaScript.
 */

const words = {
  ja: ["お知らせ", "新しいお知らせがあります。押すと開きます。"],
  easy: ["おしらせ", "あたらしい おしらせが あります。おすと ひらきます。"],
  en: ["News", "There is news for you. Tap to open."],
};
const language = new URL(self.location.href).searchParams.get("lang");
const [title, body] = words[language] ?? words.ja;
/** One sign at a time: a newer one takes the place of the former. */
const TAG = "news";
const PAGE = "/talk";

const pages = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

const show = async () => {
  const open = await pages();
  // Whoever looks at the page hears it there.
  for (const page of open) page.postMessage({ kind: "news" }, []);
  if (open.some(({ visibilityState }) => visibilityState === "visible")) return;
  await self.registration.showNotification(title, {
    body,
    lang: language === "en" ? "en" : "ja",
    tag: TAG,
    renotify: true,
    icon: "/icon-192.png",
  });
};

/** Back to the page that is open, which knows where its visitor is; else to a new one. */
const open = async () => {
  const [page] = await pages();
  if (page) {
    page.postMessage({ kind: "opened" }, []);
    await page.focus();
  } else await self.clients.openWindow(PAGE);
};

const forget = async () => {
  for (const sign of await self.registration.getNotifications()) sign.close();
  const subscription = await self.registration.pushManager.getSubscription();
  await subscription?.unsubscribe();
  await self.registration.unregister();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("push", (event) => event.waitUntil(show()));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});
// The page goes away with a quick exit; this goes on until it is done.
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(forget());
});
