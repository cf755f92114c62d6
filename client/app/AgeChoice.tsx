import { ageBands } from "../../shared/talk/ladder.ts";
import { useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { Choices } from "../ui/Choices.tsx";

/** What one says of one's age: nothing, unless one likes. Nobody else sees it. */
export const AgeChoice = () => {
  const t = useTexts("app");
  const { band, setBand } = useSettings();
  return (
    <div>
      <Choices label={t("age.title")} options={ageBands} value={band} onChange={setBand} name={(b) => t(`age.${b}`)} />
      <p className="hint">{t("age.hint")}</p>
    </div>
  );
};
