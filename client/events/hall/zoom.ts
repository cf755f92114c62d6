/** Nearer to a picture and farther away: by buttons, keys, two fingers, or a wheel with Ctrl. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

export const ZOOM = { least: 1, most: 5, step: 1.4 } as const;
/** Per pixel of a wheel. */
const WHEEL = 0.004;

export const clampZoom = (scale: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, scale));

/** Where to scroll so that what was under `at` (pixels from the box's edge) stays there when the picture grows by `ratio`. */
export const keptScroll = (scroll: number, at: number, ratio: number): number => (scroll + at) * ratio - at;

/** How near a key brings one from `scale`; null: not a key for that. */
export const keyed = (key: string, scale: number): number | null => {
  // Where "+" needs Shift, the key without it does.
  if (key === "+" || key === "=" || key === ";") return scale * ZOOM.step;
  if (key === "-") return scale / ZOOM.step;
  return key === "0" ? ZOOM.least : null;
};

interface Focus {
  readonly x: number;
  readonly y: number;
}
const middleOf = (box: HTMLElement): Focus => ({ x: box.clientWidth / 2, y: box.clientHeight / 2 });

const between = ({ touches }: TouchEvent, box: HTMLElement): Focus & { readonly apart: number } => {
  const [a, b] = [touches[0]!, touches[1]!];
  const { left, top } = box.getBoundingClientRect();
  return {
    x: (a.clientX + b.clientX) / 2 - left,
    y: (a.clientY + b.clientY) / 2 - top,
    apart: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
};

interface Zoom {
  readonly scale: number;
  /** The `ref` of the box that scrolls. */
  readonly box: (element: HTMLElement | null) => void;
  nearer(): void;
  farther(): void;
}

/** What is done to the box itself: two fingers, a wheel with Ctrl, keys. `scale` tells how near one is. */
const listen = (
  element: HTMLElement,
  scale: () => number,
  zoomTo: (scale: number, focus?: Focus) => void,
): (() => void) => {
  let began: { readonly apart: number; readonly scale: number } | null = null;
  const onStart = (event: TouchEvent) => {
    began = event.touches.length === 2 ? { apart: between(event, element).apart, scale: scale() } : null;
  };
  const onMove = (event: TouchEvent) => {
    if (!began || event.touches.length !== 2) return;
    event.preventDefault();
    const fingers = between(event, element);
    zoomTo((began.scale * fingers.apart) / began.apart, fingers);
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = element.getBoundingClientRect();
    zoomTo(scale() * (1 - event.deltaY * WHEEL), { x: event.clientX - left, y: event.clientY - top });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wished = keyed(event.key, scale());
    if (wished === null) return;
    event.preventDefault();
    zoomTo(wished);
  };
  element.tabIndex = 0;
  element.addEventListener("touchstart", onStart, { passive: true });
  element.addEventListener("touchmove", onMove, { passive: false });
  element.addEventListener("wheel", onWheel, { passive: false });
  element.addEventListener("keydown", onKey);
  return () => {
    element.removeEventListener("touchstart", onStart);
    element.removeEventListener("touchmove", onMove);
    element.removeEventListener("wheel", onWheel);
    element.removeEventListener("keydown", onKey);
  };
};

/** Another `key` of the picture begins as a whole again. */
export const useZoom = (key: string): Zoom => {
  const [zoomed, setZoomed] = useState<{ readonly key: string; readonly scale: number }>({ key, scale: ZOOM.least });
  const [element, setElement] = useState<HTMLElement | null>(null);
  const scale = zoomed.key === key ? zoomed.scale : ZOOM.least;
  const now = useRef<number>(scale);
  const pending = useRef<{ readonly left: number; readonly top: number } | null>(null);

  const zoomTo = useCallback(
    (wished: number, focus?: Focus) => {
      if (!element) return;
      const next = clampZoom(wished);
      const ratio = next / now.current;
      const { x, y } = focus ?? middleOf(element);
      const from = pending.current ?? { left: element.scrollLeft, top: element.scrollTop };
      pending.current = { left: keptScroll(from.left, x, ratio), top: keptScroll(from.top, y, ratio) };
      now.current = next;
      setZoomed({ key, scale: next });
    },
    [element, key],
  );
  useLayoutEffect(() => {
    now.current = scale;
    if (pending.current) element?.scrollTo({ ...pending.current, behavior: "instant" });
    pending.current = null;
  }, [scale, element]);
  useEffect(() => (element ? listen(element, () => now.current, zoomTo) : undefined), [element, zoomTo]);

  return {
    scale,
    box: setElement,
    nearer: () => zoomTo(now.current * ZOOM.step),
    farther: () => zoomTo(now.current / ZOOM.step),
  };
};
