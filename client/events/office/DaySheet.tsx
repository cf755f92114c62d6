import { useState } from "react";
import type { OfficeList } from "../../../shared/events/office.ts";
import { isOver } from "../../../shared/events/transitions.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Link } from "../../staff/Link.tsx";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { missingAnywhere } from "./form/missing.ts";
import { NewEvent } from "./NewEvent.tsx";
import { consolePath, eventPath } from "./path.ts";
import { useKindWords, usePlaceWords, useStateWords } from "./words.ts";

type Listed = OfficeList["events"][number];

const Item = ({ event, isKept }: { readonly event: Listed; readonly isKept: boolean }) => {
  const t = useTexts("eventOffice");
  const tc = useTexts();
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const kind = useKindWords();
  const place = usePlaceWords();
  const state = useStateWords();
  const { id, words, part, mayChange, registered } = event;
  const title = own(words.title) || words.title.ja;
  const missing = missingAnywhere(words);
  const tags = [
    ...(part ? [t("month.part", { part: t(`parts.${part}`) })] : []),
    ...(registered > 0 ? [t("month.registered", { count: registered })] : []),
    ...(missing.length > 0 && !isOver(event.state)
      ? [t("month.missing", { languages: missing.map((one) => tc(`languages.${one}`)).join("・") })]
      : []),
    ...(isKept ? [t("month.unsaved")] : []),
  ];
  return (
    <li className={isOver(event.state) ? "office-shift is-over" : "office-shift"}>
      <p className="office-shift-words">
        <strong className="office-hours">{hoursWords(words, language)}</strong>
        <span className={event.state === "cancelled" ? "office-tag is-alert" : "office-tag"}>{state(event.state)}</span>
      </p>
      <p>
        <Link to={eventPath(id)} className="plan-title">
          {title}
        </Link>
      </p>
      <p className="hint">
        {kind(words.kind)} · {place(words.place)}
      </p>
      {tags.length > 0 && (
        <ul className="plan-tags">
          {tags.map((tag) => (
            <li key={tag} className="office-tag">
              {tag}
            </li>
          ))}
        </ul>
      )}
      {part && !mayChange && !isOver(event.state) && (
        <p>
          <Link to={consolePath(id)} className="button">
            {t("overview.console")}
          </Link>
        </p>
      )}
    </li>
  );
};

interface Props {
  readonly list: OfficeList;
  readonly day: number;
  readonly events: readonly Listed[];
  /** Events of which something unsaved stands in this tab. */
  readonly kept: ReadonlySet<string>;
  readonly mayEnter: boolean;
}

/** The events of one day, and a new one. */
export const DaySheet = ({ list, day, events, kept, mayEnter }: Props) => {
  const t = useTexts("eventOffice");
  const language = useSettings((s) => s.language);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="office-part" aria-labelledby="plan-day">
      <h2 id="plan-day">{t("month.day", { day: dayWords(day, language) })}</h2>
      {events.length === 0 ? (
        <p className="hint">{t("month.none")}</p>
      ) : (
        <ul className="office-shifts">
          {events.map((event) => (
            <Item key={event.id} event={event} isKept={kept.has(event.id)} />
          ))}
        </ul>
      )}
      {mayEnter && (
        <div className="office-ask">
          <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {t("month.add")}
          </button>
          {isAdding && <NewEvent list={list} day={day} onCancel={() => setAdding(false)} />}
        </div>
      )}
    </section>
  );
};
