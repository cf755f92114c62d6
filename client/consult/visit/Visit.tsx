/**
 * The visitor's way through the booths, on a page of its own or over the square, which goes on behind it. Which screen it is follows
 * from the ticket in the server's store: a reload, or another tab, comes to the same one.
 */
// Work names, organisations and what people write may hold any character: the browser fetches the pieces of the typeface it meets.
import "@fontsource/zen-maru-gothic/500.css";
import { useEffect, useState } from "react";
import type { TicketView } from "../../../shared/consult/views.ts";
import { goTo } from "../../app/path.ts";
import { addTexts, useTexts } from "../../campaign/language.ts";
import { useConsult, watchTicket } from "../../session/consult.ts";
import { useSession } from "../../session/status.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import * as intake from "../intake/texts.ts";
import { isTicketOver } from "../ticketMark.ts";
import { beginScreen } from "../../ui/beginScreen.ts";
import { After } from "./After.tsx";
import { Booth } from "./Booth.tsx";
import { Called } from "./Called.tsx";
import "./calling.ts";
import { ConsentScreen, Refused } from "./Consent.tsx";
import { Fronts } from "./Fronts.tsx";
import { IntakeScreen } from "./Intake.tsx";
import { useMyTalk } from "./myTalk.ts";
import { OpenNumbers } from "./OpenNumbers.tsx";
import { Queue } from "./Queue.tsx";
import * as texts from "./texts.ts";
import { useTalk } from "../conversation/useTalk.ts";
import type { Talk } from "../conversation/state.ts";
import { useWay } from "./way.ts";
import "../../ui/overSquare.css";
import "./visit.css";

addTexts("visit", texts);
addTexts("intake", intake);

const Loading = () => {
  const t = useTexts("visit");
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t("title")}
      </h1>
      <output>{t("loading")}</output>
      <OpenNumbers />
    </div>
  );
};

/** Back to where one came from; the ticket and the seat stay. */
const Back = () => {
  const t = useTexts("visit");
  const isInside = useSession((s) => s.status !== "away");
  return (
    <div className="over-back">
      <button type="button" className="button quiet" onClick={() => goTo("/")}>
        {t(isInside ? "toSquare" : "toStart")}
      </button>
    </div>
  );
};

/** Open in another tab: said kindly, and one press brings it here. */
const Elsewhere = ({ talk, kind }: { readonly talk: Talk; readonly kind: "elsewhere" | "noSeat" }) => {
  const t = useTexts("visit");
  return (
    <div className="over-screen">
      <h1 ref={beginScreen} tabIndex={-1}>
        {t(`${kind}.title`)}
      </h1>
      <p>{t(`${kind}.text`)}</p>
      <button type="button" className="button primary" onClick={() => talk.comeHere()}>
        {t("elsewhere.here")}
      </button>
      <OpenNumbers />
    </div>
  );
};

const Before = () => {
  const step = useWay((s) => s.step);
  const [noTicket, setNoTicket] = useState<string | null>(null);
  switch (step) {
    case "fronts":
      return <Fronts hadEnough={noTicket === "enough-today"} />;
    case "intake":
      return <IntakeScreen />;
    case "consent":
      return <ConsentScreen onNoTicket={setNoTicket} />;
    case "refused":
      return <Refused />;
  }
};

/** Everything but the booth itself: it scrolls, and has a way back to the square. */
const Screen = ({ ticket }: { readonly ticket: TicketView | null | undefined }) => {
  if (ticket === undefined) return <Loading />;
  if (ticket === null) return <Before />;
  if (isTicketOver(ticket)) return <After key={ticket.id} ticket={ticket} />;
  if (ticket.state === "called" || ticket.state === "called-again") return <Called ticket={ticket} />;
  return ticket.state === "waiting" ? <Queue ticket={ticket} /> : <Loading />;
};

const InBooth = ({ talk, ticket }: { readonly talk: Talk; readonly ticket: TicketView }) => {
  const line = useTalk(talk, (s) => s.line);
  const isAway = line === "elsewhere" || ((line === "noSeat" || line === "refused") && ticket.state !== "waiting");
  if (!isAway) return <Booth talk={talk} ticket={ticket} />;
  return (
    <main className="over-square visit">
      <Back />
      <Elsewhere talk={talk} kind={line === "elsewhere" ? "elsewhere" : "noSeat"} />
    </main>
  );
};

export default function Visit() {
  const ticket = useConsult((s) => s.ticket);
  const talk = useMyTalk((s) => s.talk);
  useEffect(watchTicket, []);
  const isCalled = ticket?.state === "called" || ticket?.state === "called-again";
  if (talk && ticket && !isTicketOver(ticket) && !isCalled) return <InBooth talk={talk} ticket={ticket} />;
  return (
    <main ref={keepFocus} className="over-square visit">
      <Back />
      <Screen ticket={ticket} />
    </main>
  );
}
