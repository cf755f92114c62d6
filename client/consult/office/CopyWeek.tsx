import { useState } from "react";
import type { RosterView, WeekCopied } from "../../../shared/consult/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { copyWeek } from "../../session/office.ts";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import { WeekCopyForm } from "../../staff/office/WeekCopyForm.tsx";
import { useDoing } from "./doing.ts";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
  /** A day of the week to copy. */
  readonly day: number;
}

/** The week of the open day, copied into the next one or any other. What was left out is named. */
export const CopyWeek = ({ roster, organisation, day }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const doing = useDoing();
  const [left, setLeft] = useState<readonly string[]>([]);
  const names = new Map(roster.counsellors.map((one) => [one.id, one.name]));

  const said = ({ entered, clashing, past }: WeekCopied): string =>
    [
      entered > 0 ? t("week.done", { count: entered }) : t("week.doneNone"),
      clashing.length > 0 && t("week.clashing", { count: clashing.length }),
      past > 0 && t("week.past", { count: past }),
    ]
      .filter(Boolean)
      .join(" ");
  const copy = async (from: number, to: number) => {
    setLeft([]);
    const source = roster.shifts;
    await doing.perform(
      () => copyWeek({ organisation, from, to }),
      (answer) => {
        setLeft(
          source
            .filter((shift) => answer.clashing.includes(shift.id))
            .map((shift) =>
              [names.get(shift.counsellor), dayWords(shift.from, language), hoursWords(shift, language)].join(" "),
            ),
        );
        return said(answer);
      },
    );
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
        noDate: t("problems.date"),
      }}
      doing={doing}
      left={left}
      onCopy={(from, to) => void copy(from, to)}
    />
  );
};
