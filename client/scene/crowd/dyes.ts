/** Somebody's colours and variants as the sixteen bytes that the crowd's shader reads. */
import { coats, hairColours, hatColours, skins, unpackLook } from "../../../shared/walk/look.ts";
import type { Person } from "../../session/people.ts";

const bytes = (hex: string): readonly [number, number, number] => {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 0xff, n & 0xff];
};

/** The coat of staff: a colour that nobody can choose, so that nobody can look like them. With it goes a sash. */
export const STAFF_COAT = "#2e5e6e";

/** State in the alpha of the coat. */
const STATE = { here: 0, light: 1, away: 2, staff: 3 } as const;

/** Skin and hair style; hair and hat; coat and state; hat's colour. */
export const dye = (person: Pick<Person, "look" | "kind" | "away" | "badge">): Uint8Array => {
  const { look: packed, kind, away, badge } = person;
  const isStaff = badge !== "none";
  const look = unpackLook(packed);
  const state = kind === "light" ? STATE.light : away ? STATE.away : isStaff ? STATE.staff : STATE.here;
  return Uint8Array.of(
    ...bytes(skins[look.skin]!),
    look.hair,
    ...bytes(hairColours[look.hairColour]!),
    look.hat,
    ...bytes(isStaff ? STAFF_COAT : coats[look.coat]!),
    state,
    ...bytes(hatColours[look.hatColour]!),
    0,
  );
};
