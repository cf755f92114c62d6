/** What is being said, under the stage: the newest lines, and the earlier ones on asking. */
import { useState } from "react";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { earliest } from "../../session/hallState.ts";
import { linesToRead } from "./captionLines.ts";
import { useCaptionLook } from "./captionLook.ts";
import { followEnd } from "./followEnd.ts";
import { LessIcon, MoreIcon } from "./icons.tsx";
import { useSounding } from "./sounding.ts";

export const Captions = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const captions = useHall(hall, (s) => s.captions);
  const { size, colours, language, isRead } = useCaptionLook();
  const isSounding = useSounding((s) => s.size > 0);
  const [isLong, setLong] = useState(false);
  const lines = linesToRead(captions, language);
  const hasEarlier = (earliest(captions) ?? 1) > 1;
  return (
    <section
      className="hall-captions"
      data-size={size}
      data-colours={colours}
      data-long={isLong || undefined}
      aria-label={t("captions.title")}
    >
      <div ref={followEnd} className="hall-lines">
        {isLong && hasEarlier && (
          <button type="button" className="button" onClick={() => hall.earlier()}>
            {t("captions.earlier")}
          </button>
        )}
        {/* A line that is put right changes where it stands: only what is added is read out. */}
        <div role="log" aria-live={isRead && !isSounding ? "polite" : "off"} aria-relevant="additions">
          {lines.map((line) => (
            <p key={line.line} lang={languageTag(line.language)}>
              {line.speaker !== "" && <strong>{t("captions.speaker", { name: line.speaker })}</strong>}
              {line.words}
            </p>
          ))}
        </div>
        {lines.length === 0 && <p className="hall-no-lines">{t("captions.none")}</p>}
      </div>
      <button
        type="button"
        className="button hall-more-lines"
        aria-label={t("captions.long")}
        aria-expanded={isLong}
        onClick={() => setLong(!isLong)}
      >
        {isLong ? <LessIcon /> : <MoreIcon />}
      </button>
    </section>
  );
};
