/** How one reads and sees: captions in size and colours, languages of slides and captions. */
import { captionLanguages } from "../../../shared/events/captions.ts";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { captionColours, captionSizes, setCaptionLook, useCaptionLook } from "./captionLook.ts";
import { setSlideLanguage, useSlideLanguage } from "./slides.ts";

export const View = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const tc = useTexts();
  const { size, colours, language, isRead } = useCaptionLook();
  const captions = useHall(hall, (s) => s.captions);
  const slides = useSlideLanguage(hall);
  const spoken = captionLanguages.filter((one) => captions.some((line) => line.language === one));
  return (
    <>
      <Choices
        label={t("view.size")}
        options={captionSizes}
        value={size}
        onChange={(one) => setCaptionLook({ size: one })}
        name={(one) => t(`view.sizes.${one}`)}
      />
      <Choices
        label={t("view.colours")}
        options={captionColours}
        value={colours}
        onChange={(one) => setCaptionLook({ colours: one })}
        name={(one) => t(`view.colour.${one}`)}
      />
      {spoken.length > 1 && (
        <Choices
          label={t("view.captions")}
          options={["all", ...spoken]}
          value={language ?? "all"}
          onChange={(one) => setCaptionLook({ language: one === "all" ? null : one })}
          name={(one) => (one === "all" ? t("view.all") : tc(`languages.${one}`))}
          lang={(one) => (one === "all" ? "" : languageTag(one))}
        />
      )}
      {slides.there.length > 1 && (
        <Choices
          label={t("view.slides")}
          options={slides.there}
          value={slides.language}
          onChange={setSlideLanguage}
          name={(one) => tc(`languages.${one}`)}
          lang={languageTag}
        />
      )}
      <Switch label={t("view.isRead")} on={isRead} onChange={(on) => setCaptionLook({ isRead: on })} />
      <p className="hint">{t("view.readHint")}</p>
    </>
  );
};
