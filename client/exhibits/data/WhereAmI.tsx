/** "Where am I?": four questions for one's own eyes, counted here. Nothing is sent; nothing is kept unless one wishes so. */
import { useState } from "react";
import type { Survey } from "../../../shared/exhibits/data.schema.ts";
import {
  type Answer,
  answers,
  nothingSaid,
  type Own,
  type Point,
  points,
  wordsFor,
} from "../../../shared/exhibits/own.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { forgetAnswers, keepAnswers, keptAnswers } from "./kept.ts";
import { OwnResult } from "./OwnResult.tsx";

const Questions = ({
  survey,
  own,
  onChange,
}: {
  readonly survey: Survey;
  readonly own: Own;
  readonly onChange: (own: Own) => void;
}) => {
  const words = useOwnText();
  const { direct, items, scale } = survey.own;
  return (
    <>
      <Choices<Answer>
        label={words(direct)}
        options={answers}
        value={own.direct}
        onChange={(answer) => onChange({ ...own, direct: answer })}
        name={(answer) => words(survey.answers[answer])}
      />
      {items.map((item, i) => (
        <Choices<Point>
          key={item.ja}
          label={words(item)}
          options={points.toReversed()}
          value={own.items[i]!}
          onChange={(point) => onChange({ ...own, items: own.items.with(i, point) as unknown as Own["items"] })}
          name={(point) => words(scale[point - 1]!)}
        />
      ))}
    </>
  );
};

export const WhereAmI = ({ survey }: { readonly survey: Survey }) => {
  const t = useTexts("exhibits");
  const [before] = useState(keptAnswers);
  const [own, setOwn] = useState(before ?? nothingSaid);
  const [isKept, setKept] = useState(before !== null);
  /** How often one asked to see it; 0: it is not shown. */
  const [asked, setAsked] = useState(0);
  const isShown = asked > 0;
  const isSaid = wordsFor(survey.own.words, own) !== null;
  const [isCleared, setCleared] = useState(false);
  const answer = (next: Own) => {
    setOwn(next);
    setCleared(false);
    if (isKept) keepAnswers(next);
  };
  const keepThem = (on: boolean) => {
    setKept(on);
    if (on) keepAnswers(own);
    else forgetAnswers();
  };
  const clear = () => {
    forgetAnswers();
    setOwn(nothingSaid);
    setKept(false);
    setAsked(0);
    setCleared(true);
  };
  return (
    <section className="own card">
      <h2>{t("own.title")}</h2>
      <p>{t("own.lead")}</p>
      <details open={before !== null}>
        <summary>{t("own.open")}</summary>
        <div className="own-questions">
          {before && <p className="hint">{t("own.kept")}</p>}
          <Questions survey={survey} own={own} onChange={answer} />
          <div>
            <button type="button" className="button primary" onClick={() => setAsked(asked + 1)}>
              {t("own.show")}
            </button>
          </div>
          {/* Here before it has words: what is added to it is read out. */}
          <output>{isShown ? !isSaid && t("own.nothing") : isCleared && t("own.cleared")}</output>
          {isShown && isSaid && <OwnResult key={asked} survey={survey} own={own} />}
          <Switch label={t("own.keep")} on={isKept} onChange={keepThem} />
          <p className="hint">{t("own.keepHint")}</p>
          <div>
            <button type="button" className="button" onClick={clear}>
              {t("own.clear")}
            </button>
          </div>
        </div>
      </details>
    </section>
  );
};
