/** The operator's figures of the whole place: of a period that one chooses; of a whole month they are its report. */
import { useCallback, useId, useState } from "react";
import { type Period, periods } from "../../../shared/consult/figurePeriods.ts";
import { DAY_MS, dayOf, momentOf, startOfDay } from "../../../shared/campaign/days.ts";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { ownSpan, type Preset, presets, presetSpan } from "../../consult/office/periods.ts";
import { readPlaceFigures } from "../../session/feedback.ts";
import { Answered, useAnswer } from "../../staff/answer.tsx";
import { Link } from "../../staff/Link.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { focusOnMount } from "../../ui/focus.ts";
import * as texts from "../texts.ts";
import { Report } from "./Report.tsx";
import "../../staff/office/office.css";
import "../../staff/office/figures.css";

addTexts("feedback", texts);

export default function PlaceFigures() {
  const t = useTexts("feedback");
  const id = useId();
  const [now] = useState(Date.now);
  const [preset, setPreset] = useState<Preset>("month");
  const [by, setBy] = useState<Period>("day");
  const [first, setFirst] = useState(() => dayOf(startOfDay(now) - 27 * DAY_MS));
  const [last, setLast] = useState(() => dayOf(now));
  const chosen =
    preset === "own" ? ownSpan(momentOf(first, "00:00"), momentOf(last, "00:00")) : presetSpan(preset, now);
  const { from, to } = chosen ?? presetSpan("4weeks", now);
  const load = useCallback(() => readPlaceFigures({ from, to }, by), [from, to, by]);
  const answer = useAnswer(load);
  const isWrong = chosen === null;
  return (
    <main className="office">
      <div className="office-head">
        <h1 ref={focusOnMount} tabIndex={-1}>
          {t("officeTitle")}
        </h1>
      </div>
      <p className="office-lead">
        {t("officeLead")} <Link to="/see/figures">{t("publicPage")}</Link>
      </p>
      <div className="office-part office-choose">
        <Choices
          label={t("period")}
          options={presets}
          value={preset}
          onChange={setPreset}
          name={(one) => t(`periods.${one}`)}
        />
        {preset === "own" && (
          <div className="office-fields">
            {(["from", "to"] as const).map((end) => (
              <p key={end} className="office-field">
                <label htmlFor={`${id}-${end}`}>{t(end === "from" ? "fromLabel" : "toLabel")}</label>
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
          {isWrong && t("badSpan")}
        </p>
        <Choices
          label={t("by")}
          options={periods}
          value={by}
          onChange={setBy}
          name={(one) => t(one === "day" ? "day" : "weekBy")}
        />
      </div>
      {!isWrong && <Answered answer={answer}>{(view) => <Report view={view} by={by} />}</Answered>}
    </main>
  );
}
