/** What only the operator sets, for the whole place. */
import { useId } from "react";
import type { DeskRules } from "../../../shared/safety/desk.ts";
import { levels } from "../../../shared/talk/ladder.ts";
import { useTexts } from "../../campaign/language.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { setRules, type RulesSet } from "./deeds.ts";
import { useDoing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";

/** As the server takes it. */
const HOURS = { min: 1, max: 168 } as const;

export const Rules = ({ rules }: { readonly rules: DeskRules }) => {
  const t = useTexts("desk");
  const id = useId();
  const doing = useDoing();
  const { nearText, unattended, answerWithinHours } = rules;
  const [draft, write, forget] = useDraft<RulesSet>("rules", { nearText, unattended, answerWithinHours });
  const isSound =
    Number.isInteger(draft.answerWithinHours) &&
    draft.answerWithinHours >= HOURS.min &&
    draft.answerWithinHours <= HOURS.max;
  const apply = async () => {
    if (isSound && (await doing.perform(() => setRules(draft), t("rules.done")))) forget();
  };
  return (
    <Part title={t("rules.title")}>
      <p className="hint">{t("rules.hint")}</p>
      <div className="act">
        <Switch label={t("rules.nearText")} on={draft.nearText} onChange={(on) => write({ nearText: on })} />
        <Choices
          label={t("rules.unattended")}
          options={levels}
          value={draft.unattended}
          onChange={(level) => write({ unattended: level })}
          name={(level) => t(`levels.${level}`)}
        />
        <div className="desk-select">
          <label htmlFor={id}>{t("rules.hours")}</label>
          <input
            id={id}
            className="field number"
            type="number"
            inputMode="numeric"
            {...HOURS}
            value={Number.isNaN(draft.answerWithinHours) ? "" : draft.answerWithinHours}
            aria-invalid={!isSound}
            onChange={(event) => write({ answerWithinHours: event.target.valueAsNumber })}
          />
        </div>
        <button type="button" className="button strong" aria-disabled={!isSound} onClick={() => void apply()}>
          {t("rules.apply")}
        </button>
        <Outcome doing={doing} />
      </div>
    </Part>
  );
};
