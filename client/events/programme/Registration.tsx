/** Registering for an event: what one has, or the form for it. */
import { useState } from "react";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { unregister } from "../../session/programme.ts";
import { RegisterForm } from "./RegisterForm.tsx";
import { useAsking } from "./trouble.ts";

interface Props {
  readonly card: EventCard;
  readonly own: OwnEvent | undefined;
}

/** A seat, or a place on the list; it is given back by a second press. */
const Has = ({ card, own }: { readonly card: EventCard; readonly own: OwnEvent }) => {
  const t = useTexts("programme");
  const { isBusy, trouble, run } = useAsking();
  const [isAsked, setAsked] = useState(false);
  const isSeat = own.registered === "seat";
  return (
    <>
      <p className="events-has">
        {isSeat
          ? t("register.seat")
          : own.ahead
            ? t("register.waiting", { count: own.ahead })
            : t("register.waitingFirst")}
      </p>
      <p>{t(isSeat ? "register.seatText" : "register.waitingText")}</p>
      {isAsked ? (
        <div className="events-sure">
          <p id="events-sure">{t("register.sure")}</p>
          <div className="row">
            <button
              type="button"
              className="button"
              aria-describedby="events-sure"
              aria-busy={isBusy}
              onClick={() => void run(() => unregister(card.id))}
            >
              {t("register.yes")}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsked(false)}>
              {t("register.no")}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {t(isSeat ? "register.undo" : "register.undoWaiting")}
        </button>
      )}
      <output className="problem">{trouble}</output>
    </>
  );
};

export const Registration = ({ card, own }: Props) => {
  const t = useTexts("programme");
  const isIn = own?.registered === "seat" || own?.registered === "waiting";
  return (
    <section className="events-register card">
      <h2>{t("register.title")}</h2>
      <div aria-live="polite">
        {card.registration === "none" ? (
          <p>{t("register.none")}</p>
        ) : isIn ? (
          <Has card={card} own={own} />
        ) : (
          <>
            {own?.registered === "cancelled" && <p>{t("register.undone")}</p>}
            <RegisterForm card={card} />
          </>
        )}
      </div>
    </section>
  );
};
