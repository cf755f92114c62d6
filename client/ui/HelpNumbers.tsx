import { helpNumbers } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";

/** Two people confirm a number; until then it stays, and says so. */
const CONFIRMATIONS = 2;

/** Lines one can call, each with a link that dials on phones. */
export const HelpNumbers = () => {
  const t = useTexts();
  const own = useOwnText();
  return (
    <>
      <p>
        <strong>{t("help.danger")}</strong>
      </p>
      <p>{t("help.lead")}</p>
      <ul className="help-numbers">
        {helpNumbers.map((n) => (
          <li key={n.id} className="help-number">
            <h3>{own(n.name)}</h3>
            <a
              className="button"
              href={`tel:${encodeURIComponent(n.tel)}`}
              aria-label={t("help.call", { name: own(n.name), tel: n.tel })}
            >
              {n.tel}
            </a>
            <p>
              {t("help.hours")}: {own(n.hours)}
            </p>
            {n.note && <p>{own(n.note)}</p>}
            <p className="hint">
              {n.confirmedBy.length < CONFIRMATIONS && <>{t("help.unconfirmed")} </>}
              {t("help.checked", { date: n.checkedOn, source: n.source })}
            </p>
          </li>
        ))}
      </ul>
      <p className="hint">{t("exit.hint")}</p>
    </>
  );
};
