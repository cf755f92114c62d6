import { useTexts } from "../campaign/language.ts";
import { distance } from "../../shared/walk/geometry.ts";
import { type ZoneId, zones } from "../../shared/walk/map.ts";
import { WALK_SPEED } from "../../shared/walk/step.ts";
import { go, walkToZone } from "../session/actions.ts";
import { useNearby } from "../session/nearby.ts";
import { isClosed, walker } from "../session/world.ts";
import { lead } from "./guide.ts";
import { pointsAt } from "./pointing.ts";

/** A way on foot is about this much longer than the straight line. */
const DETOUR = 1.15;

const Place = ({ zone, onGone }: { readonly zone: (typeof zones)[number]; readonly onGone?: () => void }) => {
  const t = useTexts("square");
  const tw = useTexts("walk");
  const here = useNearby((s) => s.zone) === zone.id;
  const place = tw(`zones.${zone.id}.name`);
  const count = Math.max(1, Math.round((distance(walker.motion, zone.entry) * DETOUR) / WALK_SPEED));
  const closed = isClosed(zone.id);
  const pointing = pointsAt(() => zone.entry);
  const act = (go: (id: ZoneId) => void) => () => {
    go(zone.id);
    onGone?.();
  };
  return (
    <li className="place" aria-current={here ? "location" : undefined}>
      <h3>{place}</h3>
      <p className="hint">{tw(`zones.${zone.id}.about`)}</p>
      <p className="place-state">
        {here ? t("places.here") : closed ? t("places.closed") : t("places.seconds", { count })}
      </p>
      {!closed && (
        <div className="row">
          <button type="button" className="button" aria-label={t("places.walkTo", { place })} onClick={act(walkToZone)}>
            {t("places.walk")}
          </button>
          <button
            type="button"
            {...pointing}
            className="button"
            aria-label={t("places.goTo", { place })}
            onClick={act(go)}
          >
            {t("places.go")}
          </button>
          <button
            type="button"
            {...pointing}
            className="button"
            aria-label={t("places.leadTo", { place })}
            onClick={act((id) => lead(id, walker.motion))}
          >
            {t("places.lead")}
          </button>
        </div>
      )}
    </li>
  );
};

/** Every place, with what it is and three ways to get there. `onGone` hears that one is on the way. */
export const PlaceList = ({ onGone }: { readonly onGone?: () => void }) => {
  // Distances are those of now: redraw as one moves on.
  useNearby((s) => s.spot);
  return (
    <ul className="places">
      {zones.map((zone) => (
        <Place key={zone.id} zone={zone} onGone={onGone} />
      ))}
    </ul>
  );
};
