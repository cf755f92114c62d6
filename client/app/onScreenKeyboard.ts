/** A keyboard covers at least so much of the page, CSS pixels ... */
const LEAST_PX = 100;
/** ... or leaves a phone's page no higher than this, where the browser makes room for it. */
const LOW_PX = 560;
const NARROW_PX = 640;

/**
 * As the `ref` of a screen that does not scroll: says in `data-keyboard` whether an on-screen keyboard is open, and in
 * `--keyboard` how much of the page lies under it, CSS pixels. (Asking which field has the focus instead would move a button
 * away between the press of a finger and its release.)
 */
export const aboveKeyboard = (screen: HTMLElement | null): (() => void) | undefined => {
  const seen = globalThis.visualViewport;
  if (!screen || !seen) return;
  const measure = () => {
    // Zoomed in by hand, the visible part is smaller for another reason.
    const isZoomed = seen.scale > 1.05;
    const covered = isZoomed ? 0 : Math.max(0, innerHeight - seen.height - seen.offsetTop);
    const isOpen = covered > LEAST_PX || (!isZoomed && seen.width <= NARROW_PX && seen.height <= LOW_PX);
    screen.style.setProperty("--keyboard", `${Math.round(covered)}px`);
    screen.toggleAttribute("data-keyboard", isOpen);
  };
  measure();
  seen.addEventListener("resize", measure);
  seen.addEventListener("scroll", measure);
  return () => {
    seen.removeEventListener("resize", measure);
    seen.removeEventListener("scroll", measure);
  };
};
