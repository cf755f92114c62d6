import { useState } from "react";
import { type CaptionLanguage, captionLanguages } from "../../../../shared/events/captions.ts";
import { DECK, type Deck, type OfficeEvent } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { sendDeck } from "../../../session/eventOffice.ts";
import { Outcome } from "../../../staff/office/Outcome.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { useDoing } from "../doing.ts";
import { Upload } from "../files/Upload.tsx";
import { DeckCard } from "./DeckCard.tsx";
import { isPicture, SLIDE_FILES } from "./slideFiles.ts";

interface Props {
  readonly event: OfficeEvent;
  readonly reload: () => Promise<void>;
}

/** The slides: to send, to look at, to give words to, and to take away. */
export const SlidesPage = ({ event, reload }: Props) => {
  const t = useTexts("eventOffice");
  const tc = useTexts();
  const doing = useDoing(reload);
  const [language, setLanguage] = useState<CaptionLanguage>("ja");
  return (
    <>
      <p className="office-lead">{t("slides.lead")}</p>
      <section className="office-part" aria-labelledby="plan-new-deck">
        <h2 id="plan-new-deck">{t("slides.add")}</h2>
        <Choices
          label={t("slides.language")}
          options={captionLanguages}
          value={language}
          onChange={setLanguage}
          name={(one) => tc(`languages.${one}`)}
        />
        <Upload<Deck>
          label={t("slides.file")}
          hint={t("slides.fileHint", { slides: DECK.slides, mb: DECK.bytes / 1024 / 1024 })}
          accept={SLIDE_FILES}
          most={DECK.bytes}
          isMany
          said={t("slides.sent")}
          send={async (file, sending, before) => {
            // Pictures that are chosen together are one deck: the first begins it, the others come to it.
            const deck = before && isPicture(file) ? before.id : null;
            const sent = await sendDeck({ event: event.id, language, deck, file }, sending);
            await reload();
            return sent;
          }}
        />
      </section>
      <Outcome doing={doing} />
      <div ref={keepFocus} className="office-stack">
        {event.decks.length === 0 && <p className="hint">{t("slides.none")}</p>}
        {event.decks.map((deck) => (
          <DeckCard key={deck.id} event={event.id} deck={deck} doing={doing} reload={reload} />
        ))}
      </div>
    </>
  );
};
