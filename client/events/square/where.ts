/** Where in the square an event is: the zone one walks to, and whether it has halls of its own. Pure. */
import type { Place } from "../../../shared/events/kinds.ts";
import { talkTables } from "../../../shared/talk/tables.ts";
import { zoneAt, type ZoneId } from "../../../shared/walk/map.ts";

const hallPlaces: ReadonlySet<Place> = new Set(["hall", "fundraising", "concert"]);
/** Whether an event at this place has halls of its own: attending it is sitting there, wherever in the square one is. */
export const hasHall = (place: Place): boolean => hallPlaces.has(place);

/** The zone of a place. */
export const zoneOfPlace = (place: Place): ZoneId => {
  if (place === "hall" || place === "fundraising" || place === "concert") return place;
  const table = talkTables.find(({ id }) => id === place);
  return (table && zoneAt(table)) ?? "gate";
};
