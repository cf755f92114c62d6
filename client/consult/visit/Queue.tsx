/** Waiting with a ticket: where one stands, honestly, and free to go about meanwhile. */
import type { TicketView } from "../../../shared/consult/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { doWithTicket, useConsult } from "../../session/consult.ts";
import { Switch } from "../../ui/Switch.tsx";
import { beginScreen } from "../../ui/beginScreen.ts";
import { setSound, useSound } from "./chime.ts";
import { ElseToDo } from "./ElseToDo.tsx";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { Sure } from "./Sure.tsx";
import { useAsking } from "./trouble.ts";
import { CallByPush } from "./Wish.tsx";

/** Place and estimate, said again when they change. */
const Standing = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTexts("visit");
  const { line, isFirstInLine, isLastChance } = ticket;
  const ahead = line?.ahead ?? 0;
  const estimate = line?.estimate;
  const isNobodyHere = estimate?.kind === "nobody";
  const place = ahead === 0 ? t("waiting.next") : t("waiting.ahead", { count: ahead });
  return (
    <output className="visit-standing card">
      <strong>{isNobodyHere ? t("waiting.nobody") : isFirstInLine ? t("waiting.first") : place}</strong>
      {estimate && !isNobodyHere && (
        <span>{t(`fronts.estimate.${estimate.kind}`, "minutes" in estimate ? { minutes: estimate.minutes } : {})}</span>
      )}
      {isLastChance && <span>{t("waiting.missed")}</span>}
    </output>
  );
};

export const Queue = ({ ticket }: { readonly ticket: TicketView }) => {
  const t = useTexts("visit");
  const isLost = useConsult((s) => s.line === "lost");
  const hasSound = useSound();
  const { isBusy, trouble, run } = useAsking();
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("waiting.title")}
      </h1>
      <Standing ticket={ticket} />
      <output className="hint">{isLost && t("waiting.lost")}</output>
      <p>{t("waiting.free")}</p>
      <div className="visit-ways">
        <Switch label={t("waiting.sound")} on={hasSound} onChange={setSound} />
        <CallByPush />
        {ticket.organisation !== null && (
          <div>
            <button type="button" className="button" onClick={() => void run(() => doWithTicket("widen"))}>
              {t("waiting.widen")}
            </button>
            <p className="hint">{t("waiting.widenHint")}</p>
          </div>
        )}
      </div>
      {/* Leaving is one press, and stands where it is seen. */}
      <output className="problem">{trouble}</output>
      <Sure
        button={t("waiting.leave")}
        question={t("waiting.leaveSure")}
        yes={t("waiting.leaveYes")}
        no={t("waiting.leaveNo")}
        isBusy={isBusy}
        onYes={() => void run(() => doWithTicket("leave"))}
      />
      <ElseToDo />
      <OpenNumbers />
    </div>
  );
};
