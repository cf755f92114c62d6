/** A few questions, each of which may be left out. */
import { type Age, ages, prefectures, skipped, topics, ways } from "../../../shared/consult/topics.ts";
import { type Language, languages } from "../../../shared/campaign/language.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { answer, goToStep, startOver, useWay } from "./way.ts";

const firsts = ["yes", "no", "unsaid"] as const;
const allAges: readonly (Age | "unsaid")[] = [...ages, "unsaid"];
const allLanguages: readonly (Language | "any")[] = ["any", ...languages];

const Prefecture = () => {
  const t = useTexts("visit");
  const ti = useTexts("intake");
  const prefecture = useWay((s) => s.intake.prefecture);
  return (
    <label className="visit-select">
      <span>{t("intake.prefecture")}</span>
      <select
        className="field"
        value={prefecture ?? ""}
        onChange={(event) => answer({ prefecture: event.target.value || null })}
      >
        <option value="">{t("intake.unsaid")}</option>
        {prefectures.map((code) => (
          <option key={code} value={code}>
            {ti(`prefectures.p${code}` as Parameters<typeof ti>[0])}
          </option>
        ))}
      </select>
    </label>
  );
};

export const IntakeScreen = () => {
  const t = useTexts("visit");
  const ti = useTexts("intake");
  const tc = useTexts();
  const intake = useWay((s) => s.intake);
  const { isUrgent, topic, way, isFirst, age, language } = intake;
  const isChild = age === "under-18";
  // Nothing of what was tried out goes along. Only a cry for help does, which puts them first.
  const goUnanswered = () => {
    answer({ ...skipped, isUrgent });
    goToStep("consent");
  };
  return (
    <form
      className="over-screen visit-form"
      onSubmit={(event) => {
        event.preventDefault();
        goToStep("consent");
      }}
    >
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("intake.title")}
      </h1>
      <p>{t("intake.lead")}</p>
      <label className="visit-check">
        <input type="checkbox" checked={isUrgent} onChange={(event) => answer({ isUrgent: event.target.checked })} />
        <span>{t("intake.urgent")}</span>
      </label>
      <div aria-live="polite">{(isUrgent || isChild) && <OpenNumbers hasTitle={false} most={2} />}</div>
      <Choices
        label={t("intake.topic")}
        options={topics}
        value={topic}
        onChange={(one) => answer({ topic: one })}
        name={(one) => ti(`topics.${one}`)}
      />
      <Choices
        label={t("intake.way")}
        options={ways}
        value={way}
        onChange={(one) => answer({ way: one })}
        name={(one) => ti(`ways.${one}`)}
      />
      <Choices
        label={t("intake.first")}
        options={firsts}
        value={isFirst === null ? "unsaid" : isFirst ? "yes" : "no"}
        onChange={(one) => answer({ isFirst: one === "unsaid" ? null : one === "yes" })}
        name={(one) => t(`intake.${one}`)}
      />
      <details>
        <summary>{t("intake.more")}</summary>
        <div className="visit-form">
          <Choices
            label={t("intake.age")}
            options={allAges}
            value={age ?? "unsaid"}
            onChange={(one) => answer({ age: one === "unsaid" ? null : one })}
            name={(one) => (one === "unsaid" ? t("intake.unsaid") : ti(`ages.${one}`))}
          />
          <Prefecture />
          <Choices
            label={t("intake.language")}
            options={allLanguages}
            value={language ?? "any"}
            onChange={(one) => answer({ language: one === "any" ? null : one })}
            name={(one) => (one === "any" ? t("intake.any") : tc(`languages.${one}`))}
          />
        </div>
      </details>
      <div className="visit-ways">
        <button type="submit" className="button primary">
          {t("intake.next")}
        </button>
        <button type="button" className="button" onClick={goUnanswered}>
          {t("intake.skip")}
        </button>
        <button type="button" className="button quiet" onClick={startOver}>
          {t("back")}
        </button>
      </div>
    </form>
  );
};
