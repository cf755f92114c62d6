/** The period that figures are shown of: one of those offered or days of one's own, summed up by the day or the week. */
import { useId, useState } from "react";
import { DAY_MS, dayOf, momentOf, startOfDay } from "../../../shared/campaign/days.ts";
import { type Period, periods } from "../../../shared/consult/figurePeriods.ts";
import { Choices } from "../../ui/Choices.tsx";
import { ownSpan, type Preset, presets, presetSpan } from "./periods.ts";

interface ChosenPeriod {
  readonly preset: Preset;
  readonly by: Period;
  /** Days of one's own, "2027-05-01", both included; what is typed so far. */
  readonly first: string;
  readonly last: string;
}

/** What is chosen; `from` (included) and `to` (the end of the last day) in epoch ms. Where `isWrong` they are those of four weeks. */
export const usePeriod = (preset: Preset) => {
  const [now] = useState(Date.now);
  const [chosen, setChosen] = useState<ChosenPeriod>(() => ({
    preset,
    by: "day",
    first: dayOf(startOfDay(now) - 27 * DAY_MS),
    last: dayOf(now),
  }));
  const span =
    chosen.preset === "own"
      ? ownSpan(momentOf(chosen.first, "00:00"), momentOf(chosen.last, "00:00"))
      : presetSpan(chosen.preset, now);
  return { ...(span ?? presetSpan("4weeks", now)), by: chosen.by, isWrong: span === null, chosen, setChosen };
};

interface Props {
  readonly period: ReturnType<typeof usePeriod>;
  readonly words: {
    readonly period: string;
    readonly preset: (preset: Preset) => string;
    readonly first: string;
    readonly last: string;
    readonly badSpan: string;
    readonly by: string;
    readonly byOne: (period: Period) => string;
  };
}

export const PeriodChoice = ({ period: { chosen, setChosen, isWrong }, words }: Props) => {
  const id = useId();
  return (
    <>
      <Choices
        label={words.period}
        options={presets}
        value={chosen.preset}
        onChange={(preset) => setChosen({ ...chosen, preset })}
        name={words.preset}
      />
      {chosen.preset === "own" && (
        <div className="office-fields">
          {(["first", "last"] as const).map((end) => (
            <p key={end} className="office-field">
              <label htmlFor={`${id}-${end}`}>{words[end]}</label>
              <input
                id={`${id}-${end}`}
                className="field"
                type="date"
                value={chosen[end]}
                aria-invalid={isWrong}
                aria-describedby={`${id}-problem`}
                onChange={(event) => setChosen({ ...chosen, [end]: event.target.value })}
              />
            </p>
          ))}
        </div>
      )}
      <p id={`${id}-problem`} className="problem" aria-live="polite">
        {isWrong && words.badSpan}
      </p>
      <Choices
        label={words.by}
        options={periods}
        value={chosen.by}
        onChange={(by) => setChosen({ ...chosen, by })}
        name={words.byOne}
      />
    </>
  );
};
