import { useId } from "react";
import type { Archive } from "../../../shared/events/api.ts";
import type { CaptionLanguage } from "../../../shared/events/captions.ts";
import type { DeckWords } from "../../../shared/events/office.ts";
import { languageTag } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { slideAddress } from "../../session/slideAddress.ts";

/** Pixels that fit every phone, and a column of this page. */
const WIDTH = 1280;

/** A deck's slides in the visitor's language, else in the first that it has. */
const shownIn = (deck: DeckWords, language: CaptionLanguage): DeckWords["slides"][number] | undefined =>
  deck.slides.find((one) => one.language === language) ?? deck.slides[0];

interface SlideProps {
  readonly deck: DeckWords;
  readonly index: number;
}

/** A slide, and what stands on it as text. */
const Slide = ({ deck, index }: SlideProps) => {
  const t = useTexts("programme");
  const id = useId();
  const slides = shownIn(
    deck,
    useSettings((s) => s.language),
  );
  if (!slides) return null;
  const words = slides.words[index] ?? "";
  const lang = languageTag(slides.language);
  return (
    <figure className="events-slide">
      <img
        src={slideAddress(deck, slides.language, index, WIDTH)}
        alt={t("archive.slide", { n: index + 1 })}
        aria-describedby={words === "" ? undefined : id}
        loading="lazy"
        width={16}
        height={9}
      />
      {words !== "" && (
        <figcaption>
          <details>
            <summary>{t("archive.words")}</summary>
            <p id={id} lang={lang}>
              {words}
            </p>
          </details>
        </figcaption>
      )}
    </figure>
  );
};

/** What was said, under the slide that was on. */
const Said = ({ archive: { decks, transcript, language } }: { readonly archive: Archive }) => {
  const t = useTexts("programme");
  const [first] = decks;
  return (
    <section className="events-slides">
      <h2>{t("archive.slides")}</h2>
      {transcript.map(({ slide, lines }, i) => (
        <section
          // oxlint-disable-next-line react/no-array-index-key -- a slide that was shown again is a part again
          key={i}
          aria-label={slide === null ? t("archive.beforeSlides") : t("archive.slide", { n: slide + 1 })}
        >
          {slide !== null && first && <Slide deck={first} index={slide} />}
          <div className="events-said" lang={languageTag(language)}>
            {lines.map(({ at, speaker, words }) => (
              <p key={`${at} ${words}`}>
                {speaker !== "" && <strong>{speaker}: </strong>}
                {words}
              </p>
            ))}
          </div>
        </section>
      ))}
    </section>
  );
};

/** What was said with its slides, and then those slides during which nothing was. */
export const ArchiveSlides = ({ archive }: { readonly archive: Archive }) => {
  const t = useTexts("programme");
  const { decks, transcript } = archive;
  const shown = new Set(transcript.map(({ slide }) => slide));
  const silent = decks.flatMap((deck, place) =>
    (deck.slides[0]?.words ?? []).flatMap((_, index) => (place === 0 && shown.has(index) ? [] : { deck, index })),
  );
  return (
    <>
      {transcript.length > 0 && <Said archive={archive} />}
      {silent.length > 0 && (
        <section className="events-slides">
          <h2>{t(transcript.length > 0 ? "archive.moreSlides" : "archive.slidesOnly")}</h2>
          {silent.map(({ deck, index }) => (
            <Slide key={`${deck.id} ${index}`} deck={deck} index={index} />
          ))}
        </section>
      )}
    </>
  );
};
