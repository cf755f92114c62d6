/** What one can do about somebody: conversation begins with a gesture, and ends whenever one likes. */
import { useState } from "react";
import { useTexts } from "../campaign/language.ts";
import { gesture } from "../session/actions.ts";
import { block } from "../session/apart.ts";
import { leadSomebody } from "../session/leading.ts";
import { setMuted, useMuting } from "../session/muting.ts";
import { type Person, usePeople } from "../session/people.ts";
import { removeFromTable } from "../session/talking.ts";
import { useKeepsTable } from "../talk/HostTools.tsx";
import { useOpened } from "../talk/opened.ts";
import { useMay, useMyTable } from "../talk/useTables.ts";
import { Switch } from "../ui/Switch.tsx";
import { walkUpTo } from "../walk/beside.ts";
import { ReportForm } from "./ReportForm.tsx";

type Step = "menu" | "block" | "report";

const StaffTools = ({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) => {
  const t = useTexts("safety");
  const tt = useTexts("talk");
  const mayLead = useMay("lead");
  const keeps = useKeepsTable();
  const table = useMyTable();
  const asks = keeps && person.table === table?.id && person.slot !== table.host;
  if (!mayLead && !asks) return null;
  const choose = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <section>
      <h3>{t("person.staff")}</h3>
      <div className="row">
        {mayLead && (
          <button type="button" className="button" onClick={choose(() => leadSomebody(person.slot, person.name))}>
            {tt("lead.ask")}
          </button>
        )}
        {asks && (
          <button type="button" className="button" onClick={choose(() => removeFromTable({ slot: person.slot }))}>
            {tt("host.ask")}
          </button>
        )}
      </div>
    </section>
  );
};

const Block = ({ person, onDone, onBack }: { person: Person; onDone: () => void; onBack: () => void }) => {
  const t = useTexts("safety");
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <>
      <h3>{t("person.blockTitle", { name: person.name })}</h3>
      <p>{t("person.blockText")}</p>
      <output className="problem">{hasFailed && t("person.failed")}</output>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            if (block(person.slot)) onDone();
            else setHasFailed(true);
          }}
        >
          {t("person.blockYes")}
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          {t("person.cancel")}
        </button>
      </div>
    </>
  );
};

export const PersonMenu = ({ slot, onDone }: { readonly slot: number; readonly onDone: () => void }) => {
  const t = useTexts("safety");
  const isStale = useOpened((s) => s.isStale);
  const here = usePeople((s) => (isStale ? undefined : s.people.get(slot)));
  // Whoever is reported or blocked is gone at once: what one was doing about them goes on.
  const [known] = useState(here);
  const isSelf = usePeople((s) => !isStale && s.self === slot);
  const isMuted = useMuting((s) => s.muted.has(slot));
  const [step, setStep] = useState<Step>("menu");
  if (!known) return <p>{t("person.gone")}</p>;
  if (isSelf) return <p>{t("person.self")}</p>;
  const back = () => setStep("menu");
  if (step === "report")
    return <ReportForm slot={slot} name={known.name} isGone={isStale} onDone={onDone} onBack={back} />;
  if (step === "block" && !isStale) return <Block person={known} onDone={onDone} onBack={back} />;
  if (!here) return <p>{t("person.gone")}</p>;
  const choose = (act: () => void) => () => {
    act();
    onDone();
  };
  return (
    <>
      <div className="row">
        <button type="button" className="button" onClick={choose(() => gesture("wave"))}>
          {t("person.wave")}
        </button>
        <button type="button" className="button" onClick={choose(() => walkUpTo(slot))}>
          {t("person.walk")}
        </button>
      </div>
      <div>
        <Switch label={t("person.mute")} on={isMuted} onChange={(on) => setMuted(here, on)} />
        <p className="hint">{t("person.muteHint")}</p>
      </div>
      <div className="row">
        <button type="button" className="button" onClick={() => setStep("block")}>
          {t("person.block")}
        </button>
        <button type="button" className="button" onClick={() => setStep("report")}>
          {t("person.report")}
        </button>
      </div>
      <StaffTools person={here} onDone={onDone} />
    </>
  );
};
