import { useState } from "react";
import { type Shift, startOfDay } from "../../../shared/consult/hours.ts";
import type { RosterView } from "../../../shared/consult/office.ts";
import { clashOf } from "../../../shared/consult/roster.ts";
import { useOwnText, useTexts } from "../../campaign/language.ts";
import { cancelShift, swapShift } from "../../session/office.ts";
import type { Doing } from "./doing.ts";
import { ShiftForm } from "./ShiftForm.tsx";

interface Props {
  readonly roster: RosterView;
  readonly shift: Shift;
  readonly isRunning: boolean;
  readonly hours: string;
  readonly doing: Doing;
  readonly onDay: (day: number) => void;
}

/** A shift of the day. Cancelling and swapping take one press, and cancelling can be taken back. */
export const ShiftRow = ({ roster, shift, isRunning, hours, doing, onDay }: Props) => {
  const t = useTexts("office");
  const own = useOwnText();
  const [open, setOpen] = useState<"swap" | "change" | null>(null);
  const { id, organisation, isCancelled } = shift;
  const booth = roster.booths.find((one) => one.id === shift.booth);
  const who = roster.counsellors.find((one) => one.id === shift.counsellor);
  const isOver = shift.to <= roster.now;
  const name = who?.name ?? "";
  const about = t("day.about", { name, hours });
  const notes = [
    isCancelled ? t("day.cancelled") : isOver ? t("day.over") : isRunning && t("day.running"),
    !isCancelled && booth?.isClosed && t("day.boothClosed"),
    !isCancelled && who && !who.isHere && t("day.gone"),
  ].filter((note) => typeof note === "string");
  const toggle = (what: "swap" | "change") => setOpen(open === what ? null : what);
  const cancel = () =>
    void doing.perform(
      () => cancelShift({ organisation, shift: id, isCancelled: !isCancelled }),
      t(isCancelled ? "day.restoreDone" : "day.cancelDone"),
      `cancel ${id}`,
    );
  const swap = async (counsellor: string, to: string) => {
    const said = t("day.swapDone", { name: to });
    if (await doing.perform(() => swapShift({ organisation, shift: id, counsellor }), said, `swap ${id}`))
      setOpen(null);
  };
  // As far as this organisation's roster shows; who is elsewhere at that time, the server knows.
  const free = roster.counsellors.filter(
    (one) => one.isHere && one.id !== shift.counsellor && !clashOf({ ...shift, counsellor: one.id }, roster.shifts),
  );
  return (
    <li className={isCancelled ? "office-shift is-cancelled" : isOver ? "office-shift is-over" : "office-shift"}>
      <p className="office-shift-words">
        <strong className="office-hours">{hours}</strong> <span>{name}</span>{" "}
        <span className="office-booth">{booth && own(booth.name)}</span>
        {notes.map((note) => (
          <span key={note} className="office-tag">
            {note}
          </span>
        ))}
      </p>
      {!isOver && (
        <div className="office-row">
          {!isCancelled && (
            <>
              <button
                type="button"
                className="button"
                aria-label={`${t("day.swap")}: ${about}`}
                aria-expanded={open === "swap"}
                onClick={() => toggle("swap")}
              >
                {t("day.swap")}
              </button>
              <button
                type="button"
                className="button"
                aria-label={`${t("day.change")}: ${about}`}
                aria-expanded={open === "change"}
                onClick={() => toggle("change")}
              >
                {t("day.change")}
              </button>
            </>
          )}
          <button
            type="button"
            className="button"
            aria-label={`${t(isCancelled ? "day.restore" : "day.cancel")}: ${about}`}
            onClick={cancel}
          >
            {t(isCancelled ? "day.restore" : "day.cancel")}
          </button>
        </div>
      )}
      {open === "swap" && (
        <div className="office-swap">
          <p>{t(free.length > 0 ? "day.swapLead" : "day.swapNone")}</p>
          {free.length > 0 && (
            <ul className="office-row">
              {free.map((one) => (
                <li key={one.id}>
                  <button type="button" className="button strong" onClick={() => void swap(one.id, one.name)}>
                    {t("day.swapTo", { name: one.name })}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {open === "change" && (
        <ShiftForm
          roster={roster}
          organisation={organisation}
          shift={shift}
          day={startOfDay(shift.from)}
          doing={doing}
          onDone={(on) => {
            setOpen(null);
            onDay(on);
          }}
          onCancel={() => setOpen(null)}
        />
      )}
    </li>
  );
};
