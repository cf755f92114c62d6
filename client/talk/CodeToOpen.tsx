/** The code that a table is to be opened with: drawn here, or one that was given out before. */
import { CODE_LENGTH, CODE_UNITS, drawCode, spacedCode } from "../../shared/talk/code.ts";
import { useTexts } from "../campaign/language.ts";

/** A code that nobody has thought up, as people read it. */
export const newCode = (): string => {
  for (;;) {
    const code = drawCode(crypto.getRandomValues(new Uint8Array(CODE_LENGTH.drawn)));
    if (code !== null) return spacedCode(code);
  }
};

interface Props {
  /** Of the field. */
  readonly id: string;
  readonly code: string;
  /** It was tried, and will not do. */
  readonly isUnfit: boolean;
  readonly onChange: (code: string) => void;
}

export const CodeToOpen = ({ id, code, isUnfit, onChange }: Props) => {
  const t = useTexts("talk");
  return (
    <>
      <p className="hint">{t("host.byCodeHint")}</p>
      <label htmlFor={id}>{t("host.code", CODE_LENGTH)}</label>
      <div className="text-row">
        <input
          id={id}
          className="field code-field"
          type="text"
          required
          maxLength={CODE_UNITS}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          aria-invalid={isUnfit}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className="button quiet" onClick={() => onChange(newCode())}>
          {t("host.codeDraw")}
        </button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {t("host.codeHint")}
      </p>
      <output id={`${id}-problem`} className="problem">
        {isUnfit && t("host.codeUnfit", CODE_LENGTH)}
      </output>
    </>
  );
};
