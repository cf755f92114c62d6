/** One's open ticket, over whatever is on the screen: how it stands, and the way back to it in one press. */
import { useEffect } from "react";
import { goTo } from "../../app/path.ts";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { useConsult, watchTicket } from "../../session/consult.ts";
import { isTicketCalled } from "../ticketMark.ts";
import "./calling.ts";
import "./myTalk.ts";
import * as texts from "./texts.ts";
import "./bell.css";

addTexts("visit", texts);

const words = {
  waiting: "bell.waiting",
  called: "bell.called",
  "called-again": "bell.called",
  talking: "bell.talking",
  offered: "bell.talking",
  agreed: "bell.talking",
  dropped: "bell.talking",
  ended: "bell.over",
  abandoned: "bell.over",
} as const;

export default function Bell() {
  const t = useTexts("visit");
  const ticket = useConsult((s) => s.ticket);
  useEffect(watchTicket, []);
  if (!ticket) return null;
  return (
    <aside className="visit-bell" data-called={isTicketCalled(ticket) || undefined} aria-label={t("bell.label")}>
      <output>
        {t(words[ticket.state])}
        {ticket.line && ticket.line.ahead > 0 && ` ${t("waiting.ahead", { count: ticket.line.ahead })}`}
      </output>
      <button type="button" className="button" onClick={() => goTo("/talk")}>
        {t("bell.open")}
      </button>
    </aside>
  );
}
