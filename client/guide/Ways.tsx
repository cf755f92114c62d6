/** Where an answer leads on to: she leads to places in the square; pages open from anywhere. */
import type { Way } from "../../shared/guide/guide.ts";
import { zoneIds, type ZoneId } from "../../shared/walk/map.ts";
import { goTo } from "../app/path.ts";
import { useTexts } from "../campaign/language.ts";
import { useView } from "../campaign/settings.ts";
import { walkToZone } from "../session/actions.ts";
import { useSession } from "../session/status.ts";
import { isClosed, walker } from "../session/world.ts";
import { type SightId, sightOf } from "../sights/sights.ts";
import { lead } from "../walk/guide.ts";

const ToPlace = ({ zone }: { readonly zone: ZoneId }) => {
  const t = useTexts("guide");
  const place = useTexts("walk")(`zones.${zone}.name`);
  const isList = useView() === "list";
  if (isClosed(zone)) return <p>{t("closed", { place })}</p>;
  const go = () => {
    goTo("/");
    // In the list there is nobody to be seen going ahead: one goes along at once.
    if (isList) walkToZone(zone);
    else lead(zone, walker.motion);
  };
  return (
    <button type="button" className="button" onClick={go}>
      {t(isList ? "walk" : "lead3d", { place })}
    </button>
  );
};

export const Ways = ({ ways }: { readonly ways: readonly Way[] }) => {
  const t = useTexts("guide");
  const ts = useTexts("sights");
  const tw = useTexts("walk");
  const isInside = useSession((s) => s.status !== "away");
  const zones = zoneIds.filter((zone) => ways.some((way) => "zone" in way && way.zone === zone));
  // An operator may name a page that this place does not have.
  const pages = ways.filter((way) => !("zone" in way) && (!("see" in way) || sightOf(way.see)));
  if (zones.length + pages.length === 0) return null;
  return (
    <section aria-label={t("ways")}>
      <div className="row">
        {pages.map((way, i) =>
          "see" in way ? (
            <button
              key={way.see}
              type="button"
              className={i === 0 ? "button primary" : "button"}
              onClick={() => goTo(`/see/${way.see}`)}
            >
              {ts(`names.${way.see as SightId}`)}
            </button>
          ) : (
            "open" in way && (
              <button key={way.open} type="button" className="button" onClick={() => goTo(`/${way.open}`)}>
                {t(`open.${way.open}`)}
              </button>
            )
          ),
        )}
        {isInside && zones.map((zone) => <ToPlace key={zone} zone={zone} />)}
      </div>
      {!isInside && zones.length > 0 && (
        <p className="hint">
          {t("outside", { places: zones.map((zone) => tw(`zones.${zone}.name`)).join(t("between")) })}
        </p>
      )}
    </section>
  );
};
