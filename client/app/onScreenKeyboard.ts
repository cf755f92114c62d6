/**
 * As the `ref` of a screen that does not scroll: on browsers whose on-screen keyboard lies over the page, says in
 * `--keyboard` how much of it is covered, CSS pixels, so that what one types into stays in sight.
 */
export const aboveKeyboard = (screen: HTMLElement | null): (() => void) | undefined => {
  const seen = globalThis.visualViewport;
  if (!screen || !seen) return;
  const measure = () => {
    // Zoomed in by hand, the visible part is smaller for another reason.
    const covered = seen.scale > 1.05 ? 0 : Math.max(0, innerHeight - seen.height - seen.offsetTop);
    screen.style.setProperty("--keyboard", `${Math.round(covered)}px`);
  };
  measure();
  seen.addEventListener("resize", measure);
  seen.addEventListener("scroll", measure);
  return () => {
    seen.removeEventListener("resize", measure);
    seen.removeEventListener("scroll", measure);
  };
};
