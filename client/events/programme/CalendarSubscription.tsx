import { useId } from "react";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { monthCalendar } from "../../session/programme.ts";
import { useCopy } from "./copying.ts";

/** The whole programme in one's own calendar, which asks for it again by itself. */
export const CalendarSubscription = () => {
  const t = useTexts("programme");
  const id = useId();
  const language = useSettings((s) => s.language);
  const address = new URL(monthCalendar(language), location.href).href;
  const [isCopied, copy] = useCopy(address);
  return (
    <section className="events-calendar card">
      <h2>{t("month.calendar")}</h2>
      <p>{t("month.calendarText")}</p>
      <div className="row">
        {/* The scheme that calendar programmes listen to. */}
        <a className="button" href={address.replace(/^https?:/, "webcal:")}>
          {t("month.subscribe")}
        </a>
        <button type="button" className="button" onClick={copy}>
          {t("month.copy")}
        </button>
      </div>
      <output className="hint">{isCopied && t("month.copied")}</output>
      {isCopied === false && (
        <>
          <label htmlFor={id}>{t("month.copyThis")}</label>
          <input id={id} className="field" readOnly value={address} onFocus={(event) => event.target.select()} />
        </>
      )}
    </section>
  );
};
