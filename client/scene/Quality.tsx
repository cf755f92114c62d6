import { PerformanceMonitor } from "@react-three/drei/core/PerformanceMonitor.js";
import { useThree } from "@react-three/fiber";
import { useState } from "react";

/** Pictures per second below which the picture gets coarser, and above which it gets finer again. */
const BOUNDS: [number, number] = [32, 54];
/** How coarse it may get: device pixels per CSS pixel. */
const COARSEST = 0.6;
const STEP = 0.82;

/** Fewer pixels while pictures come slowly, more again when there is time; after going back and forth it stays low. */
export const Quality = ({ finest }: { readonly finest: number }) => {
  const setDpr = useThree((s) => s.setDpr);
  const [best] = useState(() => Math.min(finest, globalThis.devicePixelRatio || 1));
  const [ratio, setRatio] = useState(best);

  const change = (factor: number) => {
    const next = Math.min(best, Math.max(COARSEST, ratio * factor));
    setRatio(next);
    setDpr(next);
  };
  return (
    <PerformanceMonitor
      bounds={() => BOUNDS}
      flipflops={4}
      onDecline={() => change(STEP)}
      onIncline={() => change(1 / STEP)}
      onFallback={() => change(STEP)}
    />
  );
};
