import { useId, useState } from "react";
import type { Shift } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { hoursProblem } from "../../../shared/consult/roster.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { setShift } from "../../session/office.ts";
import { clockOf, dayOf, momentOf } from "../../../shared/campaign/days.ts";
import { spanOf } from "../../staff/office/days.ts";
import type { Doing } from "./doing.ts";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
  /** The one to change; null: a new one. */
  readonly shift: Shift | null;
  readonly day: number;
  readonly doing: Doing;
  /** It is done; the day on which it is now. */
  readonly onDone: (day: number) => void;
  readonly onCancel: () => void;
}

/** Hours that a new shift is offered with. */
const USUAL = { from: "13:00", to: "17:00" } as const;

/** A shift to enter or to change. What is wrong with it is said before it is sent. */
export const ShiftForm = ({ roster, organisation, shift, day, doing, onDone, onCancel }: Props) => {
  const t = useTexts("office");
  const own = useOwnText();
  const id = useId();
  const here = roster.counsellors.filter(({ isHere }) => isHere);
  const [counsellor, setCounsellor] = useState((here.find((one) => one.id === shift?.counsellor) ?? here[0])?.id ?? "");
  const [booth, setBooth] = useState(
    shift?.booth ?? (roster.booths.find(({ isClosed }) => !isClosed) ?? roster.booths[0])?.id ?? "",
  );
  const [date, setDate] = useState(dayOf(day));
  const [from, setFrom] = useState(shift ? clockOf(shift.from) : USUAL.from);
  const [to, setTo] = useState(shift ? clockOf(shift.to) : USUAL.to);
  const [problem, setProblem] = useState<"date" | "times" | "short" | "long" | "past" | "far" | null>(null);
  const send = async () => {
    const on = momentOf(date, "00:00");
    const span = on === null ? null : spanOf(on, from, to);
    const wrong = on === null ? "date" : span === null ? "times" : hoursProblem(span, Date.now());
    setProblem(wrong);
    if (wrong !== null || on === null || span === null) return;
    const said = t(shift ? "day.changed" : "day.added");
    const given = { organisation, shift: shift?.id ?? null, booth, counsellor, ...span };
    if (await doing.perform(() => setShift(given), said, `shift ${given.shift}`)) onDone(on);
  };
  return (
    <OfficeForm
      title={t(shift ? "form.change" : "form.add")}
      problem={problem ? t(`problems.${problem}`) : doing.problem}
      isBusy={doing.busy}
      save={t(shift ? "form.saveChange" : "form.save")}
      onSend={send}
      onCancel={onCancel}
    >
      <div className="office-fields">
        <p className="office-field">
          <label htmlFor={`${id}-who`}>{t("form.counsellor")}</label>
          <select
            id={`${id}-who`}
            className="field"
            value={counsellor}
            onChange={(event) => setCounsellor(event.target.value)}
          >
            {here.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
        <p className="office-field">
          <label htmlFor={`${id}-booth`}>{t("form.booth")}</label>
          <select id={`${id}-booth`} className="field" value={booth} onChange={(event) => setBooth(event.target.value)}>
            {roster.booths.map((one) => (
              <option key={one.id} value={one.id}>
                {one.isClosed ? t("form.closedBooth", { booth: own(one.name) }) : own(one.name)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <div className="office-fields">
        <p className="office-field">
          <label htmlFor={`${id}-date`}>{t("form.date")}</label>
          <input
            id={`${id}-date`}
            className="field"
            type="date"
            value={date}
            aria-invalid={problem === "date" || problem === "past" || problem === "far"}
            onChange={(event) => setDate(event.target.value)}
          />
        </p>
        <div className="office-fields office-times">
          <p className="office-field">
            <label htmlFor={`${id}-from`}>{t("form.from")}</label>
            <input
              id={`${id}-from`}
              className="field"
              type="time"
              value={from}
              aria-invalid={problem === "times"}
              onChange={(event) => setFrom(event.target.value)}
            />
          </p>
          <p className="office-field">
            <label htmlFor={`${id}-to`}>{t("form.to")}</label>
            <input
              id={`${id}-to`}
              className="field"
              type="time"
              value={to}
              aria-invalid={problem === "times" || problem === "short" || problem === "long"}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setTo(event.target.value)}
            />
          </p>
        </div>
      </div>
      <p id={`${id}-hint`} className="hint">
        {t("form.hint")}
      </p>
    </OfficeForm>
  );
};
