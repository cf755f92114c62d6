import { useCallback, useId, useState } from "react";
import { type Period, periods } from "../../../shared/consult/figurePeriods.ts";
import { DAY_MS, dayOf, momentOf, startOfDay } from "../../../shared/campaign/days.ts";
import type { Grant } from "../../../shared/staff/roles.ts";
import { scopeOf } from "../../../shared/staff/scope.ts";
import { useTexts } from "../../campaign/language.ts";
import { readFigures } from "../../session/office.ts";
import { useStaff } from "../../session/staff.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { Choices } from "../../ui/Choices.tsx";

import { FiguresShown } from "./FiguresShown.tsx";
import { ownSpan, type Preset, presets, presetSpan } from "./periods.ts";

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
  const id = useId();
  const [now] = useState(Date.now);
  const [preset, setPreset] = useState<Preset>("4weeks");
  const [by, setBy] = useState<Period>("day");
  const [first, setFirst] = useState(() => dayOf(startOfDay(now) - 27 * DAY_MS));
  const [last, setLast] = useState(() => dayOf(now));
  const chosen =
    preset === "own" ? ownSpan(momentOf(first, "00:00"), momentOf(last, "00:00")) : presetSpan(preset, now);
  const { from, to } = chosen ?? presetSpan("4weeks", now);
  const load = useCallback(
    // The last day is one that the end lies in.
    () => readFigures(organisation, { from, to: to - 1 }, by),
    [organisation, from, to, by],
  );
  const answer = useAnswer(load);
  const isWrong = chosen === null;
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
        <Choices
          label={t("figures.period")}
          options={presets}
          value={preset}
          onChange={setPreset}
          name={(one) => t(`figures.periods.${one}`)}
        />
        {preset === "own" && (
          <div className="office-fields">
            {(["from", "to"] as const).map((end) => (
              <p key={end} className="office-field">
                <label htmlFor={`${id}-${end}`}>{t(`figures.${end}`)}</label>
                <input
                  id={`${id}-${end}`}
                  className="field"
                  type="date"
                  value={end === "from" ? first : last}
                  aria-invalid={isWrong}
                  aria-describedby={`${id}-problem`}
                  onChange={(event) => (end === "from" ? setFirst : setLast)(event.target.value)}
                />
              </p>
            ))}
          </div>
        )}
        <p id={`${id}-problem`} className="problem" aria-live="polite">
          {isWrong && t("figures.badSpan")}
        </p>
        <Choices
          label={t("figures.by")}
          options={periods}
          value={by}
          onChange={setBy}
          name={(one) => t(`figures.${one}`)}
        />
      </div>
      {!isWrong && <Answered answer={answer}>{(view) => <FiguresShown view={view} by={by} />}</Answered>}
    </>
  );
};
