/** The risk form: what to ask next, and the level that follows. The answers stay on this page; only the level goes out. */
import {
  askNext,
  callsSupervisor,
  riskAnswers,
  type RiskForm,
  riskLevel,
  timeFrames,
} from "../../../../shared/consult/risk.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { useRoom } from "../source.ts";
import { insert } from "./insert.ts";
import type { ToolProps } from "./Tools.tsx";

export const RiskTool = ({ open: { own, talk, risk } }: ToolProps) => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const change = (part: Partial<RiskForm>) => talks.change(own.session, { risk: { ...risk, ...part } });
  const next = askNext(risk);
  const level = riskLevel(risk);
  return (
    <>
      <p className="hint">{t("risk.lead")}</p>
      <div className="risk-next" aria-live="polite">
        {next ? (
          <>
            <p>
              {t("risk.next")}: <strong>{t(`risk.questions.${next}`)}</strong>
            </p>
            <button type="button" className="phrase" onClick={() => insert(talks, own.session, t(`risk.asks.${next}`))}>
              {t(`risk.asks.${next}`)}
            </button>
          </>
        ) : (
          <p>{t("risk.allAsked")}</p>
        )}
      </div>
      {(["thoughts", "plan", "means"] as const).map((question) => (
        <Choices
          key={question}
          label={t(`risk.questions.${question}`)}
          options={riskAnswers}
          value={risk[question]}
          onChange={(answer) => change({ [question]: answer })}
          name={(answer) => t(`risk.answers.${answer}`)}
        />
      ))}
      <Choices
        label={t("risk.questions.when")}
        options={timeFrames}
        value={risk.when}
        onChange={(when) => change({ when })}
        name={(when) => t(`risk.when.${when}`)}
      />
      <div className={callsSupervisor(level) ? "risk-level is-grave" : "risk-level"}>
        <p aria-live="polite">
          {t("risk.level")}: <strong>{t(`risk.levels.${level}`)}</strong>
          {callsSupervisor(level) && <span> {t("risk.calls")}</span>}
        </p>
        <button type="button" className="button strong" onClick={() => talk.tell("flag", { level })}>
          {t("risk.flag")}
        </button>
        <output>{own.level !== null && t("risk.flagged", { level: t(`risk.levels.${own.level}`) })}</output>
      </div>
    </>
  );
};
