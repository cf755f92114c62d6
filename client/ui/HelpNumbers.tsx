import type { HelpNumber } from "../../shared/campaign/content.ts";
import { helpNumbers } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { CallLink, VisitLink } from "./HelpLinks.tsx";

/** Two people confirm an entry; as long as one is not, the list asks to check before use. */
const CONFIRMATIONS = 2;

const allConfirmed = helpNumbers.every((n) => n.confirmedBy.length >= CONFIRMATIONS);

/** Where one can talk: a link that dials on phones, a page to write on, or both. */
const Entry = ({ entry }: { readonly entry: HelpNumber }) => {
  const { name, hours, note, source, checkedOn } = entry;
  const t = useTexts();
  const own = useOwnText();
  return (
    <li className="help-number">
      <h3>{own(name)}</h3>
      <div className="row">
        <CallLink entry={entry} />
        <VisitLink entry={entry} />
      </div>
      <p>
        {t("help.hours")}: {own(hours)}
      </p>
      {note && <p>{own(note)}</p>}
      <p className="hint">
        {t("help.checked", { date: checkedOn })} <span lang="ja">{source}</span>
      </p>
    </li>
  );
};

/** Lines one can call and places one can write to. */
export const HelpNumbers = () => {
  const t = useTexts();
  return (
    <>
      <p>
        <strong>{t("help.danger")}</strong>
      </p>
      <p>{t("help.lead")}</p>
      <ul className="help-numbers">
        {helpNumbers.map((n) => (
          <Entry key={n.id} entry={n} />
        ))}
      </ul>
      {!allConfirmed && <p>{t("help.unconfirmed")}</p>}
      <p className="hint">{t("exit.hint")}</p>
    </>
  );
};
