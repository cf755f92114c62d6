import { type ReactNode, useId } from "react";
import type { Language } from "../../../../shared/campaign/language.ts";
import { useTexts } from "../../../campaign/language.ts";

interface Props {
  readonly title: string;
  /** What stands in it, while it is closed. */
  readonly summary?: string;
  readonly missing: readonly Language[];
  readonly hasProblem: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A part of the form that opens and closes; whether something is wrong or missing in it is said on its outside. */
export const Section = ({ title, summary, missing, hasProblem, isOpen, onOpen, children }: Props) => {
  const t = useTexts("eventForm");
  const tc = useTexts();
  const id = useId();
  return (
    <section className="office-part plan-section" aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-body`} onClick={() => onOpen(!isOpen)}>
          <span aria-hidden="true" className="plan-mark" />
          {title}
          {hasProblem && <span className="office-tag is-alert">{t("look")}</span>}
          {missing.length > 0 && (
            <span className="office-tag">
              {t("missingIn", { languages: missing.map((language) => tc(`languages.${language}`)).join("・") })}
            </span>
          )}
          {!isOpen && summary && <span className="plan-summary">{summary}</span>}
        </button>
      </h2>
      <div id={`${id}-body`} className="office-stack" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
};
