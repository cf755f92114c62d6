/** The month: its days, the hours in which one can come in, the ceremonies, and zones that are closed for now. Holds at once. */
import { type FormEvent, useState } from "react";
import type { PlaceOffice } from "../../../shared/campaign/placeOffice.ts";
import type { PlacePatch } from "../../../shared/campaign/place.schema.ts";
import type { PlaceSettings } from "../../../shared/campaign/season.ts";
import { type ZoneId, zoneIds } from "../../../shared/walk/map.ts";
import { setPlace } from "../../session/placeOffice.ts";
import { Outcome } from "../../staff/office/Outcome.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { zoneNames } from "../../walk/texts.ts";
import { useOwnText, useTexts } from "../language.ts";
import { DateField } from "./fields.tsx";
import { useDoing } from "./office.ts";

interface Props {
  readonly office: PlaceOffice;
  readonly mayEdit: boolean;
}

/** Where everybody comes in, and the middle through which all ways lead, are never closed. */
const closable = zoneIds.filter((zone) => zone !== "gate" && zone !== "plaza");

const Zones = ({
  closed,
  onChange,
}: {
  readonly closed: readonly ZoneId[];
  readonly onChange: (to: ZoneId[]) => void;
}) => {
  const t = useTexts("placeOffice");
  const own = useOwnText();
  return (
    <fieldset className="place-periods">
      <legend>{t("month.zones")}</legend>
      <p className="hint">{t("month.zonesHint")}</p>
      <div className="place-zones">
        {closable.map((zone) => (
          <label key={zone} className="place-check">
            <input
              type="checkbox"
              checked={closed.includes(zone)}
              onChange={(event) =>
                onChange(event.target.checked ? [...closed, zone] : closed.filter((one) => one !== zone))
              }
            />
            {own(zoneNames(zone))}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What is wrong with a draft; null: nothing. */
const problemOf = ({ opens, closes, hours }: PlaceSettings): "days" | "times" | null => {
  if (opens === "" || closes === "" || opens > closes) return "days";
  return hours && (hours.from === "" || hours.to === "" || hours.from >= hours.to) ? "times" : null;
};

const placeKeys = ["month", "hours", "open", "ceremonies", "closedZones"] as const;

/** What of a draft is to be sent. */
const patchOf = (base: PlaceSettings, draft: PlaceSettings): PlacePatch => {
  const parts = ({ opens, closes, hours, open, ceremonies, closedZones }: PlaceSettings) => ({
    month: { opens, closes },
    hours,
    open,
    ceremonies,
    closedZones: [...closedZones],
  });
  const before = parts(base);
  return Object.fromEntries(
    Object.entries(parts(draft)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before]),
    ),
  );
};

export const MonthPage = ({ office: { settings, campaign }, mayEdit }: Props) => {
  const t = useTexts("placeOffice");
  const doing = useDoing();
  const [draft, setDraft] = useState<PlaceSettings>(settings);
  /** As it was when the draft was begun: only what differs from it is sent, so that two operators do not undo each other. */
  const [base, setBase] = useState<PlaceSettings>(settings);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<PlaceSettings>) => setDraft({ ...draft, ...part });
  const { opens, closes, hours, open, ceremonies, closedZones } = draft;
  const ceremony = (kind: "opening" | "closing", value: string) =>
    change({ ceremonies: { ...ceremonies, [kind]: value === "" ? null : value } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(draft);
    setProblem(wrong && t(`problems.${wrong}`));
    if (wrong) return;
    void doing
      .perform(() => setPlace(patchOf(base, draft)), t("month.saved"))
      .then((isDone) => isDone && setBase(draft));
  };
  const giveBack = async () => {
    if (!(await doing.perform(() => setPlace({ giveBack: [...placeKeys] }), t("month.givenBack")))) return;
    setDraft(campaign);
    setBase(campaign);
  };
  const isOwn = JSON.stringify(settings) !== JSON.stringify(campaign);
  return (
    <form className="office-part" noValidate onSubmit={save} aria-label={t("pages.month")}>
      <fieldset className="place-month" disabled={!mayEdit}>
        <legend className="spoken">{t("pages.month")}</legend>
        <h2>{t("month.days")}</h2>
        <div className="office-fields">
          <DateField label={t("fields.firstDay")} type="date" value={opens} onChange={(to) => change({ opens: to })} />
          <DateField
            label={t("fields.lastDay")}
            type="date"
            value={closes}
            isWrong={opens > closes}
            onChange={(to) => change({ closes: to })}
          />
        </div>
        <Switch
          label={t("month.openBefore")}
          on={open.before}
          onChange={(before) => change({ open: { ...open, before } })}
        />
        <Switch
          label={t("month.openAfter")}
          on={open.after}
          onChange={(after) => change({ open: { ...open, after } })}
        />
        <p className="hint">{t("month.openHint")}</p>
        <h2>{t("month.hours")}</h2>
        <Switch
          label={t("month.allDay")}
          on={hours === null}
          onChange={(on) => change({ hours: on ? null : { from: "10:00", to: "22:00" } })}
        />
        {hours && (
          <div className="office-fields">
            <DateField
              label={t("month.from")}
              type="time"
              value={hours.from}
              onChange={(from) => change({ hours: { ...hours, from } })}
            />
            <DateField
              label={t("month.to")}
              type="time"
              value={hours.to === "24:00" ? "23:59" : hours.to}
              isWrong={hours.from >= hours.to}
              onChange={(to) => change({ hours: { ...hours, to } })}
            />
          </div>
        )}
        <p className="hint">{t("month.hoursHint")}</p>
        <h2>{t("month.ceremonies")}</h2>
        <div className="office-fields">
          <DateField
            label={t("ceremonies.opening")}
            type="time"
            value={ceremonies.opening ?? ""}
            onChange={(value) => ceremony("opening", value)}
          />
          <DateField
            label={t("ceremonies.closing")}
            type="time"
            value={ceremonies.closing ?? ""}
            onChange={(value) => ceremony("closing", value)}
          />
        </div>
        <p className="hint">{t("month.ceremoniesHint")}</p>
        <Zones closed={closedZones} onChange={(zones) => change({ closedZones: zones })} />
      </fieldset>
      {mayEdit ? (
        <div className="office-row">
          <button type="submit" className="button strong" aria-busy={doing.busy}>
            {t("month.save")}
          </button>
          {isOwn && (
            <button type="button" className="button" onClick={() => void giveBack()}>
              {t("month.giveBack")}
            </button>
          )}
        </div>
      ) : (
        <p className="hint">{t("month.readOnly")}</p>
      )}
      <p role="alert" className="problem">
        {problem}
      </p>
      <Outcome doing={doing} />
    </form>
  );
};
