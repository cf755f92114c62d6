/** The script of "/help": adds the conversation to a page that is whole without it. */
import { isLocked, lock, markInside } from "../../campaign/device.ts";
import { isExitCall } from "../../campaign/exitCall.ts";
import { keepHelp } from "../keepHelp.ts";
import { mountFinder } from "../mountFinder.ts";
import { readPage } from "./read.ts";
import "../finder.css";
import "./page.css";

/** Gone in one press, as everywhere else in the place: see client/campaign/quickExit.ts. */
const leaveQuickly = (url: string): void => {
  lock();
  markInside(false);
  document.body.hidden = true;
  document.title = "";
  navigator.serviceWorker?.controller?.postMessage("forget");
  // A page that was loaded anew past its worker has no controller (client/session/pushForget.ts).
  void navigator.serviceWorker
    ?.getRegistrations()
    .then((all) => all.forEach(({ active }) => active?.postMessage("forget", [])))
    .catch(() => undefined);
  location.replace(url);
};

const exit = document.querySelector<HTMLAnchorElement>("#exit");
if (exit) {
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    leaveQuickly(exit.href);
  });
  let presses: number[] = [];
  addEventListener("keydown", ({ key, isComposing, repeat, timeStamp }) => {
    if (key !== "Escape" || isComposing || repeat) return;
    presses = [...presses.slice(-2), timeStamp];
    if (isExitCall(presses)) leaveQuickly(exit.href);
  });
}

const root = document.querySelector<HTMLElement>("#finder");
const data = readPage();
if (root && data) {
  mountFinder(root, { ...data, now: Date.now, onGo: null, level: 2 });
  root.hidden = false;
  document.querySelector("#all")?.removeAttribute("open");
  // Links into the list open it.
  const openAll = (): void => document.querySelector("#all")?.setAttribute("open", "");
  document.querySelector(".help-parts")?.addEventListener("click", openAll);
  addEventListener("hashchange", openAll);
  if (location.hash) openAll();
}

// The worker showed this page in the place of one that could not be reached.
const unreached = document.querySelector<HTMLElement>("#unreached");
if (unreached && !location.pathname.startsWith("/help")) unreached.hidden = false;

if (location.protocol.startsWith("http") && document.querySelector("a.help-title") && !isLocked())
  addEventListener("load", () => void keepHelp(data?.language ?? "ja"));
