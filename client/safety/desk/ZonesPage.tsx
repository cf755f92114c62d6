/** How far talk goes in each zone, and how fast; for the operator also the rules of the whole place. */
import { zoneIds } from "../../../shared/walk/map.ts";
import { may } from "../../../shared/staff/permissions.ts";
import type { Role } from "../../../shared/staff/roles.ts";
import { useTexts } from "../../campaign/language.ts";
import { useDesk } from "./desk.ts";
import { useDoing } from "./doing.ts";
import { useStaff } from "../../session/staff.ts";
import { Outcome } from "./Outcome.tsx";
import { Part } from "./Part.tsx";
import { Rules } from "./Rules.tsx";
import { ZoneRow } from "./ZoneRow.tsx";

const none: readonly Role[] = [];
const columns = ["zone", "people", "level", "slow"] as const;

export const ZonesPage = () => {
  const t = useTexts("desk");
  const today = useDesk((s) => s.today);
  const roles = useStaff((s) => s.me?.roles) ?? none;
  const doing = useDoing();
  if (today === null)
    return (
      <>
        <p>{t("loading")}</p>
      </>
    );
  const peopleOf = (zone: string) =>
    today.places.flatMap((place) => place.zones).reduce((sum, z) => sum + (z.zone === zone ? z.people : 0), 0);
  return (
    <>
      <p className="lead-in">{t("zones.lead")}</p>
      {today.rules.isCalm && <p className="advice">{t("zones.calm")}</p>}
      {!today.rules.nearText && <p className="hint">{t("zones.nearOff")}</p>}
      <Part title={t("zones.table")}>
        <Outcome doing={doing} />
        <table className="zones">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`zones.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="spoken">{t("zones.apply")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {zoneIds.map((zone) => (
              <ZoneRow key={zone} zone={zone} rules={today.rules} people={peopleOf(zone)} doing={doing} />
            ))}
          </tbody>
        </table>
      </Part>
      {may(roles, "POST /api/desk/rules") && <Rules rules={today.rules} />}
    </>
  );
};
