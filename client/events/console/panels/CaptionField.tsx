/** One line to write captions in. What is written stays in it until it goes out. */
import { type KeyboardEvent, useEffect, useId } from "react";
import { useStore } from "zustand";
import { type CaptionLanguage, captionLanguages, TYPED_LETTERS } from "../../../../shared/events/captions.ts";
import { useTexts } from "../../../campaign/language.ts";
import { isSendKey } from "../../../consult/conversation/enterSends.ts";
import { places } from "../panelFocus.ts";
import { useKept, usePart, useRoom } from "../source.ts";
import { FLOOR, NOBODY, useNames, useOnFloor, useSpeaker } from "./useSpeaker.ts";

/** In which language one writes, and who speaks. */
const About = () => {
  const t = useTexts("eventConsole");
  const tc = useTexts();
  const { kept } = useRoom();
  const language = useKept((s) => s.language);
  const speaker = useKept((s) => s.speaker);
  const names = useNames();
  const onFloor = useOnFloor();
  const chosen = speaker === NOBODY || names.includes(speaker) ? speaker : FLOOR;
  return (
    <div className="caption-about">
      <label>
        <span className="hint">{t("captions.language")}</span>
        <select
          className="field"
          value={language}
          onChange={({ target }) => kept.setState({ language: target.value as CaptionLanguage })}
        >
          {captionLanguages.map((each) => (
            <option key={each} value={each}>
              {tc(`languages.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="hint">{t("captions.speaker")}</span>
        <select className="field" value={chosen} onChange={({ target }) => kept.setState({ speaker: target.value })}>
          <option value={FLOOR}>{onFloor ? t("captions.floor", { name: onFloor }) : t("captions.floorEmpty")}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={NOBODY}>{t("captions.nobody")}</option>
        </select>
      </label>
    </div>
  );
};

interface Props {
  readonly onUp: () => void;
}

export const CaptionField = ({ onUp }: Props) => {
  const t = useTexts("eventConsole");
  // Whoever holds the whole event has little room for captions.
  const isAll = usePart() === "captions";
  const id = useId();
  const { kept, captions } = useRoom();
  const words = useKept((s) => s.caption);
  const language = useKept((s) => s.language);
  const speaker = useSpeaker();
  const returned = useStore(captions.state, (s) => s.returned);
  useEffect(() => {
    if (!returned) return;
    captions.state.setState({ returned: null });
    kept.setState(({ caption }) => ({
      caption: [returned.words, caption].filter(Boolean).join(" "),
      wasReturned: true,
    }));
  }, [returned, captions, kept]);
  const wasReturned = useKept((s) => s.wasReturned);
  const over = [...words].length - TYPED_LETTERS;
  const canSend = words.trim() !== "" && over <= 0;
  const send = () => {
    if (!canSend) return;
    captions.say({ words, language, speaker });
    kept.setState({ caption: "", wasReturned: false });
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, keyCode, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
    const { isComposing } = nativeEvent;
    if (key === "ArrowUp" && words === "" && !isComposing) {
      event.preventDefault();
      return onUp();
    }
    if (isSendKey({ key, keyCode, ctrlKey, metaKey, shiftKey, isComposing }, true)) {
      event.preventDefault();
      send();
      // Shift and Enter, and the Enter that ends a conversion, must not send the form either.
    } else if (key === "Enter") event.preventDefault();
  };
  return (
    <form
      className="caption-field"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={places.caption} className="spoken">
        {t("captions.label")}
      </label>
      <div className="caption-row">
        <input
          id={places.caption}
          className="field"
          lang={language === "en" ? "en" : "ja"}
          value={words}
          placeholder={t("captions.label")}
          autoComplete="off"
          enterKeyHint="send"
          aria-describedby={`${id}-hint`}
          aria-invalid={over > 0}
          onChange={({ target }) => kept.setState({ caption: target.value })}
          onKeyDown={onKey}
        />
        {/* The focus stays in the field, and with it a phone's keyboard. */}
        <button
          type="submit"
          className="button strong"
          aria-disabled={!canSend}
          onPointerDown={(event) => event.preventDefault()}
        >
          {t("captions.send")}
        </button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {t("captions.hint")}
      </p>
      <output className="problem">
        {over > 0 ? t("captions.long", { count: over }) : wasReturned ? t("captions.returned") : ""}
      </output>
      {isAll ? (
        <About />
      ) : (
        <details>
          <summary>{t("captions.about")}</summary>
          <About />
        </details>
      )}
    </form>
  );
};
