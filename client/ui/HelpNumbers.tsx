import { useEffect, useState } from "react";
import type { HelpRecord } from "../../shared/finder/record.ts";
import { goTo } from "../app/path.ts";
import { isUnsure, useHelp } from "../campaign/help.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { CallLink, VisitLink } from "./HelpLinks.tsx";

interface EntryProps {
  readonly entry: HelpRecord;
  readonly now: number;
  readonly isOpen: boolean;
}

/** Which of them are open, once the rules are there; where they cannot be loaded, the hours in words must do. */
const useOpen = (): ((entry: HelpRecord, now: number) => boolean) => {
  const [hours, setHours] = useState<typeof import("../campaign/helpHours.ts") | null>(null);
  useEffect(() => void import("../campaign/helpHours.ts").then(setHours, () => undefined), []);
  return (entry, now) => hours?.isSurelyOpen(entry, now) ?? false;
};

/** Where one can talk: a link that dials on phones, a page to write on, or both. */
const Entry = ({ entry, now, isOpen }: EntryProps) => {
  const { name, about, hoursNote, source, checkedOn } = entry;
  const t = useTexts();
  const own = useOwnText();
  return (
    <li className="help-number">
      <h3>{own(name)}</h3>
      <p>{own(about)}</p>
      <div className="row">
        <CallLink entry={entry} />
        <VisitLink entry={entry} />
      </div>
      <p>
        {t("help.hours")}: {own(hoursNote)} {isOpen && <strong>{t("help.openNow")}</strong>}
      </p>
      <p className="hint">
        {t("help.checked", { date: checkedOn })} <span lang="ja">{source.title}</span>{" "}
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
  const isOpen = useOpen();
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
          <Entry key={entry.id} entry={entry} now={now} isOpen={isOpen(entry, now)} />
        ))}
      </ul>
      {records.some((entry) => isUnsure(entry, now)) && <p>{t("help.unconfirmed")}</p>}
      <p className="hint">{t("exit.hint")}</p>
    </>
  );
};
