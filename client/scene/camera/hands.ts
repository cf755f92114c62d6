/** Hands on the picture: drag to look around, pinch or wheel to come nearer, a short press to say "there". */
import { tiltCamera, turnCamera, zoomCamera } from "../../walk/view.ts";

/** A press that moved farther than this is a drag, CSS pixels; one that lasts longer is no press, milliseconds. */
const STILL_PX = 8;
const SHORT_MS = 500;
/** Radians per pixel of a drag. */
const TURN = 0.006;
const TILT = 0.004;
/** Turn and zoom of one key press. */
const KEY_TURN = Math.PI / 12;
const KEY_ZOOM = 1.15;

/** What hands move: left (positive) and up by radians, nearer (below 1) or farther by a factor. */
export interface Head {
  turn(radians: number): void;
  tilt(radians: number): void;
  zoom(factor: number): void;
}
/** The camera behind the walker. */
const followed: Head = { turn: turnCamera, tilt: tiltCamera, zoom: zoomCamera };

const keys: Readonly<Record<string, (head: Head) => void>> = {
  q: (head) => head.turn(KEY_TURN),
  "[": (head) => head.turn(KEY_TURN),
  e: (head) => head.turn(-KEY_TURN),
  "]": (head) => head.turn(-KEY_TURN),
  "+": (head) => head.zoom(1 / KEY_ZOOM),
  "=": (head) => head.zoom(1 / KEY_ZOOM),
  "-": (head) => head.zoom(KEY_ZOOM),
};

/** Whether a key belongs to something else: a field one writes in, a dialog, a menu. */
export const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=listbox]") !== null;

/**
 * Listen on `surface`; `press` gets the place of a short press in CSS pixels of the surface. `head` is what is moved. Returns how
 * to let go.
 */
export const layHandsOn = (
  surface: HTMLElement,
  press: (x: number, y: number) => void,
  head: Head = followed,
): (() => void) => {
  const fingers = new Map<number, { x: number; y: number }>();
  let from = { x: 0, y: 0, at: 0, moved: true };

  const span = (): number => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  const down = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && event.button !== 0 && event.button !== 2) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    from = { x: event.clientX, y: event.clientY, at: event.timeStamp, moved: fingers.size > 1 || event.button === 2 };
    surface.setPointerCapture(event.pointerId);
  };

  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const before = span();
    const dx = event.clientX - finger.x;
    const dy = event.clientY - finger.y;
    finger.x = event.clientX;
    finger.y = event.clientY;
    if (fingers.size > 1) {
      if (before > 0) head.zoom(before / Math.max(1, span()));
      return;
    }
    if (!from.moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < STILL_PX) return;
    from.moved = true;
    head.turn(-dx * TURN);
    head.tilt(dy * TILT);
  };

  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || event.type === "pointercancel") return;
    if (from.moved || event.timeStamp - from.at > SHORT_MS) return;
    const { left, top } = surface.getBoundingClientRect();
    press(event.clientX - left, event.clientY - top);
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    head.zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.002));
  };

  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target)) return;
    keys[event.key.toLowerCase()]?.(head);
  };

  const noMenu = (event: Event) => event.preventDefault();
  const controller = new AbortController();
  const { signal } = controller;
  surface.addEventListener("pointerdown", down, { signal });
  surface.addEventListener("pointermove", move, { signal });
  surface.addEventListener("pointerup", up, { signal });
  surface.addEventListener("pointercancel", up, { signal });
  surface.addEventListener("wheel", wheel, { signal, passive: false });
  surface.addEventListener("contextmenu", noMenu, { signal });
  window.addEventListener("keydown", key, { signal });
  return () => controller.abort();
};
