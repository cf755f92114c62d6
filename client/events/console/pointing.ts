/** The pointer on a slide: by mouse, touch and arrow keys, told to the hall no more often than it takes. */
import type { Pointer } from "../../../shared/events/stage.ts";

/** So often at most, ms. */
const EACH_MS = 200;
/** One press of an arrow, part of the slide; with Shift. */
const PRESS = { fine: 0.02, wide: 0.1 } as const;

const within = (part: number): number => Math.min(1, Math.max(0, part));
const rounded = (part: number): number => Math.round(within(part) * 1000) / 1000;

/** A place on the page as a part of the slide's picture. */
export const placeIn = (
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { left, top, width, height }: Pick<DOMRect, "left" | "top" | "width" | "height">,
): Pointer => ({ x: rounded((clientX - left) / width), y: rounded((clientY - top) / height) });

/** The pointer after a key; null for keys that do not move it. It begins in the middle. */
export const moved = (at: Pointer | null, key: string, isWide: boolean): Pointer | null => {
  const by = isWide ? PRESS.wide : PRESS.fine;
  const { x, y } = at ?? { x: 0.5, y: 0.5 };
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-by, 0],
    ArrowRight: [by, 0],
    ArrowUp: [0, -by],
    ArrowDown: [0, by],
  };
  const step = steps[key];
  return step ? { x: rounded(x + step[0]), y: rounded(y + step[1]) } : null;
};

/** Passes values on at once, and within a moment only the last of many. */
export const throttled = <T>(tell: (value: T) => void, eachMs = EACH_MS): { (value: T): void; stop(): void } => {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = (value: T) => {
    clearTimeout(timer);
    const wait = last + eachMs - Date.now();
    const now = () => {
      last = Date.now();
      tell(value);
    };
    if (wait <= 0) now();
    else timer = setTimeout(now, wait);
  };
  return Object.assign(pass, { stop: () => clearTimeout(timer) });
};
