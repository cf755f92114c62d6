/** The field of a sealed conversation. What is written stays in it until it is sealed and kept. */
import { type ReactNode, useId, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { Switch } from "../../ui/Switch.tsx";
import { isSendKey, setEnterSends, useEnterSends } from "./enterSends.ts";
import { charactersLeft } from "./room.ts";
import type { Talk } from "./state.ts";
import { useTalk } from "./useTalk.ts";

interface Props {
  readonly talk: Talk;
  /** Where somebody else keeps what is written: a draft of each conversation. */
  readonly value?: string;
  readonly onChange?: (words: string) => void;
  readonly fieldId?: string;
  /** Stands between the field and its options. */
  readonly children?: ReactNode;
}

export const TextField = ({ talk, value, onChange, fieldId, children }: Props) => {
  const t = useTexts("conversation");
  const own = useId();
  const id = fieldId ?? own;
  const [draft, setDraft] = useState("");
  const [isSending, setSending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const enterSends = useEnterSends();
  const canWrite = useTalk(talk, (s) => s.canWrite);
  const epoch = useTalk(talk, (s) => s.epoch);
  const isTooOften = useTalk(talk, (s) => s.refused?.what === "sealed" && s.refused.why === "too-often");
  const words = value ?? draft;
  const change = (next: string) => {
    setFailed(false);
    setDraft(next);
    onChange?.(next);
  };
  const left = charactersLeft(words);
  const isReady = canWrite && !isSending && words.trim() !== "" && (left ?? 0) >= 0;
  const send = async () => {
    if (!isReady) return;
    setSending(true);
    const isSent = await talk.write(words.trim());
    setSending(false);
    if (isSent) change("");
    else setFailed(true);
  };
  const trouble = hasFailed
    ? t("write.failed")
    : !canWrite
      ? t(epoch > 0 || talk.seat === "listener" ? "write.letIn" : "write.notYet")
      : isTooOften
        ? t("write.tooOften")
        : "";
  return (
    <form
      className="talk-field"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="spoken">
        {t("write.label")}
      </label>
      <div className="talk-field-row">
        <textarea
          id={id}
          className="field"
          rows={2}
          value={words}
          placeholder={t("write.placeholder")}
          readOnly={isSending}
          autoComplete="off"
          enterKeyHint={enterSends ? "send" : "enter"}
          aria-describedby={`${own}-hint`}
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            const { key, keyCode, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
            const { isComposing } = nativeEvent;
            if (!isSendKey({ key, keyCode, ctrlKey, metaKey, shiftKey, isComposing }, enterSends)) return;
            event.preventDefault();
            void send();
          }}
        />
        {/* The focus stays in the field, and with it a phone's keyboard. */}
        <button
          type="submit"
          className="button"
          aria-disabled={!isReady}
          aria-busy={isSending}
          onPointerDown={(event) => event.preventDefault()}
        >
          {t("write.send")}
        </button>
      </div>
      <div id={`${own}-hint`} className="talk-field-hint">
        <output className="hint">{trouble}</output>
        {left !== null && (
          <p className={left < 0 ? "problem" : "hint"}>
            {left < 0 ? t("write.over") : t("write.left", { count: left })}
          </p>
        )}
      </div>
      {children}
    </form>
  );
};

/** The setting whether Enter sends. */
export const EnterChoice = () => {
  const t = useTexts("conversation");
  const enterSends = useEnterSends();
  return (
    <div>
      <Switch label={t("write.enter")} on={enterSends} onChange={setEnterSends} />
      <p className="hint">{t("write.enterHint")}</p>
    </div>
  );
};
