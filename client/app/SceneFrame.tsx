/** The 3D scene with its two ways of failing: it cannot start here, or it stops. The list is always offered then. */
import { lazy, Suspense, useEffect, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { startLoop } from "../list/loop.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { isOverSquare, usePath } from "./path.ts";
import { hasWebGl2 } from "./threeD.ts";
import { ThreeDRuns } from "./ThreeDRuns.tsx";

const Scene = lazy(() => import("../scene/Scene.tsx"));

const Trouble = ({ words, onAgain }: { readonly words?: string; readonly onAgain?: () => void }) => {
  const t = useTexts("square");
  const setView = useSettings((s) => s.setView);
  return (
    <section className="card notice" role="alert">
      <h2>{t("trouble.title")}</h2>
      {words && <p>{words}</p>}
      <p>{t("trouble.text")}</p>
      <button type="button" className="button primary" onClick={() => setView("list")}>
        {t("trouble.list")}
      </button>
      {onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {t("trouble.again")}
        </button>
      )}
    </section>
  );
};

/** While another page lies over it nothing is drawn; the square goes on, as it does in the list. */
const GoingOn = () => {
  const isBehind = isOverSquare(usePath());
  useEffect(() => (isBehind ? startLoop() : undefined), [isBehind]);
  return null;
};

export const SceneFrame = () => {
  const t = useTexts("square");
  const [tries, setTries] = useState(0);
  if (!hasWebGl2()) return <Trouble words={t("trouble.noWebgl")} />;
  return (
    <Boundary key={tries} fallback={<Trouble onAgain={() => setTries(tries + 1)} />}>
      <ThreeDRuns />
      <GoingOn />
      <Suspense fallback={<output className="scene-loading">{t("loading")}</output>}>
        <Scene />
      </Suspense>
    </Boundary>
  );
};
