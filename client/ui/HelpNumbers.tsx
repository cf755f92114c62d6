import { useEffect, useState } from "react";
import { goTo } from "../app/path.ts";
import { type CoreHelp, isUnsure, useHelp } from "../campaign/help.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { CallLink, VisitLink } from "./HelpLinks.tsx";

interface EntryProps {
  readonly entry: CoreHelp;
  readonly now: number;
  readonly more: More | null;
}

type More = typeof import("../campaign/helpMore.ts");

/** Which of them are open, and what more there is to say. Where it cannot be loaded, names, numbers and hours in words must do. */
const useMore = (): More | null => {
  const [more, setMore] = useState<More | null>(null);
  useEffect(() => void import("../campaign/helpMore.ts").then(setMore, () => undefined), []);
  return more;
};

/** Where one can talk: a link that dials on phones, a page to write on, or both. */
const Entry = ({ entry, now, more }: EntryProps) => {
  const { name, hoursNote, checkedOn } = entry;
  const words = more?.told(entry);
  const t = useTexts();
  const own = useOwnText();
  return (
    <li className="help-number">
      <h3>{own(name)}</h3>
      {words && <p>{own(words.about)}</p>}
      <div className="row">
        <CallLink entry={entry} />
        <VisitLink entry={entry} />
      </div>
      <p>
        {t("help.hours")}: {own(hoursNote)} {more?.isSurelyOpen(entry, now) && <strong>{t("help.openNow")}</strong>}
      </p>
      <p className="hint">
        {t("help.checked", { date: checkedOn })} {words && <span lang="ja">{words.source.title}</span>}{" "}
        {isUnsure(entry, now) && t("help.confirm")}
      </p>
    </li>
  );
};

/** Lines one can call and places one can write to; `onGo`: somebody goes on to the finder. */
export const HelpNumbers = ({ onGo }: { readonly onGo: () => void }) => {
  const t = useTexts();
  const language = useSettings((s) => s.language);
  const records = useHelp((s) => s.records);
  const more = useMore();
  // As it was when it opened: nothing changes under a finger.
  const [now] = useState(() => Date.now());
  return (
    <>
      <p>
        <strong>{t("help.danger")}</strong>
      </p>
      <p>{t("help.lead")}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            onGo();
            goTo("/see/finder");
          }}
        >
          {t("help.byWorry")}
        </button>
        <a className="button quiet" href={language === "ja" ? "/help" : `/help/${language}`}>
          {t("help.alone")}
        </a>
      </p>
      <ul className="help-numbers">
        {records.map((entry) => (
          <Entry key={entry.id} entry={entry} now={now} more={more} />
        ))}
      </ul>
      {records.some((entry) => isUnsure(entry, now)) && <p>{t("help.unconfirmed")}</p>}
      <p className="hint">{t("exit.hint")}</p>
    </>
  );
};
