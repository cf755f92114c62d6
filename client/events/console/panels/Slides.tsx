/** What is shown, what comes next, and the speaker's notes; turning, choosing, pointing. */
import { useState } from "react";
import { useStore } from "zustand";
import type { CaptionLanguage } from "../../../../shared/events/captions.ts";
import { useTexts } from "../../../campaign/language.ts";
import { pointing } from "../panelFocus.ts";
import { useIsOn, useRoom } from "../source.ts";
import { PointerField } from "./PointerField.tsx";
import { SlideGrid } from "./SlideGrid.tsx";
import { SlidePicture } from "./SlidePicture.tsx";
import { useSlides, variantOf } from "./useSlides.ts";

/** Which deck, and in which language one looks at it: only where there is a choice. */
const Choose = () => {
  const t = useTexts("eventConsole");
  const tc = useTexts();
  const { kept } = useRoom();
  const { decks, deck, language } = useSlides();
  if (!deck) return null;
  const languages = deck.slides.map((slides) => slides.language);
  return (
    <>
      {decks.length > 1 && (
        <select
          className="field"
          aria-label={t("slides.deck")}
          value={deck.id}
          onChange={({ target }) => kept.setState({ deck: target.value })}
        >
          {decks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      {languages.length > 1 && (
        <select
          className="field"
          aria-label={t("slides.language")}
          value={variantOf(deck, language)?.language}
          onChange={({ target }) => kept.setState({ slides: target.value as CaptionLanguage })}
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {tc(`languages.${each}`)}
            </option>
          ))}
        </select>
      )}
    </>
  );
};

/** What the one who speaks wrote for this slide. */
const Notes = () => {
  const t = useTexts("eventConsole");
  const { now, next, language } = useSlides();
  const slide = now ?? next;
  const variant = slide && variantOf(slide.deck, language);
  const notes = (variant && slide && variant.notes[slide.index]) || "";
  return (
    <div className="slide-notes">
      <h3>{t("slides.notes")}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long notes are scrolled by keyboard too */}
      <section className="slide-notes-text" tabIndex={0} aria-label={t("slides.notes")}>
        {notes === "" ? <p className="hint">{t("slides.noNotes")}</p> : <p>{notes}</p>}
      </section>
    </div>
  );
};

export const Slides = () => {
  const t = useTexts("eventConsole");
  const { deck, now, next, language, mayTurn, turn } = useSlides();
  const isOn = useIsOn();
  const isPointing = useStore(pointing) && mayTurn;
  const [isGridOpen, setGridOpen] = useState(false);
  if (!deck) return <p className="hint">{t("slides.none")}</p>;
  return (
    <div className="slides">
      <div className="slide-now">
        <h3 className="spoken">{t("slides.now")}</h3>
        {now ? (
          <PointerField isOn={isPointing}>
            <SlidePicture slide={now} language={language} width={1280} />
          </PointerField>
        ) : (
          <p className="slide-picture is-missing">{t(isOn ? "slides.notYet" : "slides.before")}</p>
        )}
      </div>
      <div className="slide-next">
        <h3>{t("slides.next")}</h3>
        {next ? <SlidePicture slide={next} language={language} width={640} /> : <p>{t("slides.last")}</p>}
        {isPointing && <p className="hint">{t("pointer.hint")}</p>}
        <Choose />
      </div>
      <div className="row slide-deeds">
        {mayTurn && (
          <>
            <button type="button" className="button" aria-disabled={!now} onClick={() => now && turn("previous")}>
              ← {t("slides.backward")}
            </button>
            <button
              type="button"
              className="button strong slide-forward"
              aria-disabled={!next}
              onClick={() => next && turn("next")}
            >
              {t("slides.forward")} →
            </button>
          </>
        )}
        <output className="slide-place">
          {now && t("slides.place", { at: now.index + 1, length: now.deck.length })}
        </output>
        {mayTurn && (
          <>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setGridOpen(true)}>
              {t("slides.grid")}
            </button>
            <button
              type="button"
              className="button"
              aria-pressed={isPointing}
              aria-disabled={!now}
              onClick={() => now && pointing.setState(!isPointing, true)}
            >
              {t("pointer.toggle")}
            </button>
          </>
        )}
      </div>
      <Notes />
      <SlideGrid open={isGridOpen} onClose={() => setGridOpen(false)} />
    </div>
  );
};
