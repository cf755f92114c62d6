/**
 * The stage: a canvas of its own in `host`, and the root that draws into it. fiber's own <Canvas> would bring the whole
 * of three along; `createRoot` brings what the scene imports.
 */
import { createRoot, type RootState } from "@react-three/fiber";
import type { ReactNode } from "react";
import { NoToneMapping } from "three";

export interface StageOptions {
  /** Most device pixels per CSS pixel. */
  readonly finest: number;
  /** Drawn only when told to (tests and benches), instead of per picture of the screen. */
  readonly still?: boolean;
  /** The graphics card took the picture away, or has none to give. */
  readonly onLost: () => void;
  /** It would give one again: open a new stage. */
  readonly onRestorable: () => void;
  readonly onReady?: (state: RootState) => void;
}

/** Put `content` on a stage. Returns how to take it down again; everything it made on the graphics card goes with it. */
export const openStage = (host: HTMLElement, content: ReactNode, options: StageOptions): (() => void) => {
  const canvas = document.createElement("canvas");
  canvas.className = "stage";
  // Everything in the picture is also said in words, beside it.
  canvas.setAttribute("aria-hidden", "true");
  host.append(canvas);
  const root = createRoot(canvas);
  const controller = new AbortController();
  const { signal } = controller;
  let state: (() => RootState) | null = null;

  const box = () => ({ width: host.clientWidth || 1, height: host.clientHeight || 1, top: 0, left: 0 });
  // Where another page lies over this one, drawing would only warm the phone.
  const page = host.closest(".page");
  const isBehind = () => page?.hasAttribute("data-behind") ?? false;
  const loop = () => (options.still || document.hidden || isBehind() ? "never" : "always");
  const resize = new ResizeObserver(() => {
    const { width, height } = box();
    state?.().setSize(width, height);
  });

  canvas.addEventListener(
    "webglcontextlost",
    (event) => {
      // Without this the browser never gives it back.
      event.preventDefault();
      state?.().setFrameloop("never");
      options.onLost();
    },
    { signal },
  );
  canvas.addEventListener("webglcontextrestored", options.onRestorable, { signal });
  const look = () => state?.().setFrameloop(loop());
  document.addEventListener("visibilitychange", look, { signal });
  const covering = new MutationObserver(look);
  if (page) covering.observe(page, { attributes: true, attributeFilter: ["data-behind"] });

  const begin = async () => {
    await root.configure({
      flat: true,
      dpr: Math.min(options.finest, globalThis.devicePixelRatio || 1),
      size: box(),
      frameloop: loop(),
      gl: { antialias: true, powerPreference: "default", toneMapping: NoToneMapping },
      camera: { fov: 50, near: 0.2, far: 160 },
    });
    if (signal.aborted) return;
    const store = root.render(content);
    state = store.getState;
    resize.observe(host);
    options.onReady?.(store.getState());
  };
  begin().catch(() => {
    if (!signal.aborted) options.onLost();
  });

  return () => {
    controller.abort();
    resize.disconnect();
    covering.disconnect();
    root.unmount();
    canvas.remove();
  };
};
