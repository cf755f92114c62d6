/**
 * Quick exit: gone in one press, and nothing left to come back to. The history entry is replaced, the device locked, and
 * the screen emptied at once, because the page that follows may take its time.
 */
import { campaign } from "./content.ts";
import { lock, markInside } from "./device.ts";
import { isExitCall } from "./exitCall.ts";

const goodbyes = new Set<() => void>();

/** Something that must still be said before the page is left. */
export const beforeExit = (goodbye: () => void): void => void goodbyes.add(goodbye);

export const quickExit = (): void => {
  lock();
  markInside(false);
  document.body.hidden = true;
  document.title = "";
  for (const goodbye of goodbyes) goodbye();
  history.replaceState(null, "", "/");
  location.replace(campaign.exitUrl);
};

/** Three quick presses of Escape leave as well, wherever the focus is. */
export const watchEscape = (): void => {
  let presses: number[] = [];
  addEventListener(
    "keydown",
    (event) => {
      // Escape that ends a Japanese conversion is no wish to leave.
      if (event.key !== "Escape" || event.isComposing || event.repeat) return;
      presses = [...presses.slice(-2), event.timeStamp];
      if (isExitCall(presses)) quickExit();
    },
    { capture: true },
  );
};
