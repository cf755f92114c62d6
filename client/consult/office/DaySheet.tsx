import { useState } from "react";
import { isIn } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { shiftsOn } from "./Calendar.tsx";
import { dayWords, hoursWords } from "../../staff/office/days.ts";
import type { Doing } from "./doing.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { ShiftForm } from "./ShiftForm.tsx";
import { ShiftRow } from "./ShiftRow.tsx";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
  readonly day: number;
  /** What is done with the shifts of any day: a shift that moves to another takes its words along. */
  readonly doing: Doing;
  readonly onDay: (day: number) => void;
}

/** Everything of one day: its shifts, and what can be done with them. */
export const DaySheet = ({ roster, organisation, day, doing, onDay }: Props) => {
  const t = useTexts("office");
  const language = useSettings((s) => s.language);
  const [isAdding, setAdding] = useState(false);
  const shifts = shiftsOn(roster, day);
  const canAdd = roster.booths.length > 0 && roster.counsellors.some(({ isHere }) => isHere);
  const words = dayWords(day, language);
  return (
    <section ref={keepFocus} className="office-part" aria-labelledby="office-day">
      <h2 id="office-day">{t("day.shifts", { day: words })}</h2>
      <Outcome doing={doing} />
      {shifts.length === 0 ? (
        <p className="hint">{t("day.none")}</p>
      ) : (
        <ul className="office-shifts">
          {shifts.map((shift) => (
            <ShiftRow
              key={shift.id}
              roster={roster}
              shift={shift}
              isRunning={isIn(shift, roster.now)}
              hours={hoursWords(shift, language)}
              doing={doing}
              onDay={onDay}
            />
          ))}
        </ul>
      )}
      {canAdd && (
        <div className="office-ask">
          <button type="button" className="button" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            {t("day.add")}
          </button>
          {isAdding && (
            <ShiftForm
              roster={roster}
              organisation={organisation}
              shift={null}
              day={day}
              doing={doing}
              onDone={(on) => {
                setAdding(false);
                if (on !== day) onDay(on);
              }}
              onCancel={() => setAdding(false)}
            />
          )}
        </div>
      )}
    </section>
  );
};
