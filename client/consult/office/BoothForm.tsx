import { useId, useState } from "react";
import { BOOTH_NAME, type RosterView } from "../../../shared/consult/office.ts";
import { type BoothRow, PLACES } from "../../../shared/consult/roster.ts";
import { useTexts } from "../../campaign/language.ts";
import { setBooth } from "../../session/office.ts";
import { Switch } from "../../ui/Switch.tsx";
import { otherNames } from "./boothNames.ts";
import type { Doing } from "./doing.ts";
import { OfficeForm } from "../../staff/office/OfficeForm.tsx";

interface Props {
  readonly roster: RosterView;
  readonly organisation: string;
  /** The one to change; null: a new one. */
  readonly booth: BoothRow | null;
  readonly doing: Doing;
  readonly onClose: () => void;
}

const NOWHERE = "none";
const languages = ["name", "easy", "en"] as const;

export const BoothForm = ({ roster, organisation, booth, doing, onClose }: Props) => {
  const t = useTexts("office");
  const id = useId();
  const { booths, takenPlaces } = roster;
  const [names, setNames] = useState({
    name: booth?.name.ja ?? "",
    ...(booth ? otherNames(booth.name) : { easy: "", en: "" }),
  });
  const taken = new Set([...takenPlaces, ...booths.flatMap((one) => (one.id === booth?.id ? [] : (one.place ?? [])))]);
  const free = Array.from({ length: PLACES }, (_, place) => place).find((place) => !taken.has(place)) ?? null;
  const [place, setPlace] = useState<number | null>(booth ? booth.place : free);
  const [isClosed, setClosed] = useState(booth?.isClosed ?? false);
  const [isNameless, setNameless] = useState(false);
  const send = async () => {
    const nameless = names.name.trim() === "";
    setNameless(nameless);
    if (nameless) return;
    const given = { organisation, booth: booth?.id ?? null, ...names, place, isClosed };
    if (await doing.perform(() => setBooth(given), t(booth ? "booths.saved" : "booths.added"), `booth ${given.booth}`))
      onClose();
  };
  return (
    <OfficeForm
      title={booth ? t("booths.changeOf", { name: booth.name.ja }) : t("booths.add")}
      problem={isNameless ? t("problems.name") : doing.problem}
      isBusy={doing.busy}
      save={t(booth ? "booths.save" : "booths.add")}
      onSend={send}
      onCancel={onClose}
    >
      {languages.map((language) => (
        <p key={language} className="office-field">
          <label htmlFor={`${id}-${language}`}>{t(`booths.${language}`)}</label>
          <input
            id={`${id}-${language}`}
            className="field"
            type="text"
            maxLength={BOOTH_NAME}
            lang={language === "en" ? "en" : "ja"}
            value={names[language]}
            aria-invalid={language === "name" && isNameless}
            aria-describedby={language === "name" ? undefined : `${id}-same`}
            onChange={(event) => setNames({ ...names, [language]: event.target.value })}
          />
        </p>
      ))}
      <p id={`${id}-same`} className="hint">
        {t("booths.sameHint")}
      </p>
      <p className="office-field">
        <label htmlFor={`${id}-place`}>{t("booths.place")}</label>
        <select
          id={`${id}-place`}
          className="field"
          value={place ?? NOWHERE}
          onChange={(event) => setPlace(event.target.value === NOWHERE ? null : Number(event.target.value))}
        >
          {Array.from({ length: PLACES }, (_, number) => (
            <option key={number} value={number} disabled={taken.has(number)}>
              {t(taken.has(number) ? "booths.placeTaken" : "booths.placeNo", { number: number + 1 })}
            </option>
          ))}
          <option value={NOWHERE}>{t("booths.placeNone")}</option>
        </select>
      </p>
      <Switch label={t("booths.isClosed")} on={isClosed} onChange={setClosed} />
    </OfficeForm>
  );
};
