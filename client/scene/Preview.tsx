import { useFrame } from "@react-three/fiber";
import { useEffect, useRef, useState } from "react";
import type { PerspectiveCamera } from "three";
import type { Gesture } from "../../shared/walk/gait.ts";
import { useSettings } from "../campaign/settings.ts";
import { sceneTime } from "./clock.ts";
import { Figurine } from "./Figurine.ts";
import { openStage } from "./stage.ts";
import "./scene.css";

interface PreviewProps {
  /** Packed, see shared/walk/look.ts. */
  readonly look: number;
  readonly gesture?: Gesture;
}

/** What the first screen's choices are worn by. The stage reads the latest choice from `chosen`, per picture. */
const Model = ({ chosen }: { readonly chosen: { readonly current: PreviewProps } }) => {
  const [figurine] = useState(() => new Figurine());
  useEffect(() => () => figurine.dispose(), [figurine]);
  const worn = useRef<PreviewProps | null>(null);
  useFrame(({ camera, frameloop }, delta) => {
    if (worn.current !== chosen.current) {
      worn.current = chosen.current;
      figurine.wear(chosen.current.look, chosen.current.gesture);
    }
    const seconds = Math.min(0.1, delta);
    if (frameloop !== "never") sceneTime.value += seconds;
    figurine.update(camera as PerspectiveCamera, seconds, useSettings.getState().reducedMotion);
  });
  return <primitive object={figurine.object} />;
};

const FINEST = 2;

/** An avatar as it will be seen in the square; it fills its parent. Nothing is shown where there is no WebGL2. */
const Preview = ({ look, gesture }: PreviewProps) => {
  const host = useRef<HTMLDivElement>(null);
  const chosen = useRef<PreviewProps>({ look, gesture });
  const [life, setLife] = useState(1);
  useEffect(() => {
    chosen.current = { look, gesture };
  }, [look, gesture]);
  useEffect(() => {
    const renew = () => setLife(life + 1);
    return openStage(host.current!, <Model chosen={chosen} />, {
      finest: FINEST,
      onLost: () => {},
      onRestorable: renew,
    });
  }, [life]);
  return <div ref={host} className="preview" aria-hidden="true" />;
};

export default Preview;
