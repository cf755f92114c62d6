import { useId } from "react";
import { useTexts } from "../campaign/language.ts";
import { useSettings, useView, type View } from "../campaign/settings.ts";
import { crashed, hasWebGl2, THREE_D_SIZE } from "./threeD.ts";

const views: readonly View[] = ["3d", "list"];

/** 3D or list, with what each costs. Where 3D cannot be shown, or crashed last time, the list is offered with the reason. */
export const ViewChoice = () => {
  const t = useTexts("app");
  const group = useId();
  const view = useView();
  const setView = useSettings((s) => s.setView);
  const able = hasWebGl2();

  return (
    <fieldset className="choice-group view-choice">
      <legend>{t("view.title")}</legend>
      {!able && <p className="hint">{t("view.noWebgl")}</p>}
      {able && crashed && <p className="hint">{t("view.crashed")}</p>}
      {views.map((v) => (
        <label key={v} className="choice" htmlFor={`${group}-${v}`}>
          <input
            id={`${group}-${v}`}
            type="radio"
            name={group}
            checked={view === v}
            disabled={v === "3d" && !able}
            aria-describedby={`${group}-${v}-hint`}
            onChange={() => setView(v)}
          />
          <strong>{t(v === "3d" ? "view.threeD" : "view.list")}</strong>
          <span id={`${group}-${v}-hint`} className="hint">
            {v === "3d" ? t("view.threeDHint", { size: THREE_D_SIZE }) : t("view.listHint")}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
