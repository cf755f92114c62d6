/** Where in the square an event is: the zone one walks to. Pure. */
import type { Place } from "../../../shared/events/kinds.ts";
import { talkTables } from "../../../shared/talk/tables.ts";
import { zoneAt, type ZoneId } from "../../../shared/walk/map.ts";

/** The zone of a place. */
export const zoneOfPlace = (place: Place): ZoneId => {
  if (place === "hall" || place === "fundraising" || place === "concert") return place;
  const table = talkTables.find(({ id }) => id === place);
  return (table && zoneAt(table)) ?? "gate";
};
