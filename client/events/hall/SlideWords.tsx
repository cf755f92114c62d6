import { languageTag } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import type { HallLine } from "../../session/hall.ts";
import { numbered } from "./numbered.ts";
import { useSlide } from "./slides.ts";

/** What stands on the slide, as text. */
export const SlideWords = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const slide = useSlide(hall);
  if (!slide) return <p>{t("slide.none")}</p>;
  const { words, index, length, language } = slide;
  return (
    <>
      <p className="hint">{t("slide.number", { n: index + 1, of: length })}</p>
      {words === null ? (
        <output>{t("slide.loading")}</output>
      ) : words.length === 0 ? (
        <p>{t("slide.noWords")}</p>
      ) : (
        <div className="hall-words" lang={languageTag(language)}>
          {numbered(words).map(({ place, one }) => (
            <p key={place}>{one}</p>
          ))}
        </div>
      )}
    </>
  );
};
