import { useState } from "react";
import type { OfficeList, WeekCopied } from "../../../shared/events/office.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { copyWeek } from "../../session/eventOffice.ts";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { WeekCopyForm } from "../../staff/office/WeekCopyForm.tsx";
import { useCopiedWords } from "./copiedWords.ts";
import { useDoing } from "./doing.ts";
import { reloadMonth } from "./month.ts";

interface Props {
  readonly list: OfficeList;
  /** A day of the week to copy. */
  readonly day: number;
  /** Open another day: the week that was copied into. */
  readonly onDay: (day: number) => void;
}

/** The events of a week, copied into the next one or any other. What was left out is named. */
export const CopyWeek = ({ list, day, onDay }: Props) => {
  const t = useTexts("eventOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const doing = useDoing(reloadMonth);
  const copied = useCopiedWords();
  const [left, setLeft] = useState<readonly string[]>([]);
  const [into, setInto] = useState<number | null>(null);
  const copy = async (from: number, to: number) => {
    setLeft([]);
    setInto(null);
    const week = list.events;
    const said = (answer: WeekCopied) => {
      const clashing = week.filter((event) => answer.clashing.includes(event.id));
      setLeft(
        clashing.map(({ words }) =>
          [own(words.title) || words.title.ja, dayWords(words.from, language), hoursWords(words, language)].join(" "),
        ),
      );
      setInto(to);
      return copied(answer);
    };
    await doing.perform(() => copyWeek({ from, to }), said);
  };
  return (
    <WeekCopyForm
      day={day}
      words={{
        title: t("week.title"),
        lead: (days) => t("week.lead", days),
        toNext: t("week.toNext"),
        to: t("week.to"),
        copy: t("week.copy"),
        noDate: t("week.date"),
      }}
      doing={doing}
      left={left}
      onCopy={(from, to) => void copy(from, to)}
    >
      {into !== null && (
        <div className="office-row">
          <button type="button" className="button" onClick={() => onDay(into)}>
            {t("week.look")}
          </button>
        </div>
      )}
    </WeekCopyForm>
  );
};
