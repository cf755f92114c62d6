import { useCallback, useState } from "react";
import type { Grant } from "../../../shared/staff/roles.ts";
import { scopeOf } from "../../../shared/staff/scope.ts";
import { useTexts } from "../../campaign/language.ts";
import { readFigures } from "../../session/office.ts";
import { useStaff } from "../../session/staff.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { PeriodChoice, usePeriod } from "../../staff/office/PeriodChoice.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { FiguresShown } from "./FiguresShown.tsx";

/** What the server calls the whole place. */
const EVERYWHERE = "all";
const none: readonly Grant[] = [];

interface Props {
  readonly organisation: string;
  readonly name: string;
}

/** The figures of a period that one chooses; of the whole place, too, for those who look after it. */
export const FiguresPage = ({ organisation: own, name }: Props) => {
  const t = useTexts("office");
  const grants = useStaff((s) => s.me?.grants) ?? none;
  const isEverywhere = scopeOf(grants, ["supervisor", "operator"]) === null;
  const [whose, setWhose] = useState<"own" | "whole">("own");
  const organisation = whose === "own" ? own : EVERYWHERE;
  const period = usePeriod("4weeks");
  const { from, to, by, isWrong } = period;
  const load = useCallback(
    // The last day is one that the end lies in.
    () => readFigures(organisation, { from, to: to - 1 }, by),
    [organisation, from, to, by],
  );
  const answer = useAnswer(load);
  return (
    <>
      <p className="office-lead">{t("figures.lead")}</p>
      <div className="office-part office-choose">
        {isEverywhere && (
          <Choices
            label={t("figures.whose")}
            options={["own", "whole"] as const}
            value={whose}
            onChange={setWhose}
            name={(one) => (one === "own" ? name : t("figures.whole"))}
          />
        )}
        <PeriodChoice
          period={period}
          words={{
            period: t("figures.period"),
            preset: (one) => t(`figures.periods.${one}`),
            first: t("figures.from"),
            last: t("figures.to"),
            badSpan: t("figures.badSpan"),
            by: t("figures.by"),
            byOne: (one) => t(`figures.${one}`),
          }}
        />
      </div>
      {!isWrong && <Answered answer={answer}>{(view) => <FiguresShown view={view} by={by} />}</Answered>}
    </>
  );
};
