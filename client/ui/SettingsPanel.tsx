import { useTexts } from "../campaign/language.ts";
import { languages, languageTag } from "../../shared/campaign/language.ts";
import { percent, textScales, useSettings, useView, type View } from "../campaign/settings.ts";
import { Choices } from "./Choices.tsx";
import { Forget } from "./Forget.tsx";
import { Switch } from "./Switch.tsx";

const views: readonly View[] = ["3d", "list"];

/** Everything about how the place shows itself; the same on the first screen and inside. */
export const SettingsPanel = ({ onForgotten }: { readonly onForgotten: () => void }) => {
  const t = useTexts();
  const s = useSettings();
  const view = useView();
  return (
    <>
      <Choices
        label={t("settings.language")}
        options={languages}
        value={s.language}
        onChange={s.setLanguage}
        name={(l) => t(`languages.${l}`)}
        lang={languageTag}
      />
      <Choices
        label={t("settings.textScale")}
        options={textScales}
        value={s.textScale}
        onChange={s.setTextScale}
        name={(scale) => t(`scales.${percent(scale)}`)}
      />
      <Choices
        label={t("settings.view")}
        options={views}
        value={view}
        onChange={s.setView}
        name={(v) => t(v === "3d" ? "settings.view3d" : "settings.viewList")}
      />
      <div>
        <Switch label={t("settings.reducedMotion")} on={s.reducedMotion} onChange={s.setReducedMotion} />
        <Switch label={t("settings.dataSaver")} on={s.dataSaver} onChange={s.setDataSaver} />
        <Switch label={t("settings.readableFont")} on={s.readableFont} onChange={s.setReadableFont} />
      </div>
      <Forget onForgotten={onForgotten} />
    </>
  );
};
