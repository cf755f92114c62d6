/** Appeals: those that wait, then those that were decided. */
import type { DeskAppeal } from "../../../shared/safety/desk.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { Ago } from "./Ago.tsx";
import { Lines } from "./Context.tsx";
import { Decide } from "./Decide.tsx";
import { useDesk } from "./desk.ts";
import { usePersonName } from "./names.ts";
import { Part } from "./Part.tsx";
import { SanctionFacts } from "./Sanction.tsx";

const Behind = ({ appeal }: { readonly appeal: DeskAppeal }) => {
  const t = useTexts("desk");
  if (appeal.report === null) return <p className="hint">{t("appeals.reportGone")}</p>;
  return (
    <details>
      <summary>{t("appeals.report", { reason: t(`reasons.${appeal.report.reason}`) })}</summary>
      <Lines report={appeal.report} level={3} />
    </details>
  );
};

const Decision = ({ appeal }: { readonly appeal: DeskAppeal }) => {
  const t = useTexts("desk");
  return (
    <Part level={3} title={t("appeals.decision")}>
      <p>
        <strong>{t(appeal.state === "granted" ? "appeals.wasGranted" : "appeals.wasUpheld")}</strong>
      </p>
      {appeal.answer && <p className="said">{appeal.answer}</p>}
    </Part>
  );
};

const OneAppeal = ({ appeal }: { readonly appeal: DeskAppeal }) => {
  const t = useTexts("desk");
  const personName = usePersonName();
  const { sanction, words, at, state } = appeal;
  return (
    <li>
      <article ref={keepFocus} className="desk-part appeal">
        <h2>{personName(sanction.personName)}</h2>
        <div className="appeal-facts">
          <p className="hint">
            <Ago at={at} />
          </p>
          <Part level={3} title={t("appeals.words")}>
            <p className="said">{words}</p>
          </Part>
          <Part level={3} title={t("appeals.sanction")}>
            <SanctionFacts sanction={sanction} />
          </Part>
          <Behind appeal={appeal} />
        </div>
        <div className="appeal-decision">
          {state !== "open" && <Decision appeal={appeal} />}
          {state === "open" &&
            (appeal.mayDecide ? <Decide appeal={appeal} /> : <p className="advice">{t("appeals.own")}</p>)}
        </div>
      </article>
    </li>
  );
};

export const AppealsPage = () => {
  const t = useTexts("desk");
  const appeals = useDesk((s) => s.appeals);
  const open = appeals?.filter(({ state }) => state === "open").toSorted((a, b) => a.at - b.at) ?? [];
  const done = appeals?.filter(({ state }) => state !== "open").toSorted((a, b) => b.at - a.at) ?? [];
  return (
    <>
      <p className="lead-in">{t("appeals.lead")}</p>
      {appeals === null && <p>{t("loading")}</p>}
      {appeals?.length === 0 && <p>{t("appeals.none")}</p>}
      {[
        { title: t("appeals.openTitle"), list: open },
        { title: t("appeals.doneTitle"), list: done },
      ].map(
        ({ title, list }) =>
          list.length > 0 && (
            <section key={title} className="appeals" aria-label={title}>
              <p className="eyebrow">{title}</p>
              <ul>
                {list.map((appeal) => (
                  <OneAppeal key={appeal.id} appeal={appeal} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
};
