import { useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { agree } from "../session/talking.ts";

/** Before one's first free text: what is checked, read and kept, with an answer of its own. Saying no costs nothing. */
export const Agreement = () => {
  const t = useTexts("talk");
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen)
    return (
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {t("agree.again")}
      </button>
    );
  return (
    <section className="agreement" aria-label={t("agree.title")}>
      <p>
        <strong>{t("agree.title")}</strong>
      </p>
      <ul className="plain-lines">
        <li>{t("agree.machine")}</li>
        <li>{t("agree.staff")}</li>
        <li>{t("agree.keep")}</li>
      </ul>
      <div className="row">
        <button type="button" className="button" onClick={() => void agree()}>
          {t("agree.yes")}
        </button>
        <button type="button" className="button quiet" onClick={() => setIsOpen(false)}>
          {t("agree.no")}
        </button>
      </div>
    </section>
  );
};
