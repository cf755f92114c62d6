/**
 * Being called while one does something else: a soft sound where it was allowed, a neutral title, a line in the list's log, a sign where
 * no page is looked at.
 * None of them says what it is about: others may see and hear it.
 */
import { campaign } from "../../campaign/content.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useConsult } from "../../session/consult.ts";
import { happen } from "../../session/happenings.ts";
import { isTicketCalled } from "../ticketMark.ts";
import { chime } from "./chime.ts";
import { easy, en, ja } from "./texts.ts";

/** The tag of the worker's own sign: one of them is enough. */
const TAG = "news";

const texts = { ja, easy, en };

const showTitle = (): void => {
  const { language } = useSettings.getState();
  const title = campaign.title[language];
  const news = isTicketCalled(useConsult.getState().ticket);
  document.title = news ? `● ${texts[language].notice}｜${title}` : title;
};

const showSign = async (): Promise<void> => {
  if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
  const { language } = useSettings.getState();
  const registration = await navigator.serviceWorker?.getRegistration("/");
  const options = { tag: TAG, icon: "/icon-192.png", lang: language === "en" ? "en" : "ja" };
  if (registration) return registration.showNotification(texts[language].notice, options);
  new Notification(texts[language].notice, options).addEventListener("click", () => window.focus());
};

useConsult.subscribe(({ ticket }, before) => {
  if (ticket?.state === before.ticket?.state) return;
  showTitle();
  if (!isTicketCalled(ticket) || isTicketCalled(before.ticket)) return;
  happen({ kind: "called" });
  chime();
  // Where the browser shows none after all, the page still says it.
  showSign().catch(() => {});
});
// The title is the settings' to write; ours comes after it.
useSettings.subscribe(() => queueMicrotask(showTitle));
