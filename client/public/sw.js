/**
 * The worker that shows a sign while no page of ours is seen. It keeps nothing, answers no requests, and is there only for those
 * who allowed it. What it shows stands on lock screens: it says that there is news, or that an event begins, and not of what or
 * which. It is served as it is, so it is plain JavaScript.
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

const forget = async () => {
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
});
