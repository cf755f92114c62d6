/** The emergency runbook, a supervisor's part: what is theirs now, with the words of the call, and what the counsellor does meanwhile. */
import { type Danger, type Emergency, emergencyNumbers, type RunbookStep } from "../../../shared/consult/runbook.ts";
import { useTexts } from "../../campaign/language.ts";
import { boardDeeds } from "../../session/board.ts";
import { callScripts } from "../runbook/callScripts.ts";
import { Facts } from "../runbook/Facts.tsx";
import { Steps } from "../runbook/Steps.tsx";
import { useDeed } from "./deed.ts";
import { RUNBOOK } from "./room.ts";

const hinted = ["confirm", "call", "log", "debrief"] as const;

const Help = ({ step, danger }: { readonly step: RunbookStep; readonly danger: Danger }) => {
  const t = useTexts("runbook");
  const hint = hinted.find((one) => one === step);
  return (
    <>
      {hint && <p className="hint">{t(`hints.${hint}`)}</p>}
      {step === "call" && (
        <details className="script" open>
          <summary>{t("script")}</summary>
          <blockquote lang="ja">
            {callScripts[danger].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </blockquote>
        </details>
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
  const t = useTexts("runbook");
  const doing = useDeed();
  return (
    <section className="board-tool is-grave" aria-labelledby={RUNBOOK}>
      <h3 id={RUNBOOK} tabIndex={-1}>
        {t("title")}
      </h3>
      {emergency && (
        <>
          <p>
            <strong>{t("supervisor.number", { number: emergencyNumbers[emergency.danger] })}</strong>
          </p>
          {emergency.place !== "known" && <p className="board-note">{t("hints.noPlace")}</p>}
          <Steps
            emergency={emergency}
            who="supervisor"
            renderHelp={(step) => <Help step={step} danger={emergency.danger} />}
            onDone={(step) => void doing.perform(() => boardDeeds.done(ticket, step))}
          />
        </>
      )}
      {isOpen && (
        <details>
          <summary>{t(emergency ? "change" : "begin")}</summary>
          <Facts emergency={emergency} onSay={(facts) => void doing.perform(() => boardDeeds.declare(ticket, facts))} />
        </details>
      )}
      <output className="problem">{doing.problem}</output>
      <p className="hint">{t("logged")}</p>
    </section>
  );
};
