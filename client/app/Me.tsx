import { lazy, Suspense, useState } from "react";
import { checkName } from "../../shared/safety/name.ts";
import { useTexts } from "../campaign/language.ts";
import { useSettings, useView } from "../campaign/settings.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { Avatar } from "./Avatar.tsx";
import { hasWebGl2, isLoaded } from "./threeD.ts";

const Preview = lazy(() => import("../scene/Preview.tsx"));

/** How one will be seen: drawn flat, or in 3D once that is here or was asked for. */
export const Me = () => {
  const t = useTexts("app");
  const { look, name } = useSettings();
  const view = useView();
  const [solid, setSolid] = useState(() => isLoaded() && hasWebGl2());
  const flat = <Avatar look={look} />;
  return (
    <div className="me">
      <span className="me-name">{checkName(name).ok ? name : "…"}</span>
      {solid ? (
        <Boundary fallback={flat}>
          <Suspense fallback={flat}>
            <div className="me-solid">
              <Preview look={look} gesture="wave" />
            </div>
          </Suspense>
        </Boundary>
      ) : (
        flat
      )}
      {!solid && view === "3d" && hasWebGl2() && (
        <button type="button" className="button me-turn" onClick={() => setSolid(true)}>
          {t("look.solid")}
        </button>
      )}
    </div>
  );
};
