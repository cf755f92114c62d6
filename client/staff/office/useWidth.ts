import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * How wide something is: in px, for what is drawn, and in letters of the chosen size, for what is laid out. Zero before it is
 * measured.
 */
export const useWidth = <E extends HTMLElement>(): {
  readonly ref: RefObject<E | null>;
  readonly px: number;
  readonly rem: number;
} => {
  const ref = useRef<E>(null);
  const [px, setPx] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setPx(Math.round(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { ref, px, rem: px / letter };
};
