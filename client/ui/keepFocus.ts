/** What one can move to by Tab. */
const REACHABLE = "button, a[href], input, textarea, select, summary";

const reachable = (region: HTMLElement): HTMLElement[] => [...region.querySelectorAll<HTMLElement>(REACHABLE)];

/**
 * As the `ref` of a region whose buttons come and go: when the focused one is taken away, the focus moves to what stands in
 * its place now, or to the last that is left. A browser would drop it to the top of the page, where nobody had been.
 */
export const keepFocus = (region: HTMLElement | null): (() => void) | undefined => {
  if (!region) return;
  let held: { readonly element: HTMLElement; place: number } | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    held = target instanceof HTMLElement ? { element: target, place: reachable(region).indexOf(target) } : null;
  };
  // Some browsers tell of a focused element's removal as of a blur: whether it is still here shows after the redraw.
  const onBlur = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (held?.element === target && held.element.isConnected) held = null;
    });
  const observer = new MutationObserver(() => {
    if (!held) return;
    const now = reachable(region);
    if (held.element.isConnected) {
      held.place = now.indexOf(held.element);
      return;
    }
    const { place } = held;
    held = null;
    if (document.activeElement === document.body) now[Math.min(place, now.length - 1)]?.focus({ preventScroll: true });
  });
  region.addEventListener("focusin", onFocus);
  region.addEventListener("focusout", onBlur);
  observer.observe(region, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    region.removeEventListener("focusin", onFocus);
    region.removeEventListener("focusout", onBlur);
  };
};
