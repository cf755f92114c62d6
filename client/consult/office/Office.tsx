/** The office of an organisation's booths: its frame and its pages. Shown inside the staff's shell to whoever may see it. */
import { useId } from "react";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { Answered } from "../../staff/answer.tsx";
import { PageNav } from "../../staff/PageNav.tsx";
import type { RosterView } from "../../../shared/consult/office.ts";
import { BoothsPage } from "./BoothsPage.tsx";
import { ComplaintsPage } from "./ComplaintsPage.tsx";
import { FiguresPage } from "./FiguresPage.tsx";
import { chooseOrganisation, reload, useOffice, useUpToDate } from "./office.ts";
import { useView, type View, views } from "./page.ts";
import { RosterPage } from "./RosterPage.tsx";
import { RulesPage } from "./RulesPage.tsx";
import * as texts from "./texts.ts";
import "../../staff/office/office.css";

addTexts("office", texts);

/** Whose office it is; a choice where one may do several. */
const Whose = ({ roster }: { readonly roster: RosterView }) => {
  const t = useTexts("office");
  const own = useOwnText();
  const id = useId();
  const { organisations, organisation } = roster;
  if (organisations.length <= 1)
    return <p className="office-whose">{organisations[0] && own(organisations[0].name)}</p>;
  return (
    <p className="office-whose">
      <label htmlFor={id}>{t("organisation")}</label>
      <select
        id={id}
        className="field"
        value={organisation ?? ""}
        onChange={(event) => void chooseOrganisation(event.target.value)}
      >
        {organisations.map((one) => (
          <option key={one.id} value={one.id}>
            {own(one.name)}
          </option>
        ))}
      </select>
    </p>
  );
};

const Shown = ({ view, roster, id }: { readonly view: View; readonly roster: RosterView; readonly id: string }) => {
  const own = useOwnText();
  switch (view) {
    case "roster":
      return <RosterPage roster={roster} organisation={id} />;
    case "booths":
      return <BoothsPage roster={roster} organisation={id} />;
    case "rules":
      return <RulesPage roster={roster} organisation={id} />;
    case "figures":
      return <FiguresPage organisation={id} name={own(roster.organisations.find((one) => one.id === id)!.name)} />;
    case "complaints":
      return <ComplaintsPage roster={roster} />;
  }
};

export default function Office() {
  const t = useTexts("office");
  const view = useView();
  const { view: roster, error } = useOffice();
  useUpToDate();
  return (
    <main className="office">
      <PageNav label={t("pages.label")} views={views} view={view} name={(one) => t(`pages.${one}`)} />
      <div className="office-head">
        <h1 key={view} ref={focusOnMount} tabIndex={-1}>
          {t(`pages.${view}`)} <span className="office-of">{t("title")}</span>
        </h1>
        {roster && <Whose roster={roster} />}
      </div>
      <Answered answer={{ value: roster, error, reload }}>
        {(value) =>
          value.organisation === null && view !== "complaints" ? (
            <p>{t("none")}</p>
          ) : (
            <Shown key={`${view} ${value.organisation}`} view={view} roster={value} id={value.organisation ?? ""} />
          )
        }
      </Answered>
    </main>
  );
}
