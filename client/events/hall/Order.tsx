import type { EventPage } from "../../../shared/events/api.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { Line } from "./Line.tsx";

/** The running order, and where one is in it. */
export const Order = ({ hall, page }: { readonly hall: HallLine; readonly page: EventPage }) => {
  const t = useTexts("hall");
  const on = useHall(hall, (s) => s.stage.item);
  return (
    <ol className="hall-order">
      {page.words.order.map(({ id, kind, title, minutes, speaker }) => {
        const who = speaker === null ? undefined : page.card.speakers[speaker];
        return (
          <li key={id} aria-current={id === on ? "step" : undefined}>
            <p>
              {id === on && <span className="mark">{t("order.now")}</span>}{" "}
              <strong>
                <Line of={title} />
              </strong>
            </p>
            <p className="hint">
              {t(`order.kind.${kind}`)} {t("order.minutes", { count: minutes })} {who && <Line of={who.name} />}
            </p>
          </li>
        );
      })}
    </ol>
  );
};
