/** An old tab that meets a new server loads itself again, at a moment when nothing is lost by it. */

/* oxlint-disable no-underscore-dangle -- the name that vite.config.ts defines */
declare const __BUILD__: string;
/** The build this page is of. */
export const thisBuild: string = __BUILD__;
/* oxlint-enable no-underscore-dangle */

const KEY = "plat.reloaded";
/** How often it is looked whether the moment has come, ms. */
const LOOK_EVERY_MS = 2000;

const isTyping = (): boolean => {
  const at = document.activeElement;
  return (at instanceof HTMLInputElement && at.type === "text") || at instanceof HTMLTextAreaElement;
};
/** Words that were begun and not sent: nobody's draft goes with a reload. */
const hasDraft = (): boolean => [...document.querySelectorAll("textarea")].some(({ value }) => value !== "");
const isBusy = (): boolean => isTyping() || hasDraft() || document.querySelector("dialog[open]") !== null;

/** Reload for the sake of `build`, unless that was tried before. */
const reloadFor = (build: string): void => {
  try {
    if (sessionStorage.getItem(KEY) === build) return;
    sessionStorage.setItem(KEY, build);
    location.reload();
  } catch {
    // Without storage there would be no end to it.
  }
};

/** A part that is loaded later is gone once a new build is out: load the page again, once. */
export const reloadWhenPartsAreGone = (): void =>
  addEventListener("vite:preloadError", () => reloadFor(`after ${thisBuild}`));

let waiting = false;

/**
 * The server runs `build`. If this page is of another one it is reloaded, once per build: a page that is still old after
 * that comes from a cache we cannot help, and must not be loaded for ever.
 */
export const noteBuild = (build: string): void => {
  if (import.meta.env.DEV || build === thisBuild || waiting) return;
  waiting = true;
  const timer = setInterval(() => {
    if (hasDraft() || (isBusy() && !document.hidden)) return;
    clearInterval(timer);
    reloadFor(build);
  }, LOOK_EVERY_MS);
};
