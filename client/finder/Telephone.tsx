/** The telephone house: the line of the month by its dates, who answers now, and what happens when one calls. */
import { useEffect, useState } from "react";
import type { Directory } from "../../shared/finder/directory.ts";
import { withChanges } from "../../shared/finder/changes.ts";
import { closesAt, isOpenAt, opensAt } from "../../shared/finder/hours.ts";
import { finderWords } from "../../shared/finder/words.ts";
import { sayMoment } from "../../shared/finder/when.ts";
import { goTo } from "../app/path.ts";
import { coreHelp } from "../campaign/help.ts";
import { holidays, told, type ToldHelp } from "../campaign/helpMore.ts";
import { addTexts, useOwnText, useTexts } from "../campaign/language.ts";
import { useSettings } from "../campaign/settings.ts";
import { useContent } from "../session/content.ts";
import { placeNow, usePlaceNow } from "../session/place.ts";
import { focusOnMount } from "../ui/focus.ts";
import { CallLink, VisitLink } from "../ui/HelpLinks.tsx";
import { WholeNumbers } from "../ui/WholeNumbers.tsx";
import * as texts from "./telephoneTexts.ts";
import { type Line, linesAt, MONTH_LINE } from "./lines.ts";
import "./telephone.css";

addTexts("telephone", texts);

/** What is open is looked at again so often, ms. */
const LOOK_MS = 30_000;

const useNow = (): number => {
  const [now, setNow] = useState(placeNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(placeNow()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** How a moment is said in the visitor's language. */
const useSay = (now: number): ((at: number) => string) => {
  const language = useSettings((s) => s.language);
  return (at) => sayMoment(at, now, finderWords[language].card, language);
};

interface LinesProps {
  readonly lines: readonly Line[];
  readonly now: number;
}

const Lines = ({ lines, now }: LinesProps) => {
  const t = useTexts("telephone");
  const own = useOwnText();
  const say = useSay(now);
  return (
    <ul className="telephone-lines">
      {lines.map(({ record, opensAt: opens }) => (
        <li key={record.id} className="card">
          <h3>{own(record.name)}</h3>
          <p>
            <WholeNumbers>{own(record.about)}</WholeNumbers>
          </p>
          <p className="hint">
            {opens === null ? own(record.hoursNote) : `${t("next", { when: say(opens) })} · ${own(record.hoursNote)}`}
          </p>
          <div className="row">{record.tel ? <CallLink entry={record} /> : <VisitLink entry={record} />}</div>
        </li>
      ))}
    </ul>
  );
};

interface ListProps extends LinesProps {
  readonly title: string;
}

/** So many lines are read at a glance; the others wait folded. */
const FEW = 6;

const LineList = ({ title, lines, now }: ListProps) => {
  const t = useTexts("telephone");
  const [few, others] = [lines.slice(0, FEW), lines.slice(FEW)];
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Lines lines={few} now={now} />
      {others.length > 0 && (
        <details>
          <summary>{t("more", { count: others.length })}</summary>
          <Lines lines={others} now={now} />
        </details>
      )}
    </section>
  );
};

/** What helps less just now: folded, its heading says how many there are. */
const Folded = ({ title, lines, now }: ListProps) => {
  const t = useTexts("telephone");
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        <h2>{t("counted", { title, count: lines.length })}</h2>
      </summary>
      <Lines lines={lines} now={now} />
    </details>
  );
};

/** The whole directory where it could be read, else what is built into the page; the operator's changes lie over it. */
const useRecords = () => {
  const { content } = useContent<Directory>("help");
  const changes = usePlaceNow()?.place.help;
  const records: readonly ToldHelp[] = content?.records.filter(({ areas }) => areas.length === 0) ?? coreHelp.map(told);
  return records.map((record) => withChanges(record, changes?.[record.id]));
};

export default function Telephone() {
  const t = useTexts("telephone");
  const ui = useTexts();
  const own = useOwnText();
  const now = useNow();
  const say = useSay(now);
  const records = useRecords();
  const month = records.find(({ id }) => id === MONTH_LINE);
  const { open, closed, unsure, chats } = linesAt(records, now, holidays);
  const state = (): string => {
    if (!month) return "";
    const [ends, begins] = [closesAt(month.hours, now, holidays), opensAt(month.hours, now, holidays)];
    if (isOpenAt(month.hours, now, holidays))
      return ends === null ? own(month.hoursNote) : t("open", { when: say(ends) });
    return begins === null ? t("closed") : t("later", { when: say(begins) });
  };
  const isOpen = month && isOpenAt(month.hours, now, holidays);
  return (
    <div className="over-screen telephone">
      <h1 ref={focusOnMount} tabIndex={-1}>
        {t("title")}
      </h1>
      <p>{t("lead")}</p>
      <p>
        <strong>{ui("help.danger")}</strong>
      </p>
      {month && (
        <section className={`card telephone-month${isOpen ? " is-open" : ""}`} aria-label={t("special")}>
          <h2>{t("special")}</h2>
          <p>
            <strong>{state()}</strong>
          </p>
          <p>
            <WholeNumbers>{own(month.about)}</WholeNumbers>
          </p>
          <p className="hint">{own(month.hoursNote)}</p>
          {isOpen && <CallLink entry={month} />}
        </section>
      )}
      <LineList title={t("now")} lines={open} now={now} />
      <section className="card telephone-calling" aria-label={t("steps")}>
        <h2>{t("steps")}</h2>
        <ol className="telephone-steps">
          <li>
            <p>{t("step1")}</p>
          </li>
          <li>
            <p>{t("step2")}</p>
          </li>
          <li>
            <p>{t("step3")}</p>
          </li>
        </ol>
      </section>
      <LineList title={t("chat")} lines={chats} now={now} />
      <Folded title={t("soon")} lines={closed} now={now} />
      <Folded title={t("unsure")} lines={unsure} now={now} />
      <section className="telephone-finder" aria-label={t("finder")}>
        <p>{t("finderHint")}</p>
        <button type="button" className="button" onClick={() => goTo("/see/finder")}>
          {t("finder")}
        </button>
      </section>
    </div>
  );
}
