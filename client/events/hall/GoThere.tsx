/** An event at a table, or a tour: attending it is going there, in the square. */
import type { EventPage } from "../../../shared/events/api.ts";
import { isOpen } from "../../../shared/events/transitions.ts";
import type { Place } from "../../../shared/events/kinds.ts";
import { goAsIs } from "../../app/begin.ts";
import { goTo } from "../../app/path.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSession } from "../../session/status.ts";
import { zoneOfPlace } from "../square/where.ts";
import { Facts } from "./Facts.tsx";
import { Plain, ToProgramme } from "./plainScreens.tsx";

/** Into the square, and on to where it is. */
const goThere = async (place: Place): Promise<void> => {
  goTo("/");
  const { walkToZone } = await import("../../session/actions.ts");
  const walk = () => walkToZone(zoneOfPlace(place));
  if (useSession.getState().status === "here") return walk();
  const stop = useSession.subscribe(({ status }) => {
    // Who turned round at the door goes nowhere.
    if (status === "joining") return;
    stop();
    if (status === "here") walk();
  });
  await goAsIs();
};

export const GoThere = ({ page }: { readonly page: EventPage }) => {
  const t = useTexts("hall");
  const { place, state } = page.card;
  return (
    <Plain title={t("there.title")}>
      <Facts card={page.card} />
      <p>
        {t(place === "gate" ? "there.tour" : place === "campfire" ? "there.fire" : "there.table", {
          n: place.slice(6),
        })}
      </p>
      {!isOpen(state) && <p>{t("there.soon")}</p>}
      <div className="row">
        <button type="button" className="button primary" onClick={() => void goThere(place)}>
          {t("there.go")}
        </button>
        <ToProgramme />
      </div>
    </Plain>
  );
};
