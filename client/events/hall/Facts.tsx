import { told } from "../../../shared/events/zones.ts";
import type { EventCard } from "../../../shared/events/views.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { Line } from "./Line.tsx";
import { dayWords } from "./dayWords.ts";

/** Which event it is, by whom, and when: in Japan, and by the visitor's own clock where that shows another time. */
export const Facts = ({ card }: { readonly card: EventCard }) => {
  const t = useTexts("hall");
  const language = useSettings((s) => s.language);
  const { japan, own } = told(card, new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <div className="hall-facts">
      <p className="hall-event">
        <strong>
          <Line of={card.title} />
        </strong>
      </p>
      {card.speakers.length > 0 && (
        <p>
          {card.speakers.map(({ name }, i) => (
            <span key={name.ja}>
              {i > 0 && t("comma")}
              <Line of={name} />
            </span>
          ))}
        </p>
      )}
      <p>
        {dayWords(japan.day, language)} {t("facts.span", { from: japan.from, to: japan.to })}
        {own && ` ${t("facts.japan")}`}
      </p>
      {own && (
        <p className="hint">
          {t("facts.own")} {dayWords(own.day, language)} {t("facts.span", { from: own.from, to: own.to })}
        </p>
      )}
    </div>
  );
};
