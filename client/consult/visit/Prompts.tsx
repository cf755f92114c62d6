/** Questions that wait for the visitor's answer in the booth. None of them runs away, and each has a quiet no. */
import type { TicketView } from "../../../shared/consult/views.ts";
import { useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import { answerListening } from "../../session/consult.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import type { Talk } from "../conversation/state.ts";
import { useTalk } from "../conversation/useTalk.ts";
import { WantsIn } from "../conversation/WantsIn.tsx";
import { useAsking } from "./trouble.ts";

interface Props {
  readonly talk: Talk;
  readonly ticket: TicketView;
}

const HandOver = ({ talk, ticket }: Props) => {
  const t = useTexts("visit");
  if (ticket.state === "agreed") return <p className="visit-note">{t("booth.agreed")}</p>;
  if (ticket.state !== "offered" || ticket.offeredTo === null) return null;
  const names = { from: ticket.counsellor ?? "", to: ticket.offeredTo };
  return (
    <section className="booth-prompt" aria-label={t("booth.offer", names)}>
      <strong>{t("booth.offer", names)}</strong>
      <p className="hint">{t("booth.offerHint")}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => talk.tell("agree")}>
          {t("booth.agree")}
        </button>
        <button type="button" className="button" onClick={() => talk.tell("decline")}>
          {t("booth.decline")}
        </button>
      </div>
    </section>
  );
};

const Listening = ({ ticket }: Pick<Props, "ticket">) => {
  const t = useTexts("visit");
  const { isBusy, trouble, run } = useAsking();
  const { listening } = ticket;
  if (listening?.state !== "asked") return null;
  const { name } = listening;
  const reply = (isWelcome: boolean) => void run(() => answerListening(ticket.id, name, isWelcome));
  return (
    <section className="booth-prompt" aria-label={t("booth.listenAsk", { name })}>
      <strong>{t("booth.listenAsk", { name })}</strong>
      <div className="row">
        <button type="button" className="button" aria-busy={isBusy} onClick={() => reply(true)}>
          {t("booth.listenYes")}
        </button>
        <button type="button" className="button" aria-busy={isBusy} onClick={() => reply(false)}>
          {t("booth.listenNo")}
        </button>
      </div>
      <output className="problem">{trouble}</output>
    </section>
  );
};

/** "Are you still there?": whatever one writes is an answer too. */
const StillThere = ({ talk }: Pick<Props, "talk">) => {
  const t = useTexts("visit");
  const said = useTalk(talk, (s) => s.said);
  const lines = useTalk(talk, (s) => s.lines);
  const [answered, setAnswered] = useState(0);
  const asked = said.findLast((one) => one.said === "still-there");
  const hasWritten = asked !== undefined && lines.slice(asked.after).length > 0;
  if (!asked || asked.id === answered || hasWritten) return null;
  const reply = () => {
    if (talk.tell("here")) setAnswered(asked.id);
  };
  return (
    <section className="booth-prompt" aria-label={t("booth.stillThere")}>
      <strong>{t("booth.stillThere")}</strong>
      <button type="button" className="button" onClick={reply}>
        {t("booth.here")}
      </button>
    </section>
  );
};

export const Prompts = ({ talk, ticket }: Props) => (
  <div ref={keepFocus} className="booth-prompts" aria-live="polite">
    <StillThere talk={talk} />
    <HandOver talk={talk} ticket={ticket} />
    <Listening ticket={ticket} />
    <WantsIn talk={talk} />
  </div>
);
