/** Up and down through the buttons of the lines: a long log is one stop of the Tab key, not sixty. */
const walkThrough = (region: HTMLElement, event: KeyboardEvent): void => {
  const way = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  const buttons = [...region.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (way === undefined || at < 0) return;
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, at + way))]!.focus();
};

/**
 * As the `ref` of a region that holds a growing log: the newest line stays in sight, the keyboard can scroll it, and the
 * arrow keys go through the buttons of its lines.
 */
export const scrollback = (region: HTMLElement | null): (() => void) | undefined => {
  if (!region) return;
  const toEnd = () => (region.scrollTop = region.scrollHeight);
  const onKey = (event: KeyboardEvent) => walkThrough(region, event);
  const observer = new MutationObserver(toEnd);
  // What opens below, or an on-screen keyboard, makes it lower: the newest line must not go under.
  const resizing = new ResizeObserver(toEnd);
  region.tabIndex = 0;
  region.addEventListener("keydown", onKey);
  observer.observe(region, { childList: true, subtree: true });
  resizing.observe(region);
  toEnd();
  return () => {
    region.removeEventListener("keydown", onKey);
    observer.disconnect();
    resizing.disconnect();
  };
};
