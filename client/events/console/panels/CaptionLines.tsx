/** The captions that went out, the latest below; the last few are put right in their place. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type CaptionLine, CORRECTABLE } from "../../../../shared/events/captions.ts";
import { useStore } from "zustand";
import { useTexts } from "../../../campaign/language.ts";
import { isSendKey } from "../../../consult/conversation/enterSends.ts";
import { scrollback } from "../../../ui/scrollback.ts";
import { useHallNow, useRoom } from "../source.ts";

/** So many are shown: who writes looks at the last ones. */
const SHOWN = 40;

const langOf = (language: CaptionLine["language"]): string => (language === "en" ? "en" : "ja");

interface FixProps {
  readonly line: CaptionLine;
  readonly onDone: () => void;
}

const Fix = ({ line: { line, words, language }, onDone }: FixProps) => {
  const t = useTexts("eventConsole");
  const { tell } = useRoom();
  const [fixed, setFixed] = useState(words);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    if (fixed !== words) tell("correct", { line, words: fixed });
    onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, keyCode, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
    const { isComposing } = nativeEvent;
    if (key === "Escape" && !isComposing) onDone();
    if (!isSendKey({ key, keyCode, ctrlKey, metaKey, shiftKey, isComposing }, true)) return;
    event.preventDefault();
    send();
  };
  return (
    <span className="caption-fix">
      <input
        ref={field}
        className="field"
        lang={langOf(language)}
        aria-label={t("captions.fixed")}
        value={fixed}
        autoComplete="off"
        onChange={({ target }) => setFixed(target.value)}
        onKeyDown={onKey}
      />
      <button type="button" className="button" onClick={send}>
        {t("captions.fixDone")}
      </button>
    </span>
  );
};

interface Props {
  /** The line that is being put right. */
  readonly fixing: number | null;
  readonly onFix?: (line: number) => void;
  readonly onDone?: () => void;
}

export const CaptionLines = ({ fixing, onFix, onDone }: Props) => {
  const t = useTexts("eventConsole");
  const { captions: post } = useRoom();
  const captions = useHallNow((s) => s.captions);
  const waiting = useStore(post.state, (s) => s.waiting);
  const last = captions.at(-1)?.line ?? 0;
  const lines = captions.slice(-SHOWN);
  return (
    <section ref={scrollback} className="caption-lines" aria-label={t("captions.lines")}>
      {lines.length === 0 && waiting.length === 0 && <p className="hint">{t("captions.empty")}</p>}
      <ol>
        {lines.map((line) => (
          <li key={line.line}>
            {line.speaker !== "" && <strong className="caption-speaker">{line.speaker}</strong>}
            {fixing === line.line && onDone ? (
              <Fix line={line} onDone={onDone} />
            ) : (
              <span lang={langOf(line.language)}>{line.words || <em>{t("captions.taken")}</em>}</span>
            )}
            {onFix && fixing !== line.line && line.line > last - CORRECTABLE && (
              <button
                type="button"
                className="button quiet"
                aria-label={t("captions.fixLine", { words: line.words })}
                onClick={() => onFix(line.line)}
              >
                {t("captions.fix")}
              </button>
            )}
          </li>
        ))}
        {waiting.map(({ id, words, language }) => (
          <li key={`waiting-${id}`} className="is-waiting">
            <span lang={langOf(language)}>{words}</span> <span className="hint">{t("captions.waiting")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
