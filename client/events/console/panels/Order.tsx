/** The running order: what was, what is on, what comes, and going to any of it. */
import type { Item } from "../../../../shared/events/event.ts";
import { useTexts } from "../../../campaign/language.ts";
import { keepFocus } from "../../../ui/keepFocus.ts";
import { useIsOn, useLines, useMay, useNow, useRoom, useRun, useView } from "../source.ts";
import { clockOf, timerAt } from "../timing.ts";

const Left = () => {
  const timer = timerAt(useRun(), useNow());
  return timer && <span className={`mark is-${timer.tone}`}>{clockOf(timer.leftMs)}</span>;
};

interface RowProps {
  readonly item: Item;
  readonly place: "done" | "now" | "next";
}

const Row = ({ item: { id, title, kind, minutes }, place }: RowProps) => {
  const t = useTexts("eventConsole");
  const lines = useLines();
  const { tell } = useRoom();
  const mayRun = useMay("run");
  const isOn = useIsOn();
  const canGo = mayRun && place !== "now" && isOn;
  return (
    <li className={`order-row is-${place}`} aria-current={place === "now" ? "step" : undefined}>
      <p>
        <strong>{lines(title)}</strong>
        <span className="hint">
          {t(`order.kinds.${kind}`)} · {t("order.minutes", { count: minutes })}
        </span>
      </p>
      {place === "now" && (
        <p className="tags">
          <span className="mark">{t("order.now")}</span> <Left />
        </p>
      )}
      {place === "done" && <span className="hint">{t("order.done")}</span>}
      {canGo && (
        <button
          type="button"
          className="button"
          aria-label={t("order.goTo", { title: lines(title) })}
          onClick={() => tell("run", { deed: "go", item: id })}
        >
          {t("order.go")}
        </button>
      )}
    </li>
  );
};

export const Order = () => {
  const t = useTexts("eventConsole");
  const { order } = useView().words;
  const { item } = useRun();
  const on = order.findIndex(({ id }) => id === item);
  if (order.length === 0) return <p className="hint">{t("order.none")}</p>;
  return (
    <ol className="order" ref={keepFocus}>
      {order.map((each, i) => (
        <Row key={each.id} item={each} place={i === on ? "now" : i < on ? "done" : "next"} />
      ))}
    </ol>
  );
};
