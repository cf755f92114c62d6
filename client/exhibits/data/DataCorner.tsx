/** The survey as a picture that one reads at a glance, by year, and "where am I?". */
import { useState } from "react";
import { countsOf, crowdOf, degrees, linedUp } from "../../../shared/exhibits/crowd.ts";
import type { Survey } from "../../../shared/exhibits/data.schema.ts";
import { addTexts, useOwnText, useTexts } from "../../campaign/language.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { Outside } from "../../ui/Outside.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { Content } from "../Content.tsx";
import { Onward } from "../Onward.tsx";
import * as texts from "../texts.ts";
import { Crowd, Figure } from "./Crowd.tsx";
import { WhereAmI } from "./WhereAmI.tsx";
import { Years } from "./Years.tsx";
import "../exhibits.css";
import "./data.css";

addTexts("exhibits", texts);

const Glance = ({ survey }: { readonly survey: Survey }) => {
  const t = useTexts("exhibits");
  const own = useOwnText();
  const [isLined, setLined] = useState(false);
  const year = survey.years[0]!;
  const counts = countsOf(year);
  const names = {
    oftenName: own(survey.answers.often),
    sometimesName: own(survey.answers.sometimes),
    nowAndThenName: own(survey.answers.nowAndThen),
  };
  const count = Math.round(year.total);
  return (
    <section className="data-glance">
      <p className="data-headline">
        <strong>{t("data.outOf", { count })}</strong> {t("data.headline")}
      </p>
      <Crowd
        crowd={isLined ? linedUp(year) : crowdOf(year)}
        label={t("data.picture", { count, ...counts, ...names })}
      />
      <Switch label={t("data.line")} on={isLined} onChange={setLined} />
      <ul className="data-legend" aria-label={t("data.legend")}>
        {degrees.map((degree) => (
          <li key={degree}>
            <span className="data-patch">
              <Figure degree={degree} />
            </span>
            {t("data.one", { name: own(survey.answers[degree]), count: counts[degree] })}
          </li>
        ))}
        <li>
          <span className="data-patch">
            <Figure degree={null} />
          </span>
          {t("data.nobody")}
        </li>
      </ul>
      <p>{t("data.alone")}</p>
      <p className="hint">
        {t("data.source", { title: own(survey.source.title) })} {own(survey.about)} {t("data.rounding")}
      </p>
      {survey.source.url && <Outside href={survey.source.url} label={t("data.sourceLink")} />}
    </section>
  );
};

export default function DataCorner() {
  const t = useTexts("exhibits");
  return (
    <Content<{ readonly survey: Survey | null }> topic="data">
      {({ survey }) => (
        <>
          <h1 ref={focusOnMount} tabIndex={-1}>
            {t("data.title")}
          </h1>
          {survey ? (
            <>
              <Glance survey={survey} />
              <WhereAmI survey={survey} />
              <Years survey={survey} />
            </>
          ) : (
            <p>{t("data.none")}</p>
          )}
          <Onward />
        </>
      )}
    </Content>
  );
}
