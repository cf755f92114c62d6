import { useTexts } from "../campaign/language.ts";
import { gestures } from "../../shared/walk/gait.ts";
import { gesture, openUmbrella } from "../session/actions.ts";
import { useSelf } from "../session/self.ts";

/** Gestures, and the umbrella of silence. A light has no body for either. */
export const Gestures = () => {
  const t = useTexts("walk");
  const ts = useTexts("square");
  const self = useSelf();
  if (self?.kind === "light") return <p>{ts("refused.not-here")}</p>;
  const open = self?.umbrella ?? false;
  return (
    <div className="gestures">
      <div className="row">
        {gestures.map((g) => (
          <button key={g} type="button" className="button" onClick={() => gesture(g)}>
            {t(`gaits.${g}`)}
          </button>
        ))}
      </div>
      <button type="button" className="button" aria-pressed={open} onClick={() => openUmbrella(!open)}>
        {ts(open ? "umbrella.close" : "umbrella.open")}
      </button>
      <p className="hint">{ts("umbrella.hint")}</p>
    </div>
  );
};
