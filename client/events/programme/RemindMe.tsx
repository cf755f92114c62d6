/** "Tell me": by a sign on this device, by mail, or in one's own calendar. Nothing is asked of the browser before a press. */
import { type FormEvent, useEffect, useId, useState } from "react";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { eventCalendar, remind } from "../../session/programme.ts";
import { allowPush, type PushState, pushState } from "../../session/push.ts";
import { useAsking } from "./trouble.ts";

interface Props {
  readonly card: EventCard;
  readonly own: OwnEvent | undefined;
  readonly hasMail: boolean;
}

const ByMail = ({ card }: Pick<Props, "card">) => {
  const t = useTexts("programme");
  const id = useId();
  const [mail, setMail] = useState("");
  const { isBusy, trouble, setTrouble, run } = useAsking({ "bad-request": t("remind.badMail") });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!/^\S+@\S+\.\S+$/.test(mail.trim())) return setTrouble(t("remind.badMail"));
    void run(() => remind(card.id, { push: null, mail: mail.trim() }));
  };
  return (
    <details>
      <summary>{t("remind.mailTitle")}</summary>
      <form className="events-form" noValidate onSubmit={send}>
        <p className="events-field">
          <label htmlFor={id}>{t("remind.mail")}</label>
          <input
            id={id}
            className="field"
            type="email"
            autoComplete="email"
            maxLength={254}
            value={mail}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setMail(event.target.value)}
          />
          <span id={`${id}-hint`} className="hint">
            {t("remind.mailHint")}
          </span>
        </p>
        <output className="problem">{trouble}</output>
        <button type="submit" className="button" aria-busy={isBusy}>
          {t("remind.mailSend")}
        </button>
      </form>
    </details>
  );
};

export const RemindMe = ({ card, own, hasMail }: Props) => {
  const t = useTexts("programme");
  const language = useSettings((s) => s.language);
  const { isBusy, trouble, run } = useAsking();
  const [state, setState] = useState<PushState | null>(null);
  const [isStopped, setStopped] = useState(false);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const isOn = own?.reminds === true;
  const canPush = state !== "unsupported" && state !== "denied";
  const start = () =>
    run(async () => {
      const push = await allowPush();
      if (!push) {
        const now = await pushState();
        return setState(now === "denied" ? now : "unsupported");
      }
      await remind(card.id, { push, mail: null });
      setStopped(false);
    });
  const stop = () =>
    run(async () => {
      await remind(card.id, { push: null, mail: null });
      setStopped(true);
    });
  return (
    <section className="events-remind">
      <h2>{t("remind.title")}</h2>
      {!isOn && (canPush || hasMail) && <p>{t("remind.text")}</p>}
      <div className="row">
        {isOn ? (
          <button type="button" className="button" aria-busy={isBusy} onClick={() => void stop()}>
            {t("remind.off")}
          </button>
        ) : (
          canPush && (
            <button type="button" className="button" aria-busy={isBusy} onClick={() => void start()}>
              {t("remind.push")}
            </button>
          )
        )}
        <a className="button" href={eventCalendar(card.id, language)} download={`${card.id}.ics`}>
          {t("calendar.add")}
        </a>
      </div>
      <output className="hint">
        {trouble !== ""
          ? trouble
          : isOn
            ? t("remind.on")
            : isStopped
              ? t("remind.stopped")
              : state === "denied"
                ? t("remind.denied")
                : state === "unsupported"
                  ? t("remind.cannot")
                  : ""}
      </output>
      {!isOn && hasMail && <ByMail card={card} />}
    </section>
  );
};
