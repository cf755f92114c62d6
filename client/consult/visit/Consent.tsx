/** The consent before the first word: one plain screen, its own, recorded without content. Saying no is fine. */
import { useState } from "react";
import { consentLines, consentVersions } from "../../../shared/consult/consent.ts";
import { beginAnew } from "../../app/begin.ts";
import { useTexts } from "../../campaign/language.ts";
import { takeTicket } from "../../session/consult.ts";
import { Choices } from "../../ui/Choices.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { ElseToDo } from "./ElseToDo.tsx";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { useAsking } from "./trouble.ts";
import { goToStep, startOver, ticketTaken, useWay } from "./way.ts";

const CONFLICT = 409;
const joins = ["mayJoin", "askFirst"] as const;

interface Props {
  /** The server gave no ticket, and why. */
  readonly onNoTicket: (why: string) => void;
}

export const ConsentScreen = ({ onNoTicket }: Props) => {
  const t = useTexts("visit");
  const { isBusy, trouble, run } = useAsking();
  const [join, setJoin] = useState<(typeof joins)[number] | null>(null);
  const [isTried, setTried] = useState(false);
  const take = () => {
    setTried(true);
    if (join === null) return;
    const { intake, organisation } = useWay.getState();
    // Whoever begins on a device that was closed by a quick exit is somebody else.
    beginAnew();
    const version = consentVersions.at(-1)!;
    void run(
      async () => {
        await takeTicket({ intake, organisation, consent: { version, supervisorMayJoin: join === "mayJoin" } });
        ticketTaken();
      },
      ({ status, error }) => {
        if (status !== CONFLICT) return false;
        startOver();
        onNoTicket(error);
        return true;
      },
    );
  };
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("consent.title")}
      </h1>
      <p>{t("consent.lead")}</p>
      <ul className="visit-consent card">
        {consentLines.map((line) => (
          <li key={line}>{t(`consent.lines.${line}`)}</li>
        ))}
      </ul>
      <Choices
        label={t("consent.supervisor")}
        options={joins}
        value={join}
        onChange={setJoin}
        name={(one) => t(`consent.${one}`)}
        problem={isTried && join === null ? t("consent.choose") : null}
      />
      <p className="hint">{t("consent.supervisorHint")}</p>
      <output className="problem">{trouble}</output>
      <div className="visit-ways">
        <button type="button" className="button primary" aria-busy={isBusy} onClick={take}>
          {t("consent.yes")}
        </button>
        <button type="button" className="button" onClick={() => goToStep("refused")}>
          {t("consent.no")}
        </button>
        <button type="button" className="button quiet" onClick={() => goToStep("intake")}>
          {t("back")}
        </button>
      </div>
    </div>
  );
};

/** Whoever would rather not: that is fine, and there is always somewhere to turn to. */
export const Refused = () => {
  const t = useTexts("visit");
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("refused.title")}
      </h1>
      <p>{t("refused.text")}</p>
      <OpenNumbers />
      <ElseToDo />
      <button type="button" className="button" onClick={startOver}>
        {t("back")}
      </button>
    </div>
  );
};
