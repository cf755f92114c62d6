/** The moderator's desk: its frame, its pages, its keys. Shown inside the staff's shell to whoever may see it. */
import { useEffect, useRef, useState } from "react";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { listenToKeys } from "../../staff/keys.ts";
import * as staffTexts from "../../staff/texts.ts";
import * as walkTexts from "../../walk/texts.ts";
import * as safetyTexts from "../texts.ts";
import { AppealsPage } from "./AppealsPage.tsx";
import { AuditPage } from "./AuditPage.tsx";
import { CALM_BUTTON } from "./Calm.tsx";
import { DeskNav } from "./DeskNav.tsx";
import { useDesk, watch } from "./desk.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { LineState } from "./LineState.tsx";
import { News } from "./News.tsx";
import { goTo, hrefOf, type Page, usePage, views } from "./page.ts";
import { ACT_FORM, ANSWER_FORM, intoForm, step } from "./reportKeys.ts";
import { PageTitle } from "./PageTitle.tsx";
import { ReportsPage } from "./ReportsPage.tsx";
import * as texts from "./texts.ts";
import { TodayPage } from "./TodayPage.tsx";
import { ZonesPage } from "./ZonesPage.tsx";
// Names and words of visitors may hold any character.
import "@fontsource/zen-maru-gothic/500.css";
import "./desk.css";

addTexts("desk", texts);
addTexts("safety", safetyTexts);
addTexts("staff", staffTexts);
addTexts("walk", walkTexts);

const Shown = ({ page }: { readonly page: Page }) => {
  switch (page.view) {
    case "today":
      return <TodayPage />;
    case "reports":
      return <ReportsPage id={page.id} />;
    case "appeals":
      return <AppealsPage />;
    case "zones":
      return <ZonesPage />;
    case "audit":
      return <AuditPage />;
  }
};

/** On pages other than today's it must not be forgotten that the place is calmed. */
const CalmBanner = () => {
  const t = useTexts("desk");
  return (
    <p className="calm-banner">
      <strong>{t("calm.banner")}</strong> <a href={hrefOf("today")}>{t("pages.today")}</a>
    </p>
  );
};

/** The button is on today's page, which may have to open first. */
const toCalm = (): void => {
  goTo("today");
  setTimeout(() => document.getElementById(CALM_BUTTON)?.focus());
};

export default function Desk() {
  const t = useTexts("desk");
  const ts = useTexts("staff");
  const page = usePage();
  const isCalm = useDesk((s) => s.today?.rules.isCalm ?? false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openReport = useRef<string | null>(null);
  useEffect(watch, []);
  useEffect(() => {
    openReport.current = page.view === "reports" ? page.id : null;
    // What opens is read from its beginning.
    scrollTo(0, 0);
  }, [page.view, page.id]);
  useEffect(
    () =>
      listenToKeys({
        ...Object.fromEntries(views.map((view, i) => [String(i + 1), () => goTo(view)])),
        j: () => step(openReport.current, 1),
        k: () => step(openReport.current, -1),
        a: () => intoForm(ACT_FORM),
        r: () => intoForm(ANSWER_FORM),
        c: toCalm,
        "?": () => setHelpOpen(true),
      }),
    [],
  );
  return (
    <main className="desk">
      <DeskNav view={page.view} />
      <div className="desk-head">
        <PageTitle key={page.view}>{t(`pages.${page.view}`)}</PageTitle>
        <LineState />
        <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setHelpOpen(true)}>
          {ts("keys.open")}
        </button>
      </div>
      <News />
      {isCalm && page.view !== "today" && <CalmBanner />}
      <div className="desk-page" key={page.view}>
        <Shown page={page} />
      </div>
      <KeysHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </main>
  );
}
