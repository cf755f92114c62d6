/** What one's own answers say: gentle words first, then the place in the crowd, the sum last. */
import { countsOf, type Degree, degrees, linedUp } from "../../../shared/exhibits/crowd.ts";
import type { Survey } from "../../../shared/exhibits/data.schema.ts";
import { type Answer, type Own, sumOf, wordsFor } from "../../../shared/exhibits/own.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { focusOnMount } from "../../ui/focus.ts";
import { Onward } from "../Onward.tsx";
import { Crowd } from "./Crowd.tsx";

/** The degree of light of an answer; null: no light. */
const degreeOf = (answer: Answer): Degree | null => degrees.find((degree) => degree === answer) ?? null;

const Place = ({ survey, answer }: { readonly survey: Survey; readonly answer: Answer }) => {
  const t = useTexts("exhibits");
  const own = useOwnText();
  const year = survey.years[0]!;
  const mine = degreeOf(answer);
  const crowd = linedUp(year);
  const count = mine ? countsOf(year)[mine] : crowd.filter((degree) => degree === null).length;
  return (
    <>
      <p>{mine ? t("own.same", { name: own(survey.answers[mine]), count }) : t("own.others")}</p>
      <Crowd
        crowd={crowd}
        label={t(mine ? "own.mine" : "own.mineOthers", { count })}
        mine={(degree) => degree === mine}
      />
    </>
  );
};

export const OwnResult = ({ survey, own }: { readonly survey: Survey; readonly own: Own }) => {
  const t = useTexts("exhibits");
  const words = useOwnText();
  const said = wordsFor(survey.own.words, own);
  const sum = sumOf(own);
  if (!said) return null;
  return (
    <div className="own-result">
      <h3 ref={focusOnMount} tabIndex={-1}>
        {t("own.result")}
      </h3>
      <p className="own-said">{words(said.say)}</p>
      {own.direct && <Place survey={survey} answer={own.direct} />}
      {sum !== null && <p className="hint">{t("own.sum", { sum })}</p>}
      {/* The last words are for whom it is hardest. */}
      <Onward after={t("own.after")} isFirst={said === survey.own.words.at(-1)} />
    </div>
  );
};
