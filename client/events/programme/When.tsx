import { told, type Local } from "../../../shared/events/zones.ts";
import type { Span } from "../../../shared/campaign/days.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { dayWords } from "../hall/dayWords.ts";

/** Where this device says that it is: "Europe/Berlin". */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "14:00 to 15:30"; past midnight it says so. */
const useSpan = () => {
  const t = useTexts("programme");
  return ({ from, to, daysOn }: Local) => t("when.span", { from, to: daysOn > 0 ? t("when.nextDay", { to }) : to });
};

interface Props {
  readonly span: Span;
  /** Where the day stands as a heading already. */
  readonly hidesDay?: boolean;
}

/** When it is: in Japan, and by the visitor's own clock where that shows something else. */
export const When = ({ span, hidesDay = false }: Props) => {
  const t = useTexts("programme");
  const language = useSettings((s) => s.language);
  const spanOf = useSpan();
  const { japan, own } = told(span, ownZone());
  return (
    <>
      <span className="events-time">
        {!hidesDay && `${dayWords(japan.day, language)} `}
        {spanOf(japan)}
        {own && ` ${t("when.japan")}`}
      </span>
      {own && (
        <span className="hint">
          {t("when.own")} {dayWords(own.day, language)} {spanOf(own)}
        </span>
      )}
    </>
  );
};
