/** Days on which a place of help is closed, and the periods in which it works: told to everybody at once. */
import { useState } from "react";
import type { NumberView } from "../../../shared/campaign/placeOffice.ts";
import type { Period } from "../../../shared/finder/changes.ts";
import { setHelpHours } from "../../session/placeOffice.ts";
import type { Doing } from "../../staff/office/doing.ts";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";
import { useOwnText, useTexts } from "../language.ts";
import { dayName } from "../season/when.ts";
import { useSettings } from "../settings.ts";
import { PeriodField } from "./fields.tsx";

/** Periods at most; the server takes no more. */
const MOST = 10;
const empty: Period = { from: "", to: "" };
const isWhole = ({ from, to }: Period): boolean => from !== "" && to !== "" && from <= to;
const isEmpty = ({ from, to }: Period): boolean => from === "" && to === "";

interface Props {
  readonly number: NumberView;
  /** The card's: it says how this ended when the form is gone. */
  readonly doing: Doing;
}

export const HelpHours = ({ number, doing }: Props) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  const language = useSettings((s) => s.language);
  const [isOpen, setOpen] = useState(false);
  const [closed, setClosed] = useState<Period>(number.closed ?? empty);
  const [only, setOnly] = useState<readonly Period[]>(number.only ?? []);
  const [isOwn, setIsOwn] = useState(!number.isOnlyOwn);
  const [problem, setProblem] = useState<string | null>(null);
  const title = own(number.name);
  const span = ({ from, to }: Period) => `${dayName(from, language)} – ${dayName(to, language)}`;

  const send = async () => {
    const periods = only.filter((period) => !isEmpty(period));
    if (!(isEmpty(closed) || isWhole(closed)) || !periods.every(isWhole)) return setProblem(t("problems.period"));
    setProblem(null);
    const hours = {
      record: number.id,
      closed: isEmpty(closed) ? null : closed,
      only: isOwn && number.only ? periods.map(({ from, to }) => ({ from, to })) : null,
    };
    if (await doing.perform(() => setHelpHours(hours), t("hours.saved", { name: title }))) setOpen(false);
  };

  if (!isOpen)
    return (
      <div>
        {number.closed && <p>{t("hours.closedNow", { span: span(number.closed) })}</p>}
        {number.only && number.only.length > 0 && (
          <p>{t("hours.onlyNow", { span: number.only.map(span).join("、") })}</p>
        )}
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t("hours.change")}
          <span className="spoken"> {title}</span>
        </button>
      </div>
    );
  return (
    <OfficeForm
      title={t("hours.title", { name: title })}
      problem={problem ?? doing.problem}
      isBusy={doing.busy}
      save={t("hours.save")}
      onSend={send}
      onCancel={() => setOpen(false)}
    >
      <PeriodField label={t("hours.closed")} period={closed} onChange={setClosed} />
      <p className="hint">{t("hours.closedHint")}</p>
      {number.only && (
        <fieldset className="place-periods">
          <legend>{t("hours.only")}</legend>
          <label className="place-check">
            <input type="checkbox" checked={isOwn} onChange={(event) => setIsOwn(event.target.checked)} />
            {t("hours.onlyHere")}
          </label>
          <p className="hint">{t("hours.onlyHint")}</p>
          {isOwn &&
            only.map((period, i) => (
              <PeriodField
                // oxlint-disable-next-line react/no-array-index-key -- they have no other name
                key={i}
                label={t("hours.period", { count: i + 1 })}
                period={period}
                onChange={(next) => setOnly(only.map((one, at) => (at === i ? next : one)))}
              />
            ))}
          {isOwn && only.length < MOST && (
            <button type="button" className="button" onClick={() => setOnly([...only, empty])}>
              {t("hours.more")}
            </button>
          )}
        </fieldset>
      )}
    </OfficeForm>
  );
};
