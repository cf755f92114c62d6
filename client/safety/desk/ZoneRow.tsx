import type { DeskRules } from "../../../shared/safety/desk.ts";
import { levels } from "../../../shared/talk/ladder.ts";
import type { ZoneId } from "../../../shared/walk/map.ts";
import { useTexts } from "../../campaign/language.ts";
import { campaignLevel } from "./campaignLevel.ts";
import { setZone, type ZoneSet } from "./deeds.ts";
import type { Doing } from "./doing.ts";
import { useDraft } from "./drafts.ts";
import { useZoneName } from "./names.ts";
import { Select } from "./Select.tsx";

/** Seconds between two lines of one person that can be chosen. */
const pauses = [0, 5, 10, 30, 60, 120, 300];

interface Props {
  readonly zone: ZoneId;
  readonly rules: DeskRules;
  /** How many people are there now, in all squares. */
  readonly people: number;
  readonly doing: Doing;
}

/** One zone: what was chosen waits for "change", so that going through the list by keys changes nothing yet. */
export const ZoneRow = ({ zone, rules, people, doing }: Props) => {
  const t = useTexts("desk");
  const name = useZoneName()(zone);
  const now = { level: rules.levels[zone], slow: rules.slow[zone] };
  const [draft, write, forget] = useDraft(`zone/${zone}`, now);
  const isWritten = draft.level !== now.level || draft.slow !== now.slow;
  const own = campaignLevel(zone);
  const isChanged = now.level !== own || now.slow !== 0;
  const set = async (level: ZoneSet["level"], slow: number) => {
    if (await doing.perform(() => setZone({ zone, level, slow }), t("zones.done", { zone: name }), zone)) forget();
  };
  return (
    <tr className={isChanged ? "changed" : undefined}>
      <th scope="row">{name}</th>
      <td data-column={t("zones.people")}>{people > 0 ? t("places.people", { count: people }) : "–"}</td>
      <td data-column={t("zones.level")}>
        <Select
          label={t("zones.levelOf", { zone: name })}
          isSpokenOnly
          options={levels}
          value={draft.level}
          onChange={(level) => write({ level })}
          name={(level) => t(`levels.${level}`)}
        />
        {isChanged && <span className="hint">{t("zones.changed", { level: t(`levels.${own}`) })}</span>}
      </td>
      <td data-column={t("zones.slow")}>
        <Select
          label={t("zones.slowOf", { zone: name })}
          isSpokenOnly
          options={pauses.includes(draft.slow) ? pauses : [...pauses, draft.slow]}
          value={draft.slow}
          onChange={(slow) => write({ slow })}
          name={(n) => (n === 0 ? t("zones.slowNone") : t("zones.seconds", { n }))}
        />
      </td>
      <td className="zone-buttons">
        {isWritten && (
          <button
            type="button"
            className="button strong"
            aria-label={t("zones.applyTo", { zone: name })}
            onClick={() => void set(draft.level === own ? null : draft.level, draft.slow)}
          >
            {t("zones.apply")}
          </button>
        )}
        {isChanged && (
          <button
            type="button"
            className="button"
            aria-label={t("zones.resetOf", { zone: name, level: t(`levels.${own}`) })}
            onClick={() => void set(null, 0)}
          >
            {t("zones.reset")}
          </button>
        )}
      </td>
    </tr>
  );
};
