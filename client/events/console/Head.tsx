/** The event at a glance: its state, the item's time, who is here, and the next step. */
import { isOpen } from "../../../shared/events/transitions.ts";
import { useTexts } from "../../campaign/language.ts";
import { exact } from "../../campaign/placeTime.ts";
import { useSettings } from "../../campaign/settings.ts";
import { useHallNow, useLines, useNow, usePart, useRun, useView } from "./source.ts";
import { News } from "./News.tsx";
import { Steps } from "./Steps.tsx";
import { clockOf, timerAt } from "./timing.ts";
import { doorsMs } from "../../../shared/events/kinds.ts";

const useClock = () => {
  const language = useSettings((s) => s.language);
  const now = useNow();
  return (at: number) => exact(at, now, language);
};

/** What is left of the item, big; soon and over in words too. */
const Timer = () => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const clock = useClock();
  const run = useRun();
  const { order } = useView().words;
  const timer = timerAt(run, useNow());
  const item = order.find(({ id }) => id === run.item);
  if (!timer || !item) return null;
  const { leftMs, endsAt, tone } = timer;
  return (
    <div className={`event-timer is-${tone}`}>
      <p className="event-item">{lines(item.title)}</p>
      <p className="event-clock">
        <span className="hint">{t(tone === "over" ? "head.over" : "head.left")}</span>
        <strong role="timer">{clockOf(tone === "over" ? Math.abs(leftMs) : leftMs)}</strong>
        <output className="mark">{tone === "soon" ? t("head.soon") : ""}</output>
      </p>
      <p className="hint">{t("head.endsAt", { time: clock(endsAt) })}</p>
    </div>
  );
};

/** When it begins, before it has. */
const Begins = () => {
  const t = useTexts("eventConsole");
  const clock = useClock();
  const now = useNow();
  const { state, from, startedAt, isPublished } = useRun();
  const { kind } = useView().words;
  if (startedAt !== null || state === "ended" || state === "cancelled") return null;
  if (state === "doors" && now > from) return <p>{t("head.late", { time: clock(from) })}</p>;
  const doorsAt = from - doorsMs[kind];
  const isWaiting = state !== "doors" && isPublished && now < doorsAt;
  return (
    <p>
      {isWaiting && `${t("head.doorsAt", { time: clock(doorsAt) })} `}
      {t("head.startsAt", { time: clock(from) })}
    </p>
  );
};

export const Head = ({ onKeys }: { readonly onKeys: () => void }) => {
  const t = useTexts("eventConsole");
  const ts = useTexts("staff");
  const run = useRun();
  const part = usePart();
  const inHalls = useHallNow((s) => s.people);
  const speaker = run.hands.find(({ hasFloor }) => hasFloor);
  return (
    <section className="event-head" aria-label={t("head.label")}>
      <div className="event-now">
        <p className={`event-state is-${run.state}`}>
          <strong>{t(`states.${run.state}`)}</strong>
          {run.isShut && <span className="mark">{t("head.shut")}</span>}
        </p>
        <Begins />
        <p className="hint">
          {isOpen(run.state) && `${t("head.people", { count: inHalls ?? run.people })} · `}
          {speaker && `${t("head.speaks", { name: speaker.name })} · `}
          {t("head.part", { part: t(`parts.${part ?? "operator"}`) })}
        </p>
        <News />
      </div>
      <Timer />
      <Steps>
        <button type="button" className="button quiet" aria-haspopup="dialog" onClick={onKeys}>
          {ts("keys.open")}
        </button>
      </Steps>
    </section>
  );
};
