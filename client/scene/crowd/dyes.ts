/** Somebody's colours and variants as the sixteen bytes that the crowd's shader reads. */
import { coats, hairColours, hatColours, skins, unpackLook } from "../../../shared/walk/look.ts";
import type { Person } from "../../session/people.ts";

const bytes = (hex: string): readonly [number, number, number] => {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 0xff, n & 0xff];
};

/** State in the alpha of the coat. */
const STATE = { here: 0, light: 1, away: 2 } as const;

/** Skin and hair style; hair and hat; coat and state; hat's colour. */
export const dye = ({ look: packed, kind, away }: Pick<Person, "look" | "kind" | "away">): Uint8Array => {
  const look = unpackLook(packed);
  const state = kind === "light" ? STATE.light : away ? STATE.away : STATE.here;
  return Uint8Array.of(
    ...bytes(skins[look.skin]!),
    look.hair,
    ...bytes(hairColours[look.hairColour]!),
    look.hat,
    ...bytes(coats[look.coat]!),
    state,
    ...bytes(hatColours[look.hatColour]!),
    0,
  );
};
