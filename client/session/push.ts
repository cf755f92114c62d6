/**
 * Web Push: a sign while no page of ours is open, for those who allow it. Nothing is asked of the browser, and no worker is
 * registered, before somebody presses the button for it.
 */
import type { PushKey, PushSet } from "../../shared/consult/api.ts";
import { useSettings } from "../campaign/settings.ts";
import { ask } from "./api.ts";

/** A browser that does not let a worker start in this time will not, ms. */
const READY_MS = 10_000;

/** Whether this browser can do it at all, here and now: some can only where the page was put on the home screen. */
const canPush = (): boolean =>
  isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** How it stands: "denied" can be undone in the browser's own settings only. */
export type PushState = "unsupported" | "denied" | "off" | "on";

const own = async (): Promise<PushSubscription | null> => {
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ?? null;
};

/** How it stands on this device. */
export const pushState = async (): Promise<PushState> => {
  if (!canPush()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  if (Notification.permission !== "granted") return "off";
  return (await own().catch(() => null)) ? "on" : "off";
};

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.codePointAt(0)!);

const isSame = (held: ArrayBuffer | null, key: Uint8Array): boolean =>
  held !== null && held.byteLength === key.length && new Uint8Array(held).every((byte, i) => byte === key[i]);

/** What the server is told of a subscription; null where a browser gives no keys. */
const plain = (subscription: PushSubscription): PushSet | null => {
  const { endpoint, keys } = subscription.toJSON();
  return endpoint && keys?.p256dh && keys.auth ? { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } : null;
};

const ready = (): Promise<ServiceWorkerRegistration> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("the worker does not start")), READY_MS);
    navigator.serviceWorker.ready.then(resolve, reject);
  });

/**
 * Ask the visitor's browser for it: call this from a press. Gives what the server needs to reach them (for `POST push` and
 * `wish`); null where they would rather not, or their browser cannot. Throws an `ApiError` where the server did not answer.
 */
export const allowPush = async (): Promise<PushSet | null> => {
  if (!canPush()) return null;
  // Before anything that takes time: browsers want the press to be a moment ago.
  if ((await Notification.requestPermission()) !== "granted") return null;
  const key = fromBase64Url((await ask<PushKey>("GET", "/api/consult/push-key")).key);
  try {
    await navigator.serviceWorker.register(`/sw.js?lang=${useSettings.getState().language}`);
    const { pushManager } = await ready();
    const known = await pushManager.getSubscription();
    // One that was made for another installation's key is of no use to us.
    if (known && isSame(known.options.applicationServerKey, key)) return plain(known);
    await known?.unsubscribe();
    return plain(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  } catch {
    // No push service to be reached (private windows, some in-app browsers): as if it could not.
    return null;
  }
};
