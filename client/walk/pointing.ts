import type { Point } from "../../shared/walk/geometry.ts";
import { highlight } from "./view.ts";

const away = (): void => highlight(null);

/** Props of a button that speaks of a point: while it is focused or hovered, the scene rings that point. */
export const pointsAt = (where: () => Point | null) => {
  const show = (): void => highlight(where());
  return { onFocus: show, onBlur: away, onMouseEnter: show, onMouseLeave: away };
};
