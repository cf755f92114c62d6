import { useHelp } from "../campaign/help.ts";
import { useOwnText } from "../campaign/language.ts";
import { CallLink, VisitLink } from "../ui/HelpLinks.tsx";

/** So many lines stand in a quiet place; all of them are behind the bar's button. */
const USUAL = 4;

/** The first help lines in short: whatever is closed to somebody, these never are. */
export const HelpLines = ({ label, most = USUAL }: { readonly label?: string; readonly most?: number }) => {
  const own = useOwnText();
  const records = useHelp((s) => s.records);
  return (
    <ul className="help-lines" aria-label={label}>
      {records.slice(0, most).map((entry) => (
        <li key={entry.id}>
          <span>
            <strong>{own(entry.name)}</strong> <span className="hint">{own(entry.hoursNote)}</span>
          </span>
          {entry.tel ? <CallLink entry={entry} /> : <VisitLink entry={entry} />}
        </li>
      ))}
    </ul>
  );
};
