/** A picture in 3D that fills its parent, and comes back by itself when the graphics card takes it away. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useSettings } from "../campaign/settings.ts";
import { openStage } from "./stage.ts";
import { comingBack } from "./texts.ts";
import "./scene.css";

/** Most device pixels per CSS pixel: more is not seen, but costs a phone its battery. */
const PIXEL_RATIO = { usual: 1.5, sparing: 1 } as const;
/** Between a picture that was lost and the next try, milliseconds. */
const PAUSE_MS = 3000;

/** What is drawn; `onFailure` is told what could not be made. */
type Draw = (finest: number, onFailure: () => void) => ReactNode;

interface LifeProps {
  readonly draw: Draw;
  readonly over: ReactNode;
  readonly onLost: () => void;
  readonly onRestorable: () => void;
}

const Life = ({ draw, over, onLost, onRestorable }: LifeProps) => {
  const host = useRef<HTMLDivElement>(null);
  const dataSaver = useSettings((s) => s.dataSaver);
  const finest = dataSaver ? PIXEL_RATIO.sparing : PIXEL_RATIO.usual;
  useEffect(
    () => openStage(host.current!, draw(finest, onLost), { finest, onLost, onRestorable }),
    [draw, finest, onLost, onRestorable],
  );
  return (
    <div ref={host} className="picture">
      {over}
    </div>
  );
};

/** `draw` must stay the same function: another one is another picture. `over` lies over it. */
export const Picture = ({ draw, over }: { readonly draw: Draw; readonly over: ReactNode }) => {
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
      <Life key={life} draw={draw} over={over} onLost={lose} onRestorable={renew} />
      {isLost && <output className="coming-back">{comingBack[language]}</output>}
    </div>
  );
};
