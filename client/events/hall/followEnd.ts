/** From the end no farther than this one counts as being there, CSS pixels. */
const NEAR_PX = 40;

/**
 * As the `ref` of a region that holds a growing text: the newest line stays in sight as long as one is there. Whoever has gone
 * back to read an earlier one is left in peace. The keyboard can scroll it.
 */
export const followEnd = (region: HTMLElement | null): (() => void) | undefined => {
  if (!region) return;
  let isAtEnd = true;
  const toEnd = () => {
    if (isAtEnd) region.scrollTop = region.scrollHeight;
  };
  const onScroll = () => (isAtEnd = region.scrollHeight - region.clientHeight - region.scrollTop < NEAR_PX);
  const growing = new MutationObserver(toEnd);
  const resizing = new ResizeObserver(toEnd);
  region.tabIndex = 0;
  region.addEventListener("scroll", onScroll, { passive: true });
  growing.observe(region, { childList: true, subtree: true, characterData: true });
  resizing.observe(region);
  toEnd();
  return () => {
    region.removeEventListener("scroll", onScroll);
    growing.disconnect();
    resizing.disconnect();
  };
};
