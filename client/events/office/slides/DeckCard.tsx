import { useState } from "react";
import { type CaptionLanguage, captionLanguages } from "../../../../shared/events/captions.ts";
import { DECK, type Deck } from "../../../../shared/events/office.ts";
import { useTexts } from "../../../campaign/language.ts";
import { deleteDeck, sendDeck } from "../../../session/eventOffice.ts";
import { Ask } from "../../../ui/Ask.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import type { Doing } from "../doing.ts";
import { Upload } from "../files/Upload.tsx";
import { SlideItem } from "./SlideItem.tsx";
import { SLIDE_FILES } from "./slideFiles.ts";

interface Props {
  readonly event: string;
  readonly deck: Deck;
  readonly doing: Doing;
  readonly reload: () => Promise<void>;
}

/** The same slides in a language that is still missing, or one more picture in one that is there. */
const More = ({ event, deck, reload }: Omit<Props, "doing">) => {
  const t = useTexts("eventOffice");
  const tc = useTexts();
  const [language, setLanguage] = useState<CaptionLanguage>(
    captionLanguages.find((one) => !deck.slides.some((slides) => slides.language === one)) ?? "ja",
  );
  const isThere = deck.slides.some((slides) => slides.language === language);
  return (
    <div className="office-form">
      <Choices
        label={t("slides.moreLanguage")}
        options={captionLanguages}
        value={language}
        onChange={setLanguage}
        name={(one) => tc(`languages.${one}`)}
      />
      <Upload
        label={t(isThere ? "slides.morePicture" : "slides.moreFile")}
        hint={t(isThere ? "slides.morePictureHint" : "slides.moreFileHint", { count: deck.length })}
        accept={SLIDE_FILES}
        most={DECK.bytes}
        isMany={isThere}
        said={t("slides.sent")}
        send={async (file, sending) => {
          await sendDeck({ event, language, deck: deck.id, file }, sending);
          await reload();
        }}
      />
    </div>
  );
};

/** A deck: its slides in each language, with what stands on them and what the speaker says. */
export const DeckCard = ({ event, deck, doing, reload }: Props) => {
  const t = useTexts("eventOffice");
  const tc = useTexts();
  const languages = deck.slides.map(({ language }) => language);
  const [chosen, setLanguage] = useState<CaptionLanguage | null>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = deck.slides.find(({ language }) => language === chosen) ?? deck.slides[0];
  if (!shown) return null;
  return (
    <section className="office-part" aria-labelledby={`deck-${deck.id}`}>
      <div className="office-head">
        <h2 id={`deck-${deck.id}`}>{deck.title}</h2>
        <p className="hint">
          {t("slides.about", {
            count: deck.length,
            languages: languages.map((one) => tc(`languages.${one}`)).join("・"),
          })}
        </p>
      </div>
      {languages.length > 1 && (
        <Choices
          label={t("slides.shown")}
          options={languages}
          value={shown.language}
          onChange={setLanguage}
          name={(one) => tc(`languages.${one}`)}
        />
      )}
      <ol className="plan-slides">
        {shown.words.map((words, index) => (
          <SlideItem
            // oxlint-disable-next-line react/no-array-index-key -- a slide is its place in the deck
            key={`${shown.language} ${index}`}
            event={event}
            deck={deck}
            language={shown.language}
            index={index}
            words={words}
            notes={shown.notes[index] ?? ""}
            doing={doing}
          />
        ))}
      </ol>
      <div className="office-row">
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("slides.more")}
        </button>
        <Ask
          label={t("slides.delete")}
          spoken={t("slides.deleteOf", { title: deck.title })}
          text={t("slides.deleteText", { title: deck.title })}
          sure={{
            act: () =>
              doing.perform(() => deleteDeck({ event, deck: deck.id }), t("slides.deleted"), `delete ${deck.id}`),
          }}
        />
      </div>
      {isOpen && <More event={event} deck={deck} reload={reload} />}
    </section>
  );
};
