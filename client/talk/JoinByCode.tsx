/** Sitting down at a table by code. Whoever gave it before, and staff, are not asked: the square says whether one must. */
import { useEffect, useId, useRef, useState } from "react";
import { CODE_UNITS } from "../../shared/talk/code.ts";
import type { Refusal } from "../../shared/walk/messages.ts";
import { useTexts } from "../campaign/language.ts";
import { useSession } from "../session/status.ts";
import { type Table, useTalk } from "../session/talk.ts";
import { goToTable } from "./arriving.ts";

interface Props {
  readonly table: Table;
  readonly label: string;
  /** Hears that one has sat down there. */
  readonly onThere?: (() => void) | undefined;
}

/** Why the square did not let one sit down here, the last time one asked here; null before. */
const useAnswer = (): { readonly why: Refusal | null; readonly ask: (table: string, code?: string) => void } => {
  const [why, setWhy] = useState<Refusal | null>(null);
  const hasAsked = useRef(false);
  useEffect(
    () =>
      useSession.subscribe(({ refusal }, before) => {
        if (!hasAsked.current || !refusal || refusal === before.refusal || refusal.what !== "table-join") return;
        hasAsked.current = false;
        if (refusal.why !== "friend-full") setWhy(refusal.why);
      }),
    [],
  );
  const ask = (table: string, code?: string) => {
    hasAsked.current = goToTable(table, code);
  };
  return { why, ask };
};

export const JoinByCode = ({ table: { id: table }, label, onThere }: Props) => {
  const t = useTexts("talk");
  const ts = useTexts("square");
  const id = useId();
  const { why, ask } = useAnswer();
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const isAsked = why === "by-code" || why === "code-wrong" || why === "code-wait";
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  useEffect(() => useTalk.subscribe(({ reach }) => reach?.table === table && onThere?.()), [table, onThere]);
  if (!isAsked)
    return (
      <button type="button" className="button" aria-label={label} onClick={() => ask(table)}>
        {t("tables.join")}
      </button>
    );
  const problem = why === "by-code" ? null : ts(`refused.${why}`);
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask(table, code);
        field.current?.focus();
      }}
    >
      <label htmlFor={id}>{t("tables.code")}</label>
      <input
        ref={field}
        id={id}
        className="field code-field"
        type="text"
        required
        maxLength={CODE_UNITS}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => setCode(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t("tables.codeHint")}
      </p>
      <output id={`${id}-problem`} className="problem">
        {problem}
      </output>
      <button type="submit" className="button">
        {t("tables.codeJoin")}
      </button>
    </form>
  );
};
