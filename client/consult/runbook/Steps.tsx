import type { ReactNode } from "react";
import { type Emergency, openSteps, runbook, type Step } from "../../../shared/consult/runbook.ts";
import { useTexts } from "../../campaign/language.ts";

/** Steps to know of, not to do here. */
const Others = ({ title, steps, mark = "" }: { title: string; steps: readonly Step[]; mark?: string }) => {
  const t = useTexts("runbook");
  if (steps.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="runbook-others">
        {steps.map(({ step }) => (
          <li key={step}>
            {mark}
            {t(`steps.${step}`)}
          </li>
        ))}
      </ul>
    </>
  );
};

interface Props {
  readonly emergency: Emergency;
  /** Whose screen it is. */
  readonly who: Step["who"];
  /** What helps with a step of one's own. */
  readonly renderHelp: (step: Step["step"]) => ReactNode;
  readonly onDone: (step: Step["step"]) => void;
}

/** What is to be done here now, what is done by the other meanwhile, and what is done already. */
export const Steps = ({ emergency, who, renderHelp, onDone }: Props) => {
  const t = useTexts("runbook");
  const open = openSteps(emergency);
  const own = open.filter((step) => step.who === who);
  return (
    <>
      <h4>{t(`${who}.own`)}</h4>
      {own.length === 0 && <p>{t("allDone")}</p>}
      <ol className="runbook" aria-live="polite">
        {own.map(({ step, isLasting }) => (
          <li key={step}>
            <strong>{t(`steps.${step}`)}</strong>
            {renderHelp(step)}
            {!isLasting && (
              <button
                type="button"
                className="button"
                aria-label={`${t("done")}: ${t(`steps.${step}`)}`}
                onClick={() => onDone(step)}
              >
                {t("done")}
              </button>
            )}
          </li>
        ))}
      </ol>
      <Others title={t(`${who}.others`)} steps={open.filter((step) => step.who !== who)} />
      <Others title={t("finished")} steps={runbook.filter(({ step }) => emergency.done.includes(step))} mark="✓ " />
    </>
  );
};
