import { useHelp } from "../../campaign/help.ts";
import { told } from "../../campaign/helpMore.ts";
import { useOwnText } from "../../campaign/language.ts";
import { CallLink, VisitLink } from "../../ui/HelpLinks.tsx";

/** Help lines as cards, with how to call or write. Ids that this campaign does not know are left out. */
export const Numbers = ({ ids }: { readonly ids: readonly string[] }) => {
  const own = useOwnText();
  const records = useHelp((s) => s.records);
  return (
    <ul className="talk-numbers">
      {records
        .filter(({ id }) => ids.includes(id))
        .map((entry) => (
          <li key={entry.id}>
            <strong>{own(entry.name)}</strong>
            <span className="hint">{own(entry.hoursNote)}</span>
            <span className="hint">{own(told(entry).about)}</span>
            <span className="row">
              <CallLink entry={entry} />
              <VisitLink entry={entry} />
            </span>
          </li>
        ))}
    </ul>
  );
};
