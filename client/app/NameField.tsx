import { type Ref, useId } from "react";
import { useTexts } from "../campaign/language.ts";
import { checkName } from "../../shared/safety/name.ts";
import { useSettings } from "../campaign/settings.ts";
import { useSession } from "../session/status.ts";
import { offerName } from "./names.ts";

/** The name one is called by; what cannot be worn is said while typing, with the reason. */
export const NameField = ({ field }: { readonly field: Ref<HTMLInputElement> }) => {
  const t = useTexts("app");
  const id = useId();
  const { name, setName, language } = useSettings();
  const verdict = checkName(name);
  // The server's rule may be newer than this page.
  const refused = useSession((s) => s.refusal?.why === "name");
  const change = (next: string) => {
    setName(next);
    if (refused) useSession.setState({ refusal: null });
  };
  return (
    <div className="name-field">
      <label htmlFor={id}>{t("name.label")}</label>
      <div className="row">
        <input
          ref={field}
          id={id}
          className="field"
          type="text"
          value={name}
          maxLength={128}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={!verdict.ok}
          onChange={(event) => change(event.target.value)}
        />
        <button type="button" className="button" onClick={() => change(offerName(language, name))}>
          {t("name.another")}
        </button>
      </div>
      <p id={`${id}-hint`} className={verdict.ok && !refused ? "hint" : "problem"} aria-live="polite">
        {verdict.ok ? t(refused ? "name.problems.reserved" : "name.hint") : t(`name.problems.${verdict.problem}`)}
      </p>
    </div>
  );
};
