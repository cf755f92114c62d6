/** The emergency runbook, a supervisor's part: what is theirs now, with the words of the call, and what the counsellor does meanwhile. */
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
  type Step,
} from "../../../shared/consult/runbook.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { Choices } from "../../ui/Choices.tsx";
import { type Doing, useDeed } from "./doing.ts";
import { RUNBOOK } from "./room.ts";
import { scripts } from "./scripts.ts";

const hinted = ["confirm", "call", "log", "debrief"] as const;

interface StepProps {
  readonly ticket: string;
  readonly step: Step["step"];
  readonly danger: Danger;
  readonly doing: Doing;
}

const OwnStep = ({ ticket, step, danger, doing }: StepProps) => {
  const t = useTexts("board");
  const hint = hinted.find((one) => one === step);
  const name = t(`runbook.steps.${step}`);
  return (
    <li>
      <strong>{name}</strong>
      {hint && <p className="hint">{t(`runbook.hints.${hint}`)}</p>}
      {step === "call" && (
        <details className="script" open>
          <summary>{t("runbook.script")}</summary>
          <blockquote lang="ja">
            {scripts[danger].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </blockquote>
        </details>
      )}
      <button
        type="button"
        className="button"
        aria-label={`${t("runbook.done")}: ${name}`}
        onClick={() => void doing.perform(() => boardDeeds.done(ticket, step))}
      >
        {t("runbook.done")}
      </button>
    </li>
  );
};

const Running = ({
  ticket,
  emergency,
  doing,
}: {
  readonly ticket: string;
  readonly emergency: Emergency;
  readonly doing: Doing;
}) => {
  const t = useTexts("board");
  const { danger, place, done } = emergency;
  const open = openSteps(emergency);
  const [yours, theirs] = [
    open.filter(({ who }) => who === "supervisor"),
    open.filter(({ who }) => who === "counsellor"),
  ];
  const finished = runbook.filter(({ step }) => done.includes(step));
  return (
    <>
      <p>
        <strong>{t("runbook.call", { number: emergencyNumbers[danger] })}</strong>
      </p>
      {place !== "known" && <p className="board-note">{t("runbook.hints.noPlace")}</p>}
      <h4>{t("runbook.yours")}</h4>
      {yours.length === 0 && <p>{t("runbook.allDone")}</p>}
      <ol className="runbook-steps" aria-live="polite">
        {yours.map(({ step }) => (
          <OwnStep key={step} ticket={ticket} step={step} danger={danger} doing={doing} />
        ))}
      </ol>
      {theirs.length > 0 && (
        <>
          <h4>{t("runbook.theirs")}</h4>
          <ul className="runbook-others">
            {theirs.map(({ step }) => (
              <li key={step}>{t(`runbook.steps.${step}`)}</li>
            ))}
          </ul>
        </>
      )}
      {finished.length > 0 && (
        <>
          <h4>{t("runbook.finished")}</h4>
          <ul className="runbook-others">
            {finished.map(({ step }) => (
              <li key={step}>✓ {t(`runbook.steps.${step}`)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** Declares one, or says what is known by now. */
const Facts = ({
  ticket,
  emergency,
  doing,
}: {
  readonly ticket: string;
  readonly emergency: Emergency | null;
  readonly doing: Doing;
}) => {
  const t = useTexts("board");
  const [danger, setDanger] = useState<Danger>(emergency?.danger ?? "life");
  const [place, setPlace] = useState<Place>(emergency?.place ?? "unasked");
  const isChanged = danger !== emergency?.danger || place !== emergency.place;
  return (
    <>
      <Choices
        label={t("runbook.danger")}
        options={dangers}
        value={danger}
        onChange={setDanger}
        name={(one) => t(`runbook.dangers.${one}`)}
      />
      <Choices
        label={t("runbook.place")}
        options={places}
        value={place}
        onChange={setPlace}
        name={(one) => t(`runbook.places.${one}`)}
      />
      {isChanged && (
        <button
          type="button"
          className={emergency ? "button" : "button strong"}
          onClick={() => void doing.perform(() => boardDeeds.declare(ticket, { danger, place }))}
        >
          {t(emergency ? "runbook.change" : "runbook.begin")}
        </button>
      )}
    </>
  );
};

interface Props {
  readonly ticket: string;
  readonly emergency: Emergency | null;
  /** Whether facts can still change: while the conversation goes on. */
  readonly isOpen: boolean;
}

export const Runbook = ({ ticket, emergency, isOpen }: Props) => {
  const t = useTexts("board");
  const doing = useDeed();
  return (
    <section className="board-tool is-grave" aria-labelledby={RUNBOOK}>
      <h3 id={RUNBOOK} tabIndex={-1}>
        {t("runbook.title")}
      </h3>
      {emergency && <Running ticket={ticket} emergency={emergency} doing={doing} />}
      {isOpen && (
        <details>
          <summary>{t(emergency ? "runbook.change" : "runbook.begin")}</summary>
          {/* Whatever the counsellor says meanwhile is what the choices begin with. */}
          <Facts key={`${emergency?.danger} ${emergency?.place}`} ticket={ticket} emergency={emergency} doing={doing} />
        </details>
      )}
      <output className="problem">{doing.problem}</output>
      <p className="hint">{t("runbook.logged")}</p>
    </section>
  );
};
