import { momentOf } from "../../../../shared/campaign/days.ts";
import { overlong } from "../../../../shared/events/event.ts";
import { places } from "../../../../shared/events/kinds.ts";
import { LENGTH_MS, MINUTE } from "../../../../shared/events/times.ts";
import { useTexts } from "../../../campaign/language.ts";
import { useSettings } from "../../../campaign/settings.ts";
import { dayWords, hoursWords } from "../../../staff/office/days.ts";
import { usePlaceWords } from "../words.ts";
import { NumberField, SelectField, TextField } from "./fields.tsx";
import type { SectionProps } from "./sectionProps.ts";

interface Props extends SectionProps {
  /** It stands in the programme: whoever registered is told of another time. */
  readonly isPublished: boolean;
}

/** How long it is, whether or not the fields are filled in yet. */
export const lengthOf = ({ order, minutes }: SectionProps["draft"]): number =>
  overlong({
    order: order.map((item) => ({ ...item, minutes: item.minutes ?? 0 })),
    from: 0,
    to: (minutes ?? 0) * MINUTE,
  }) / MINUTE;

export const WhenSection = ({ draft, change, isPublished }: Props) => {
  const t = useTexts("eventForm");
  const language = useSettings((s) => s.language);
  const placeWords = usePlaceWords();
  const { day, clock, minutes } = draft;
  const from = momentOf(day, clock);
  const span = from !== null && minutes !== null && minutes > 0 ? { from, to: from + minutes * MINUTE } : null;
  return (
    <>
      <p className="hint">{t("when.zone")}</p>
      <div className="office-fields">
        <TextField
          path="day"
          label={t("when.day")}
          type="date"
          value={day}
          onChange={(next) => change({ day: next })}
        />
        <TextField
          path="clock"
          label={t("when.clock")}
          type="time"
          value={clock}
          onChange={(next) => change({ clock: next })}
        />
        <NumberField
          path="minutes"
          label={t("when.minutes")}
          min={LENGTH_MS.min / MINUTE}
          max={LENGTH_MS.max / MINUTE}
          value={minutes}
          onChange={(next) => change({ minutes: next })}
        />
      </div>
      <output className="plan-span">
        {span && t("when.span", { day: dayWords(span.from, language, true), hours: hoursWords(span, language) })}
      </output>
      {isPublished && <p className="hint">{t("when.published")}</p>}
      <SelectField
        path="place"
        label={t("when.place")}
        hint={t("when.placeHint")}
        value={draft.place}
        options={places}
        name={placeWords}
        onChange={(place) => change({ place })}
      />
    </>
  );
};
