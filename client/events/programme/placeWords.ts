import type { Place } from "../../../shared/events/kinds.ts";
import { type Translate, useTexts } from "../../campaign/language.ts";

const known = ["hall", "fundraising", "concert", "gate", "campfire"] as const;
const nameOf = (t: Translate<"programme">, place: Place): string => {
  const named = known.find((one) => one === place);
  return named ? t(`place.${named}`) : t("place.table", { n: place.replace(/^table-/, "") });
};

/** What a place is called. */
export const usePlace = (): ((place: Place) => string) => {
  const t = useTexts("programme");
  return (place) => nameOf(t, place);
};
