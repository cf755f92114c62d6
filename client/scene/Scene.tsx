import { useEffect, useRef, useState } from "react";
import { useSettings } from "../campaign/settings.ts";
import { Bubbles } from "./bubbles/Bubbles.tsx";
import { openStage } from "./stage.ts";
import { comingBack } from "./texts.ts";
import { World } from "./World.tsx";
import "./scene.css";

/** Most device pixels per CSS pixel: more is not seen, but costs a phone its battery. */
const PIXEL_RATIO = { usual: 1.5, sparing: 1 } as const;
/** Between a picture that was lost and the next try, milliseconds. */
const PAUSE_MS = 3000;

interface PictureProps {
  readonly onLost: () => void;
  readonly onRestorable: () => void;
}

const Picture = ({ onLost, onRestorable }: PictureProps) => {
  const host = useRef<HTMLDivElement>(null);
  const dataSaver = useSettings((s) => s.dataSaver);
  const finest = dataSaver ? PIXEL_RATIO.sparing : PIXEL_RATIO.usual;
  useEffect(
    () => openStage(host.current!, <World finest={finest} onFailure={onLost} />, { finest, onLost, onRestorable }),
    [finest, onLost, onRestorable],
  );
  return (
    <div ref={host} className="picture">
      <Bubbles />
    </div>
  );
};

/** The square in 3D. It fills its parent, and comes back by itself when the graphics card takes it away. */
const Scene = () => {
  const language = useSettings((s) => s.language);
  // A new life is a new picture: after a loss nothing of the old one can be trusted.
  const [life, setLife] = useState(1);
  const [isLost, setIsLost] = useState(false);
  const [lose] = useState(() => () => setIsLost(true));
  const [renew] = useState(() => () => {
    setIsLost(false);
    setLife((n) => n + 1);
  });

  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(renew, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isLost, renew]);

  return (
    <div className="scene">
      <Picture key={life} onLost={lose} onRestorable={renew} />
      {isLost && <output className="coming-back">{comingBack[language]}</output>}
    </div>
  );
};

export default Scene;
