/** How the desk calls people and places. */
import type { DeskPlace } from "../../../shared/safety/desk.ts";
import type { ZoneId } from "../../../shared/walk/map.ts";
import { useTexts } from "../../campaign/language.ts";
import { useDesk } from "./desk.ts";

export const usePersonName = (): ((name: string) => string) => {
  const t = useTexts("desk");
  return (name) => (name ? t("person", { name }) : t("nameless"));
};

export const useZoneName = (): ((zone: ZoneId | null) => string) => {
  const t = useTexts("desk");
  const tw = useTexts("walk");
  return (zone) => (zone ? tw(`zones.${zone}.name`) : t("between"));
};

const none: readonly DeskPlace[] = [];

/** A square's number in the list of those open now; a square that is gone has none. */
export const useSquareName = (): ((square: string) => string | null) => {
  const t = useTexts("desk");
  const places = useDesk((s) => s.today?.places) ?? none;
  return (square) => {
    const i = places.findIndex((place) => place.square === square);
    return i < 0 ? null : t("places.square", { n: i + 1 });
  };
};
