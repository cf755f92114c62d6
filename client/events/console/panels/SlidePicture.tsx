/** A slide's picture, with its text for those who do not see it; where the picture does not come, the text stands there. */
import { useState } from "react";
import type { CaptionLanguage } from "../../../../shared/events/captions.ts";
import type { DECK } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { slideAddress } from "../../../session/slideAddress.ts";
import { type SlideOf, variantOf } from "./useSlides.ts";

interface Props {
  readonly slide: SlideOf;
  readonly language: CaptionLanguage;
  readonly width: (typeof DECK.widths)[number];
  /** Fetched only when it comes into sight. */
  readonly isLazy?: boolean;
}

export const SlidePicture = ({ slide: { deck, index }, language, width, isLazy = false }: Props) => {
  const t = useTexts("eventConsole");
  const variant = variantOf(deck, language);
  const address = slideAddress(deck, variant?.language ?? language, index, width);
  const [missing, setMissing] = useState("");
  const words = variant?.words[index] || t("slides.wordless");
  if (missing === address)
    return (
      <div className="slide-picture is-missing">
        <p className="hint">{t("slides.missing")}</p>
        <p lang={variant?.language === "en" ? "en" : "ja"}>{words}</p>
      </div>
    );
  return (
    <img
      className="slide-picture"
      src={address}
      alt={t("slides.alt", { at: index + 1, words })}
      width="16"
      height="9"
      loading={isLazy ? "lazy" : "eager"}
      draggable={false}
      onError={() => setMissing(address)}
    />
  );
};
