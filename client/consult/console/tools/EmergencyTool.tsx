/** The emergency runbook: what is done now, by whom, with words for each step. Also where nobody knows the place. */
import { useState } from "react";
import {
  type Danger,
  dangers,
  type Emergency,
  emergencyNumbers,
  openSteps,
  type Place,
  places,
  runbook,
  type RunbookStep,
  type Step,
} from "../../../../shared/consult/runbook.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Choices } from "../../../ui/Choices.tsx";
import { useRoom } from "../source.ts";
import type { OpenTalk } from "../talks.ts";
import { insert } from "./insert.ts";
import type { ToolProps } from "./Tools.tsx";

/** Steps that have words to say to the visitor. */
const scripted = ["tell", "ask-place", "ask-again", "encourage", "stay"] as const;
type Scripted = (typeof scripted)[number];
const isScripted = (step: RunbookStep): step is Scripted => scripted.some((one) => one === step);

interface StepProps {
  readonly step: Step;
  readonly emergency: Emergency;
  readonly open: OpenTalk;
}

const OwnStep = ({ step: { step, isLasting }, emergency, open: { own, talk } }: StepProps) => {
  const t = useTexts("console");
  const { talks } = useRoom();
  const number = emergencyNumbers[emergency.danger];
  return (
    <li>
      <p>
        <strong>{t(`emergency.steps.${step}`)}</strong>
      </p>
      {isScripted(step) && (
        <button
          type="button"
          className="phrase"
          onClick={() => insert(talks, own.session, t(`emergency.scripts.${step}`, { number }))}
        >
          {t(`emergency.scripts.${step}`, { number })}
        </button>
      )}
      {!isLasting && (
        <button
          type="button"
          className="button"
          aria-label={`${t("emergency.done")}: ${t(`emergency.steps.${step}`)}`}
          onClick={() => talk.tell("runbook", { step })}
        >
          {t("emergency.done")}
        </button>
      )}
    </li>
  );
};

const Running = ({ emergency, open }: { readonly emergency: Emergency; readonly open: OpenTalk }) => {
  const t = useTexts("console");
  const steps = openSteps(emergency);
  const theirs = steps.filter(({ who }) => who === "supervisor");
  const done = runbook.filter(({ step }) => emergency.done.includes(step));
  return (
    <>
      <p>{t("emergency.number", { number: emergencyNumbers[emergency.danger] })}</p>
      <h4>{t("emergency.now")}</h4>
      <ol className="runbook" aria-live="polite">
        {steps
          .filter(({ who }) => who === "counsellor")
          .map((step) => (
            <OwnStep key={step.step} step={step} emergency={emergency} open={open} />
          ))}
      </ol>
      {theirs.length > 0 && (
        <>
          <h4>{t("emergency.theirs")}</h4>
          <ul className="runbook">
            {theirs.map(({ step }) => (
              <li key={step}>{t(`emergency.steps.${step}`)}</li>
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h4>{t("emergency.finished")}</h4>
          <ul className="runbook">
            {done.map(({ step }) => (
              <li key={step}>✓ {t(`emergency.steps.${step}`)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

export const EmergencyTool = ({ open }: ToolProps) => {
  const t = useTexts("console");
  const { emergency } = open.own;
  const [danger, setDanger] = useState<Danger>(emergency?.danger ?? "life");
  const [place, setPlace] = useState<Place>(emergency?.place ?? "unasked");
  const isChanged = emergency !== null && (danger !== emergency.danger || place !== emergency.place);
  return (
    <>
      <p className="hint">{t("emergency.lead")}</p>
      {emergency && <Running emergency={emergency} open={open} />}
      <Choices
        label={t("emergency.danger")}
        options={dangers}
        value={danger}
        onChange={setDanger}
        name={(one) => t(`emergency.dangers.${one}`)}
      />
      <Choices
        label={t("emergency.place")}
        options={places}
        value={place}
        onChange={setPlace}
        name={(one) => t(`emergency.places.${one}`)}
      />
      {(emergency === null || isChanged) && (
        <button type="button" className="button alarm" onClick={() => open.talk.tell("emergency", { danger, place })}>
          {t(emergency === null ? "emergency.start" : "emergency.change")}
        </button>
      )}
    </>
  );
};
