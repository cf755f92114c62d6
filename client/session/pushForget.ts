/**
 * Quick exit and "forget me here" end the signs of Web Push as well: whoever holds the device next must not be shown one. Small and
 * apart, because every page has it, also those on which nothing was ever allowed.
 */
import { beforeForgetting } from "../campaign/forget.ts";
import { beforeExit } from "../campaign/quickExit.ts";

/** No more signs on this device, and none of those that are shown stays. What a closing page cannot finish, its worker does. */
const forgetPush = (): void => {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.controller?.postMessage("forget");
  // A page that was loaded anew past its worker has no controller.
  void navigator.serviceWorker
    .getRegistrations()
    .then((all) => all.forEach(({ active }) => active?.postMessage("forget", [])))
    .catch(() => undefined);
};

beforeExit(forgetPush);
beforeForgetting(forgetPush);
