import { type FormEvent, useId, useRef, useState } from "react";
import { languageTag } from "../../../../shared/campaign/language.ts";
import type { CaptionLanguage } from "../../../../shared/events/captions.ts";
import { LETTERS } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { setDeckWords } from "../../../session/eventOffice.ts";
import { type DeckAt, slideAddress } from "../../../session/slideAddress.ts";
import { showOnMount, takeFocus } from "../../../ui/focus.ts";
import type { Doing } from "../doing.ts";

interface Props {
  readonly event: string;
  readonly deck: DeckAt;
  readonly language: CaptionLanguage;
  readonly index: number;
  readonly words: string;
  readonly notes: string;
  readonly doing: Doing;
}

const Editor = (props: Props & { readonly onDone: () => void }) => {
  const { event, deck, language, index, doing, onDone } = props;
  const t = useTexts("eventOffice");
  const id = useId();
  const [words, setWords] = useState(props.words);
  const [notes, setNotes] = useState(props.notes);
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const given = { event, deck: deck.id, language, slide: index, words, notes };
    if (await doing.perform(() => setDeckWords(given), t("slides.saved", { n: index + 1 }), `slide ${index}`)) onDone();
  };
  const fields = [
    ["words", words, setWords],
    ["notes", notes, setNotes],
  ] as const;
  return (
    <form
      ref={showOnMount}
      className="office-form plan-slide-form"
      noValidate
      aria-labelledby={id}
      onSubmit={(submitted) => void submit(submitted)}
    >
      <h3 id={id} ref={takeFocus} tabIndex={-1}>
        {t("slides.edit", { n: index + 1 })}
      </h3>
      {fields.map(([name, value, set]) => (
        <div key={name} className="office-field">
          <label htmlFor={`${id}-${name}`}>{t(`slides.${name}`)}</label>
          <textarea
            id={`${id}-${name}`}
            className="field area"
            lang={languageTag(language)}
            rows={5}
            maxLength={LETTERS.text}
            value={value}
            aria-describedby={`${id}-${name}-hint`}
            onChange={({ target }) => set(target.value)}
          />
          <p id={`${id}-${name}-hint`} className="hint">
            {t(`slides.${name}Hint`)}
          </p>
        </div>
      ))}
      <p role="alert" className="problem">
        {doing.problem}
      </p>
      <div className="office-row">
        <button type="submit" className="button strong" aria-busy={doing.busy}>
          {t("slides.save")}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
};

/** A slide in small; pressed, its words and the speaker's notes can be put right where it stands. */
export const SlideItem = (props: Props) => {
  const { deck, language, index, words, notes } = props;
  const t = useTexts("eventOffice");
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [first] = words.split("\n");
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <li className={isOpen ? "is-open" : undefined}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its words are the slide's own */}
      <button
        ref={button}
        type="button"
        className="plan-slide"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <img src={slideAddress(deck, language, index, 640)} alt="" loading="lazy" width="640" height="360" />
        <span className="plan-slide-words">
          <span>
            <span className="spoken">{t("slides.slide")} </span>
            <strong>{index + 1}</strong> <span lang={languageTag(language)}>{first || t("slides.noWords")}</span>
          </span>
          <span className="hint">{t(notes === "" ? "slides.noNotes" : "slides.hasNotes")}</span>
        </span>
      </button>
      {isOpen && <Editor {...props} onDone={close} />}
    </li>
  );
};
