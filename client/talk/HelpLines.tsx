import { helpNumbers } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";

/** So many lines stand in a quiet place; all of them are behind the bar's button. */
const USUAL = 4;

/** The first help lines in short: whatever is closed to somebody, these never are. */
export const HelpLines = ({ label, most = USUAL }: { readonly label?: string; readonly most?: number }) => {
  const t = useTexts();
  const own = useOwnText();
  return (
    <ul className="help-lines" aria-label={label}>
      {helpNumbers.slice(0, most).map(({ id, name, tel, url, hours }) => (
        <li key={id}>
          <span>
            <strong>{own(name)}</strong> <span className="hint">{own(hours)}</span>
          </span>
          {tel && (
            <a
              className="button"
              href={`tel:${encodeURIComponent(tel)}`}
              aria-label={t("help.call", { name: own(name), tel })}
            >
              {tel}
            </a>
          )}
          {!tel && url && (
            <a
              className="button"
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t("help.visit", { name: own(name), site: new URL(url).hostname })}
            >
              {new URL(url).hostname}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
