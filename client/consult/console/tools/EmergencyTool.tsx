/** The emergency runbook, a counsellor's part: what is done now, with words for each step. Also where nobody knows the place. */
import { emergencyNumbers, type RunbookStep } from "../../../../shared/consult/runbook.ts";
import { useTexts } from "../../../campaign/language.ts";
import { Facts } from "../../runbook/Facts.tsx";
import { Steps } from "../../runbook/Steps.tsx";
import { useRoom } from "../source.ts";
import { insert } from "./insert.ts";
import type { ToolProps } from "./Tools.tsx";

/** Steps that have words to say to the visitor. */
const scripted = ["tell", "ask-place", "ask-again", "encourage", "stay"] as const;

interface SayProps {
  readonly step: RunbookStep;
  readonly number: string;
  readonly onSay: (words: string) => void;
}

const Say = ({ step, number, onSay }: SayProps) => {
  const t = useTexts("runbook");
  const own = scripted.find((one) => one === step);
  if (!own) return null;
  const words = t(`says.${own}`, { number });
  return (
    <button type="button" className="phrase" onClick={() => onSay(words)}>
      {words}
    </button>
  );
};

export const EmergencyTool = ({ open: { own, talk } }: ToolProps) => {
  const t = useTexts("runbook");
  const { talks } = useRoom();
  const { emergency, session } = own;
  const number = emergency && emergencyNumbers[emergency.danger];
  return (
    <>
      <p className="hint">{t("counsellor.lead")}</p>
      {emergency && number && (
        <>
          <p>{t("counsellor.number", { number })}</p>
          <Steps
            emergency={emergency}
            who="counsellor"
            renderHelp={(step) => <Say step={step} number={number} onSay={(words) => insert(talks, session, words)} />}
            onDone={(step) => talk.tell("runbook", { step })}
          />
        </>
      )}
      <Facts emergency={emergency} onSay={(facts) => talk.tell("emergency", facts)} />
    </>
  );
};
