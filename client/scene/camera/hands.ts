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

const keys: Readonly<Record<string, () => void>> = {
  q: () => turnCamera(KEY_TURN),
  "[": () => turnCamera(KEY_TURN),
  e: () => turnCamera(-KEY_TURN),
  "]": () => turnCamera(-KEY_TURN),
  "+": () => zoomCamera(1 / KEY_ZOOM),
  "=": () => zoomCamera(1 / KEY_ZOOM),
  "-": () => zoomCamera(KEY_ZOOM),
};

/** Whether a key belongs to something else: a field one writes in, a dialog, a menu. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=listbox]") !== null;

/** Listen on `surface`; `press` gets the place of a short press in CSS pixels of the surface. Returns how to let go. */
export const layHandsOn = (surface: HTMLElement, press: (x: number, y: number) => void): (() => void) => {
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
      if (before > 0) zoomCamera(before / Math.max(1, span()));
      return;
    }
    if (!from.moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < STILL_PX) return;
    from.moved = true;
    turnCamera(-dx * TURN);
    tiltCamera(dy * TILT);
  };

  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || event.type === "pointercancel") return;
    if (from.moved || event.timeStamp - from.at > SHORT_MS) return;
    const { left, top } = surface.getBoundingClientRect();
    press(event.clientX - left, event.clientY - top);
  };

  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    zoomCamera(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.002));
  };

  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target)) return;
    keys[event.key.toLowerCase()]?.();
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
