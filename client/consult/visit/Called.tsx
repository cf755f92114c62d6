/** One is called: three minutes to sit down, more for the asking, and another chance. */
import { useEffect, useState } from "react";
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { doWithTicket, serverNow } from "../../session/consult.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { sitDown, useMyTalk } from "./myTalk.ts";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { Sure } from "./Sure.tsx";
import { useAsking } from "./trouble.ts";

const MINUTE = 60_000;

/** Whole minutes until a moment of the server's clock, looked at every few seconds. */
const useMinutesTo = (at: number): number => {
  const [left, setLeft] = useState(() => at - serverNow());
  useEffect(() => {
    const look = () => setLeft(at - serverNow());
    look();
    const timer = setInterval(look, 2_000);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(0, Math.ceil(left / MINUTE));
};

export const Called = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTexts("visit");
  const isSitting = useMyTalk((s) => s.isSitting);
  const { isBusy, trouble, run } = useAsking();
  const [hasExtended, setExtended] = useState(false);
  const left = useMinutesTo(ticket.call?.until ?? 0);
  const extend = () =>
    run(async () => {
      await doWithTicket("extend");
      setExtended(true);
    });
  return (
    <div className="over-screen visit-called">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("called.title")}
      </h1>
      <p>{t("called.text", { name: ticket.counsellor ?? "" })}</p>
      {ticket.isLastChance && <p className="visit-note">{t("called.last")}</p>}
      <div className="visit-ways">
        <button type="button" className="button primary" aria-busy={isSitting} onClick={sitDown}>
          {t(isSitting ? "called.sitting" : "called.sit")}
        </button>
        {(ticket.call?.extensionsLeft ?? 0) > 0 && (
          <button type="button" className="button" aria-busy={isBusy} onClick={() => void extend()}>
            {t("called.extend")}
          </button>
        )}
      </div>
      <output className="hint">
        {left <= 1 ? t("called.soon") : t("called.left", { count: left })}{" "}
        {hasExtended && left > 1 && t("called.extended")}
      </output>
      <output className="problem">{trouble}</output>
      <Sure
        button={t("called.leave")}
        question={t("waiting.leaveSure")}
        yes={t("waiting.leaveYes")}
        no={t("waiting.leaveNo")}
        isBusy={isBusy}
        onYes={() => void run(() => doWithTicket("leave"))}
      />
      <OpenNumbers />
    </div>
  );
};
