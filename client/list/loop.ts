/** The game loop of the list: the same as the scene's, ten times a second. */
import { tick } from "../session/world.ts";

const EVERY_MS = 100;

/** Run the loop; returns how to stop it. */
export const startLoop = (): (() => void) => {
  let last = performance.now() / 1000;
  const timer = setInterval(() => {
    const now = performance.now() / 1000;
    tick(now, now - last);
    last = now;
  }, EVERY_MS);
  return () => clearInterval(timer);
};
