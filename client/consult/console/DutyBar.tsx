/** The shift at a glance: until when, whether one can be called upon, and what looks after oneself. */
import { useState } from "react";
import type { ConsoleView } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import { Ask } from "../../ui/Ask.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { setSound, useSound } from "../visit/chime.ts";
import { createPortal } from "react-dom";
import { Begin } from "./Begin.tsx";
import { useClockWords } from "./clockWords.ts";
import { OwnDebriefs } from "./OwnDebriefs.tsx";
import { useDeed } from "./deed.ts";
import { HELP_BUTTON, REST_BUTTON } from "./fields.ts";
import { useRoom } from "./source.ts";
import { countdown, minutesLeft, useNow } from "./time.ts";

/** From so many minutes before its end on, one is reminded of it. */
const REMIND_MIN = 10;

/** Whether one can be called upon, in words. */
const State = ({ view }: { readonly view: ConsoleView }) => {
  const t = useTexts("console");
  const now = useNow();
  const { duty, unready } = view;
  if (!duty) return null;
  return (
    <p className={`duty-state is-${unready ?? "ready"}`}>
      <strong>{t(`duty.states.${unready ?? "ready"}`, { left: countdown(duty.breathUntil - now) })}</strong>
      <span className="hint">{t("duty.talking", { count: duty.talking, most: duty.atOnce })}</span>
    </p>
  );
};

/** The end of the shift comes near, or is past. */
const Ending = ({ to }: { readonly to: number }) => {
  const t = useTexts("console");
  const left = minutesLeft(to - useNow());
  if (left > REMIND_MIN) return null;
  return <output className="console-note">{left > 0 ? t("duty.endsSoon", { count: left }) : t("duty.ended")}</output>;
};

export const DutyBar = ({ view, onKeys }: { readonly view: ConsoleView; readonly onKeys: () => void }) => {
  const t = useTexts("console");
  const ts = useTexts("staff");
  const clock = useClockWords();
  const { deeds, isPractice } = useRoom().source;
  const isLoud = useSound();
  const doing = useDeed();
  const [opened, setOpened] = useState<"debriefs" | "change" | null>(null);
  const { duty, shift, asksForHelp } = view;
  if (!duty) return null;
  const close = () => setOpened(null);
  return (
    <section className="duty" aria-label={t("duty.label")}>
      <div className="duty-now">
        {isPractice && <p className="practice-mark">{t("practice.banner")}</p>}
        <State view={view} />
        {shift && <p className="hint">{t("duty.until", { time: clock(shift.to) })}</p>}
      </div>
      <div className="row duty-deeds">
        <button
          id={HELP_BUTTON}
          type="button"
          className="button strong"
          aria-pressed={asksForHelp}
          onClick={() => void doing.perform(() => deeds.help(!asksForHelp))}
        >
          {t(asksForHelp ? "duty.helpOff" : "duty.help")}
        </button>
        <button
          id={REST_BUTTON}
          type="button"
          className="button"
          onClick={() => void doing.perform(() => deeds.rest(!duty.isOnBreak))}
        >
          {t(duty.isOnBreak ? "duty.back" : "duty.rest")}
        </button>
        <button type="button" className="button quiet" aria-pressed={isLoud} onClick={() => setSound(!isLoud)}>
          {t("duty.sound")}
        </button>
        {!isPractice && (
          <>
            <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setOpened("change")}>
              {t("begin.change")}
            </button>
            <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setOpened("debriefs")}>
              {t("duty.debriefs")}
            </button>
          </>
        )}
        <button type="button" className="button quiet" aria-haspopup="dialog" onClick={onKeys}>
          {ts("keys.open")}
        </button>
        <Ask
          label={t(isPractice ? "practice.stop" : "duty.off")}
          text={t("duty.offText")}
          sure={{ label: t("duty.offSure"), act: () => doing.perform(deeds.off) }}
        />
      </div>
      <output className={doing.problem ? "problem" : ""}>{doing.problem || (asksForHelp && t("duty.helpSent"))}</output>
      {shift && <Ending to={shift.to} />}
      {createPortal(
        <>
          <Dialog open={opened === "debriefs"} title={t("debriefs.title")} closeLabel={t("close")} onClose={close}>
            <OwnDebriefs />
          </Dialog>
          <Dialog open={opened === "change"} title={t("begin.change")} closeLabel={t("close")} onClose={close}>
            <Begin view={view} onDone={close} />
          </Dialog>
        </>,
        document.body,
      )}
    </section>
  );
};
