/** Walking with the keyboard: WASD or arrows, as seen from the camera; shift runs a little. Never while somebody types. */
import { view } from "./view.ts";

interface Steered {
  steer(yaw: number | null, running: boolean): void;
}

/** Keys by place on the keyboard, so that they work on every layout: [forward, right]. */
const keys: Readonly<Record<string, readonly [number, number]>> = {
  KeyW: [1, 0],
  ArrowUp: [1, 0],
  KeyS: [-1, 0],
  ArrowDown: [-1, 0],
  KeyA: [0, -1],
  ArrowLeft: [0, -1],
  KeyD: [0, 1],
  ArrowRight: [0, 1],
};

/** The world yaw of a direction on the screen: `forward` is away from the camera. Null for no direction. */
export const screenToWorld = (forward: number, right: number, cameraYaw: number): number | null =>
  forward === 0 && right === 0 ? null : cameraYaw - Math.atan2(right, forward);

/** Whether the keys belong to something else: a text, a choice, a dialog. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], dialog[open], [role=listbox]") !== null;

/** Steer with the keyboard until the returned function is called. */
export const listenToKeys = (walker: Steered): (() => void) => {
  const held = new Set<string>();
  let running = false;

  const apply = () => {
    let forward = 0;
    let right = 0;
    for (const code of held) {
      forward += keys[code]![0];
      right += keys[code]![1];
    }
    walker.steer(screenToWorld(Math.sign(forward), Math.sign(right), view.yaw), running);
  };
  const release = () => {
    held.clear();
    apply();
  };
  const onKey = (event: KeyboardEvent) => {
    running = event.shiftKey;
    if (event.type === "keyup") held.delete(event.code);
    else if (keys[event.code] && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (isTaken(event.target)) return;
      held.add(event.code);
      // Arrows would scroll the page away from under the picture.
      event.preventDefault();
    }
    apply();
  };
  // The camera turns while a key is held: forward stays forward.
  const turning = setInterval(() => held.size > 0 && apply(), 100);
  addEventListener("keydown", onKey);
  addEventListener("keyup", onKey);
  addEventListener("blur", release);
  document.addEventListener("focusin", release);
  return () => {
    clearInterval(turning);
    removeEventListener("keydown", onKey);
    removeEventListener("keyup", onKey);
    removeEventListener("blur", release);
    document.removeEventListener("focusin", release);
    release();
  };
};
