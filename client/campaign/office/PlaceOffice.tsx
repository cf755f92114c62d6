/** The page about the place, for those who run it: what is to be done today, numbers, notices, the month. */
import { may } from "../../../shared/staff/permissions.ts";
import type { Me } from "../../../shared/staff/accounts.ts";
import type { NumberView, PlaceOffice as Office } from "../../../shared/campaign/placeOffice.ts";
import { Answered } from "../../staff/answer.tsx";
import { PageNav } from "../../staff/PageNav.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import { addTexts, useTexts } from "../language.ts";
import { MonthPage } from "./MonthPage.tsx";
import { NoticesPage } from "./NoticesPage.tsx";
import { NumbersPage } from "./NumbersPage.tsx";
import { reload, useShown, useUpToDate } from "./office.ts";
import { useView, type View, views } from "./page.ts";
import * as texts from "./texts.ts";
import { TodayPage } from "./TodayPage.tsx";
import "../../staff/office/office.css";
import "./place.css";

addTexts("placeOffice", texts);

interface Props {
  readonly view: View;
  readonly office: Office;
  readonly numbers: readonly NumberView[];
  readonly mayEdit: boolean;
}

const Shown = ({ view, office, numbers, mayEdit }: Props) => {
  switch (view) {
    case "today":
      return <TodayPage office={office} mayEdit={mayEdit} />;
    case "numbers":
      return <NumbersPage numbers={numbers} mayEdit={mayEdit} />;
    case "notices":
      return <NoticesPage office={office} mayEdit={mayEdit} />;
    case "month":
      return <MonthPage office={office} mayEdit={mayEdit} />;
  }
};

export default function PlaceOffice({ me }: { readonly me: Me }) {
  const t = useTexts("placeOffice");
  const view = useView();
  const { office, numbers, error } = useShown();
  useUpToDate();
  const mayEdit = may(me.roles, "POST /api/place/settings");
  return (
    <main className="office place-office">
      <PageNav
        label={t("pages.label")}
        views={views}
        view={view}
        name={(one) => t(`pages.${one}`)}
        waiting={{ numbers: office?.numbers.toConfirm ?? 0, today: office?.problems.length ?? 0 }}
      />
      <div className="office-head">
        <h1 key={view} ref={focusOnMount} tabIndex={-1}>
          {t(`pages.${view}`)} <span className="office-of">{t("title")}</span>
        </h1>
      </div>
      <p className="office-lead">{t(`leads.${view}`)}</p>
      <Answered answer={{ value: office && numbers && { office, numbers }, error, reload }}>
        {(value) => <Shown key={view} view={view} {...value} mayEdit={mayEdit} />}
      </Answered>
    </main>
  );
}
