/** How an avatar looks: six small choices, packed into one number for the wire. Colours are the palette of the square. */

export const skins = ["#ffe3cf", "#f7cfb0", "#e8b48d", "#c98f68", "#9a6647", "#6d4632"] as const;
export const hairColours = [
  "#3a2c2a",
  "#5a4034",
  "#7d5638",
  "#a9764a",
  "#d8b27a",
  "#b9b3b0",
  "#e8e2da",
  "#7a6a8c",
] as const;
export const hairStyles = ["short", "bob", "bun", "long", "spiky", "none"] as const;
export const coats = ["#ee9a80", "#93b99a", "#8fb1cc", "#f2c46d", "#b9a4d0", "#f4b8b0", "#d8806a", "#7f95b8"] as const;
export const hats = ["none", "beret", "knit", "straw", "flower", "earmuffs"] as const;
export const hatColours = ["#6f8fae", "#7fa07f", "#d9826e", "#e2b25a", "#9d86bb", "#f0ded0"] as const;

export interface Look {
  readonly skin: number;
  readonly hair: number;
  readonly hairColour: number;
  readonly coat: number;
  readonly hat: number;
  readonly hatColour: number;
}

/** How many choices each part has, in packing order. */
export const lookParts: Readonly<Record<keyof Look, number>> = {
  skin: skins.length,
  hair: hairStyles.length,
  hairColour: hairColours.length,
  coat: coats.length,
  hat: hats.length,
  hatColour: hatColours.length,
};
const parts = Object.entries(lookParts) as [keyof Look, number][];

/** Number of different looks; packed looks are 0 ... LOOKS - 1. */
export const LOOKS = parts.reduce((n, [, size]) => n * size, 1);

export const packLook = (look: Look): number => parts.reduce((n, [part, size]) => n * size + look[part], 0);

/** Unpack a look; anything that is no look becomes the first one. */
export const unpackLook = (packed: number): Look => {
  let n = Number.isInteger(packed) && packed >= 0 && packed < LOOKS ? packed : 0;
  const look: Record<string, number> = {};
  for (const [part, size] of parts.toReversed()) {
    look[part] = n % size;
    n = Math.floor(n / size);
  }
  return look as unknown as Look;
};

/** A look from a random source that gives numbers in [0, 1). */
export const randomLook = (random: () => number): Look =>
  Object.fromEntries(parts.map(([part, size]) => [part, Math.floor(random() * size)])) as unknown as Look;
