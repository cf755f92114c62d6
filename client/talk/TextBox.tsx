/** The field for free text. What is written stays in it until the square has delivered it. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { useSession } from "../session/status.ts";
import { useTalk, useWriting } from "../session/talk.ts";
import { sayText } from "../session/talking.ts";
import { Agreement, useMustAgree } from "./Agreement.tsx";
import { Comfort } from "./Comfort.tsx";
import { lettersLeft } from "./length.ts";
import { Trouble } from "./Trouble.tsx";
import { useTextGoesTo } from "./useReach.ts";

/** The key code that browsers give to keys which a Japanese input method takes for itself. */
const COMPOSING = 229;

/** Whether this key sends: Enter, but never the Enter that only ends a conversion. */
const isSending = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== COMPOSING;

/** Seconds until slow mode lets one speak again; 0 when it does. */
const useWait = (): number => {
  const slow = useTalk((s) => s.reach?.slow ?? 0);
  const saidAt = useWriting((s) => s.saidAt);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (slow === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [slow]);
  // A line may have been delivered since the clock was looked at.
  return Math.max(0, Math.ceil(slow - (Math.max(now, saidAt) - saidAt) / 1000));
};

export const TextBox = () => {
  const t = useTexts("talk");
  const id = useId();
  const to = useTextGoesTo();
  const { words, sending } = useWriting();
  const mustAgree = useMustAgree();
  const slow = useTalk((s) => s.reach?.slow ?? 0);
  const isPractice = useSession((s) => s.status === "practice");
  const wait = useWait();
  const field = useRef<HTMLTextAreaElement>(null);
  const hadToAgree = useRef(mustAgree);
  // Whoever has just agreed goes on to write.
  useLayoutEffect(() => {
    if (hadToAgree.current && !mustAgree && document.activeElement === document.body) field.current?.focus();
    hadToAgree.current = mustAgree;
  }, [mustAgree]);
  if (to === null) return null;
  if (mustAgree) return <Agreement />;
  const left = lettersLeft(words);
  const isReady = sending === null && wait === 0 && (left ?? 0) >= 0;
  const speak = () => {
    if (isReady) sayText(to);
  };
  return (
    <form
      className="text-box"
      onSubmit={(event) => {
        event.preventDefault();
        speak();
      }}
    >
      <label htmlFor={id}>{t(to === "table" ? "write.toTable" : "write.toNear")}</label>
      <div className="text-row">
        <textarea
          ref={field}
          id={id}
          className="field"
          rows={1}
          value={words}
          readOnly={sending !== null}
          autoComplete="off"
          enterKeyHint="send"
          aria-describedby={`${id}-hint ${id}-trouble`}
          onChange={(event) => useWriting.setState({ words: event.target.value.replace(/\n/g, " ") })}
          onKeyDown={(event) => {
            if (!isSending(event)) return;
            event.preventDefault();
            speak();
          }}
        />
        <button type="submit" className="button" aria-disabled={!isReady} aria-busy={sending !== null}>
          {t(sending === null ? "write.send" : "write.sending")}
        </button>
      </div>
      <p id={`${id}-hint`} className="hint text-hint">
        {isPractice && <span>{t("write.practice")} </span>}
        {slow > 0 && <span>{wait > 0 ? t("write.wait", { count: wait }) : t("write.slow", { count: slow })} </span>}
        {left !== null && (
          <span className={left < 0 ? "problem" : undefined}>
            {left < 0 ? t("write.over", { count: -left }) : t("write.left", { count: left })}
          </span>
        )}
      </p>
      <Trouble id={`${id}-trouble`} />
      <Comfort />
    </form>
  );
};
