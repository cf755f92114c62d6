/** What kinds, places, states and parts are called in the office of events. */
import { type Kind, places } from "../../../shared/events/kinds.ts";
import type { State } from "../../../shared/events/transitions.ts";
import { useTexts } from "../../campaign/language.ts";

export const useKindWords = (): ((kind: Kind) => string) => {
  const t = useTexts("eventOffice");
  return (kind) => t(`kinds.${kind}`);
};

const named = ["hall", "fundraising", "concert", "gate", "campfire"] as const;

export const usePlaceWords = (): ((place: string) => string) => {
  const t = useTexts("eventOffice");
  return (place) => {
    const known = named.find((one) => one === place);
    if (known) return t(`places.${known}`);
    return places.includes(place) ? t("places.table", { number: place.replace(/\D/g, "") }) : place;
  };
};

export const useStateWords = (): ((state: State) => string) => {
  const t = useTexts("eventOffice");
  return (state) => t(`states.${state}`);
};
