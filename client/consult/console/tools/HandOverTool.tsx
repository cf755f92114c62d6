/** A warm hand-over: to whom, with a note that the visitor reads as well, and only with the visitor's yes. */
import { useState } from "react";
import { useStore } from "zustand";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { useConsole, useRoom } from "../source.ts";
import type { ToolProps } from "./Tools.tsx";

const NOTE_MOST = 500;
const nobody: readonly { readonly id: string; readonly name: string }[] = [];

export const HandOverTool = ({ open: { own, talk, note } }: ToolProps) => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const colleagues = useConsole((s) => s.view?.colleagues ?? nobody);
  const isAsked = useStore(talk.store, (s) => s.ticket?.state === "offered" || s.ticket?.state === "agreed");
  const [to, setTo] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const ask = async () => {
    const colleague = colleagues.find(({ id }) => id === to);
    setMissing(!colleague);
    if (!colleague) return;
    const text = note.trim();
    // What the visitor is asked to agree to, they have read.
    if (text !== "") await talk.write({ kind: "note", to: colleague.name, text });
    talk.tell("offer", { to: colleague.id });
  };
  if (colleagues.length === 0) return <p>{t("handOver.nobody")}</p>;
  return (
    <>
      <p className="hint">{t("handOver.lead")}</p>
      <Choices
        label={t("handOver.whom")}
        options={colleagues.map(({ id }) => id)}
        value={to}
        onChange={setTo}
        name={(id) => colleagues.find((one) => one.id === id)?.name ?? ""}
        problem={isMissing ? t("handOver.missing") : null}
      />
      <label className="tool-field">
        {t("handOver.note")}
        <textarea
          className="field area"
          rows={4}
          maxLength={NOTE_MOST}
          value={note}
          onChange={({ target }) => talks.change(own.session, { note: target.value })}
        />
      </label>
      <p className="hint">{t("handOver.noteHint")}</p>
      <button type="button" className="button strong" aria-disabled={isAsked} onClick={() => !isAsked && void ask()}>
        {t("handOver.ask")}
      </button>
      <output>{isAsked && t("handOver.asked")}</output>
    </>
  );
};
