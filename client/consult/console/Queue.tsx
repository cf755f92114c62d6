/** Who waits, in order, with the reason for it; the next, or a chosen one, is called from here. */
import type { ConsoleView, QueueEntry } from "../../../shared/consult/console.ts";
import { useTexts } from "../../campaign/language.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import type { Doing } from "../staff/deed.ts";
import { useDeed } from "./deed.ts";
import { NEXT_BUTTON, QUEUE } from "./fields.ts";
import { IntakeWords } from "./IntakeWords.tsx";
import { useRoom } from "./source.ts";
import { countdown, minutes, useNow } from "./time.ts";

interface RowProps {
  readonly entry: QueueEntry;
  readonly place: number;
  readonly mayCall: boolean;
  readonly isMeanwhile: boolean;
  readonly doing: Doing;
}

const Row = ({ entry, place, mayCall, isMeanwhile, doing }: RowProps) => {
  const t = useTexts("console");
  const { deeds } = useRoom().source;
  const now = useNow();
  const { ticket, reason, takenAt, intake, missed, isResting, suits, mayResume } = entry;
  const waited = minutes(now - takenAt);
  const isUrgent = reason === "urgent" || intake.isUrgent;
  const who = t("queue.who", { n: place });
  return (
    <li className={isUrgent ? "queue-row is-urgent" : "queue-row"} aria-label={who}>
      <p className="queue-wait">
        {isUrgent && <strong className="mark alert">{t("queue.urgent")}</strong>}
        <strong>{waited > 0 ? t("queue.waited", { count: waited }) : t("queue.now")}</strong>
        <span className="hint">{t(`queue.reasons.${reason}`)}</span>
      </p>
      <IntakeWords intake={intake} />
      {(missed > 0 || isResting || !suits) && (
        <p className="hint">
          {[
            missed > 0 && t("queue.missed"),
            isResting && t("queue.resting"),
            !suits && !isResting && t("queue.unsuited"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <div className="row">
        {mayResume ? (
          <button type="button" className="button" onClick={() => void doing.perform(() => deeds.resume(ticket))}>
            {t("queue.resume")}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            aria-disabled={!mayCall}
            aria-label={`${t("queue.pick")} (${who})`}
            onClick={() => mayCall && void doing.perform(() => deeds.bring(ticket, isMeanwhile))}
          >
            {t("queue.pick")}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={`${t(isUrgent ? "queue.calm" : "queue.urge")} (${who})`}
          onClick={() => void doing.perform(() => deeds.urge(ticket, !isUrgent))}
        >
          {t(isUrgent ? "queue.calm" : "queue.urge")}
        </button>
      </div>
    </li>
  );
};

/** Calls the next; while a call is not followed yet, the next one meanwhile. */
export const Queue = ({ view }: { readonly view: ConsoleView }) => {
  const t = useTexts("console");
  const { deeds } = useRoom().source;
  const doing = useDeed();
  const now = useNow();
  const { queue, waiting, unready, duty } = view;
  const isMeanwhile = unready === "calling";
  const mayCall = unready === null || isMeanwhile;
  const more = waiting - queue.length;
  const why = unready === "breath" ? t("duty.breathe") : unready && !isMeanwhile ? t(`problems.${unready}`) : "";
  return (
    <section id={QUEUE} ref={keepFocus} className="queue" aria-labelledby={`${QUEUE}-title`} tabIndex={-1}>
      <div className="queue-head">
        <h2 id={`${QUEUE}-title`}>{t("queue.title")}</h2>
        <span className="queue-count">{t("queue.count", { count: waiting })}</span>
      </div>
      <button
        id={NEXT_BUTTON}
        type="button"
        className="button primary"
        aria-disabled={!mayCall || waiting === 0}
        aria-busy={doing.isBusy}
        onClick={() => mayCall && void doing.perform(() => deeds.bring(null, isMeanwhile))}
      >
        {t(isMeanwhile ? "queue.meanwhile" : "queue.next")}
      </button>
      {why && (
        <p className="hint">
          {why}
          {unready === "breath" && duty && <strong> {countdown(duty.breathUntil - now)}</strong>}
        </p>
      )}
      <output className="problem">{doing.problem}</output>
      {queue.length === 0 ? (
        <p className="queue-empty">{t("queue.empty")}</p>
      ) : (
        <ol className="queue-rows">
          {queue.map((entry, i) => (
            <Row
              key={entry.ticket}
              entry={entry}
              place={i + 1}
              mayCall={mayCall}
              isMeanwhile={isMeanwhile}
              doing={doing}
            />
          ))}
        </ol>
      )}
      {more > 0 && <p className="hint">{t("queue.more", { count: more })}</p>}
    </section>
  );
};
